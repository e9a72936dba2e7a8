internal import Narratives
internal import Reading
internal import Text

extension DraftBuilder {
    /// A summary of a section or column is no longer than this; a longer text stays whole in the body.
    private static let summaryLimit = 600

    mutating func draftTexts() {
        draftTitle()
        draftID()
        draftWords()
        for target in [Target.organisation, .severity] { draftText(target) }
        draftSummary()
        for target in [Target.hook, .impact] + kindTargets { draftProse(target) }
    }

    /// Keys that one kind alone has.
    private var kindTargets: [Target] {
        switch values["kind"]?.value {
        case .text("near-miss"): [.surfacedBy, .potential]
        case .text("went-right"): [.challenge]
        default: []
        }
    }

    /// An id that a key gives is said by the address, but for capitals and signs that an address has not.
    private mutating func draftID() {
        for case .key(let name) in (index.mapping.keys[.id] ?? []).map(\.what) {
            guard let (text, place) = text(from: Origin(.key(name))), let slug = Slug(from: text) else { continue }
            if let place, text.lowercased() == slug.text { dispositions[place] = .moved }
            return
        }
    }

    private mutating func draftTitle() {
        for origin in index.mapping.keys[.title] ?? [] {
            guard let (text, place) = text(from: origin) else { continue }
            let words = PlainWords(text)
            let title = origin.what == .place(.firstSentence) ? words.text.asTitle : words.text
            guard !title.isEmpty, title.unicodeScalars.count <= Document.longestName else { continue }
            set("title", .text(title))
            sources.add(words.links)
            if let place { dispositions[place] = words.isKept ? .moved : .copied }
            if let look = origin.look { self.look("title", look) }
            break
        }
        if values["title"] == nil {
            set("title", .text(document.stem ?? "Untitled"))
            look("title", "Nothing says what this is called.")
        }
        guard let first = document.sections.dropFirst().first(where: { $0.level == 1 }), case .text(let title)? = values["title"]?.value,
            first.title == title
        else { return }
        let words = PlainWords(document.lines[first.heading].first ?? "")
        if words.links.isEmpty, !words.hasLoss { titleLines = first.heading }
    }

    private mutating func draftWords() {
        for (target, accepts) in [
            (Target.kind, { Kind(rawValue: $0) != nil }), (.status, { Status(rawValue: $0) != nil }),
        ] as [(Target, (String) -> Bool)] {
            for place in places(for: target) {
                guard let text = fields[place].text.map({ PlainWords($0).text }) else { continue }
                let word = accepts(text) ? text : index.value(text, of: target)
                guard let word, accepts(word) else { continue }
                set(target.rawValue, .text(word))
                dispositions[place] = .moved
                break
            }
        }
        if values["kind"] == nil { set("kind", .text((index.mapping.kind ?? .postMortem).rawValue)) }
    }

    private mutating func draftText(_ target: Target) {
        for place in places(for: target) {
            guard let text = fields[place].text, !text.trimmed.utf8.contains(0x0A) else { continue }
            let words = PlainWords(text)
            guard !words.text.isEmpty, words.text.unicodeScalars.count <= Document.longestName, !words.hasLoss, words.links.isEmpty,
                target != .organisation || Slug(from: words.text) != nil
            else {
                continue
            }
            set(target.rawValue, .text(words.text))
            dispositions[place] = .moved
            return
        }
    }

    private mutating func draftSummary() {
        draftProse(.summary, limit: DraftBuilder.summaryLimit)
        for place in places(for: .summary) where values["summary"] == nil {
            guard let text = fields[place].text, let beginning = Prose.beginning(of: text.textLines) else { continue }
            set("summary", .text(beginning.cut(to: Document.longestSummary)))
            switch fields[place].home {
            case .frontMatter, .column:
                append(place)
            default:
                dispositions[place] = .copied
                stays(place, "it is longer than a summary; its beginning is the summary now.")
            }
        }
        for origin in index.mapping.keys[.summary] ?? [] where values["summary"] == nil {
            guard case .place = origin.what, let (text, _) = text(from: origin) else { continue }
            set("summary", .text(text.cut(to: Document.longestSummary)))
            if let look = origin.look { self.look("summary", look) }
        }
        if values["summary"] == nil {
            set("summary", values["title"]?.value ?? .text("Untitled"))
            look("summary", "There is no text to take a summary from; this is the title.")
        }
    }

    /// Prose of one paragraph moves; anything longer or richer stays in the body.
    private mutating func draftProse(_ target: Target, limit: Int = 4000) {
        for place in places(for: target) {
            guard let text = fields[place].text else { continue }
            let words = PlainWords(text)
            guard Prose.isParagraph(text), text.utf8.count <= limit || fields[place].home == .frontMatter, !words.text.isEmpty,
                !words.hasLoss
            else {
                if target != .summary, case .section = fields[place].home {
                    keepInBody(place, "it is more than a paragraph of plain words.")
                }
                continue
            }
            let isKey = !fields[place].isInText
            // A link would lose its place: only those of a key, which has no place in the body, become sources.
            set(target.rawValue, .text(words.text))
            if isKey { sources.add(words.links) }
            dispositions[place] = (isKey && words.isKept) || words.links.isEmpty ? .moved : .copied
            return
        }
    }

    /// What an origin says, and which field it was; nil where it says nothing.
    ///
    /// - Parameter isRaw: whether a file's name is wanted as it is, digits and all.
    func text(from origin: Origin, isRaw: Bool = false) -> (text: String, place: Int?)? {
        switch origin.what {
        case .key(let name):
            let bare = Name.bare(name)
            let place = fields.indices.first { names[$0] == bare && dispositions[$0] == .untouched && !isBlank(fields[$0]) }
            return place.flatMap { place in fields[place].text.map { ($0.trimmed, place) } }
        case .place(.fileName) where isRaw: return document.stem.map { ($0, nil) }
        case .place(let place): return text(at: place).map { ($0, nil) }
        }
    }

    private func text(at place: Origin.Place) -> String? {
        switch place {
        case .fileName: document.stem.map { FileStem.words($0) }
        case .folder: document.folder.split(separator: "/").last.map { FileStem.words(String($0)) }
        case .firstHeading: document.sections.dropFirst().first.flatMap { $0.level == 1 ? $0.title : nil }
        case .firstParagraph: Prose.beginning(of: prose).flatMap { index.isBlank($0) ? nil : $0 }
        case .firstSentence: Prose.sentences(of: prose, 1)
        case .title: if case .text(let title)? = values["title"]?.value { title } else { nil }
        case .text: Strikes.removed(from: document.lines.joined(separator: "\n"))
        }
    }

    /// The text without lines and answers to forms that are fields; a row's own text, where there is no other.
    private var prose: [String] {
        guard !document.lines.isEmpty else { return places(for: .body).first.flatMap { fields[$0].text }?.textLines ?? [] }
        var lines = document.lines
        for field in fields {
            switch field.home {
            case .lines(let range): for line in range { lines[line] = "" }
            case .section(let place) where index.target(ofHeading: field.name) == nil:
                for line in document.sections[place].content { lines[line] = "" }
            case .section, .frontMatter, .column: break
            }
        }
        for line in lines.indices where index.isBlank(lines[line]) { lines[line] = "" }
        return lines
    }
}

/// A file's name as words: `2023-04-05_db-outage` says a date and "Db outage".
enum FileStem {
    static func words(_ stem: String) -> String {
        let words = stem.split { "-_ ".contains($0) }
        let rest = words.drop { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard !rest.isEmpty else { return stem }
        let text = rest.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension PlainWords {
    /// Whether plain words and sources say all that stood there.
    fileprivate var isKept: Bool {
        !hasLoss && links.allSatisfy { if case .external = SafeURL.verdict(on: $0.address) { true } else { false } }
    }
}

extension String {
    /// A sentence without its full stop, at most 90 bytes long.
    fileprivate var asTitle: String { (hasSuffix(".") ? String(dropLast()) : self).cut(to: 90) }

    /// At most so many bytes, cut between words.
    func cut(to limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var text = ""
        for word in split(separator: " ") {
            guard text.utf8.count + word.utf8.count + 1 <= limit else { break }
            text += (text.isEmpty ? "" : " ") + word
        }
        return (text.isEmpty ? String(prefix(limit / 4)) : text) + "…"
    }
}
