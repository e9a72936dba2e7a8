internal import Narratives
internal import Reading
internal import Text

extension DraftBuilder {
    mutating func draftTexts() {
        draftTitle()
        draftID()
        let kind = takeFirst(.kind) { $0.word(in: $1, of: .kind) { Kind(rawValue: $0) } } ?? index.mapping.kind ?? .postMortem
        set("kind", .text(kind.rawValue))
        if let status = takeFirst(.status, { $0.word(in: $1, of: .status) { Status(rawValue: $0) } }) {
            set("status", .text(status.rawValue))
        }
        for target in [Target.organisation, .severity] {
            if let words = takeFirst(target, { $0.shortWords(in: $1, isName: target == .organisation) }) {
                set(target.rawValue, .text(words))
            }
        }
        draftSummary()
        // Some keys are those of one kind alone.
        let own: [Target] = kind == .nearMiss ? [.surfacedBy, .potential] : kind == .wentRight ? [.challenge] : []
        for target in [.hook, .impact] + own { draftProse(target) }
    }

    /// A word of a closed list, or what the mapping says instead of it.
    private func word<Value>(in text: String, of target: Target, _ read: (String) -> Value?) -> Value? {
        let text = PlainWords(text).text
        return read(text) ?? index.value(text, of: target).flatMap(read)
    }

    private func shortWords(in text: String, isName: Bool) -> String? {
        let words = PlainWords(text)
        guard !text.trimmed.utf8.contains(0x0A), words.isPlain, !words.text.isEmpty, !isName || Slug(from: words.text) != nil,
            words.text.unicodeScalars.count <= Document.longestName
        else { return nil }
        return words.text
    }

    /// An id that a key gives is said by the address, but for capitals and signs that an address has not.
    private mutating func draftID() {
        for case .key(let name) in (index.mapping.keys[.id] ?? []).map(\.selector) {
            guard let (text, place) = text(from: Origin(.key(name))), let slug = Slug(from: text) else { continue }
            if let place, text.lowercased() == slug.text { dispositions[place] = .moved }
            return
        }
    }

    private mutating func draftTitle() {
        for origin in index.mapping.keys[.title] ?? [] {
            guard let (text, place) = text(from: origin) else { continue }
            let words = PlainWords(text)
            let isSentence = origin.selector == .place(.firstSentence)
            let title = isSentence ? (words.text.hasSuffix(".") ? String(words.text.dropLast()) : words.text).cut(to: 90) : words.text
            guard !title.isEmpty, title.unicodeScalars.count <= Document.longestName else { continue }
            set("title", .text(title))
            sources.add(words.links)
            if let place { dispositions[place] = words.isKept ? .moved : .copied }
            if let look = origin.look { flagForReview("title", look) }
            break
        }
        if values["title"] == nil {
            set("title", .text(document.stem ?? "Untitled"))
            flagForReview("title", "Nothing says what this is called.")
        }
        guard let first = document.sections.dropFirst().first(where: { $0.level == 1 }), first.title == text(of: "title") else { return }
        if PlainWords(document.lines[first.heading].first ?? "").isPlain { titleLines = first.heading }
    }

    private mutating func draftSummary() {
        // A summary of a section or column is no longer than this; a longer text stays whole in the body.
        draftProse(.summary, limit: 600)
        for (place, text) in texts(for: .summary) where values["summary"] == nil {
            let lines = text.textLines.map { LabelledLines.labelled($0).map { index.knows($0.name) } ?? false ? "" : $0 }
            guard let beginning = Prose.beginning(of: lines) else { continue }
            set("summary", .text(beginning.cut(to: Document.longestSummary)))
            copy(place)
            if fields[place].isInText { stays(place, "it is longer than a summary; its beginning is the summary now.") }
        }
        for origin in index.mapping.keys[.summary] ?? [] where values["summary"] == nil {
            guard case .place = origin.selector, let (text, _) = text(from: origin) else { continue }
            set("summary", .text(text.cut(to: Document.longestSummary)))
            if let look = origin.look { flagForReview("summary", look) }
        }
        if values["summary"] == nil {
            set("summary", values["title"]?.value ?? .text("Untitled"))
            flagForReview("summary", "There is no text to take a summary from; this is the title.")
        }
    }

    /// Prose of one paragraph moves; anything longer or richer stays in the body.
    private mutating func draftProse(_ target: Target, limit: Int = 4000) {
        for (place, text) in texts(for: target) {
            let field = fields[place]
            let words = PlainWords(text)
            guard Prose.isParagraph(text), text.utf8.count <= limit || field.home == .frontMatter, !words.text.isEmpty, !words.hasLoss
            else {
                if target != .summary, case .section = field.home {
                    keepInBody(place, "it is more than a paragraph of plain words.")
                }
                continue
            }
            // A link would lose its place: only those of a key, which has no place in the body, become sources.
            set(target.rawValue, .text(words.text))
            if !field.isInText { sources.add(words.links) }
            dispositions[place] = (!field.isInText && words.isKept) || words.links.isEmpty ? .moved : .copied
            return
        }
    }

    /// What an origin says, and which field it was; nil where it says nothing.
    ///
    /// - Parameter isRaw: whether a file's name is wanted as it is, digits and all.
    func text(from origin: Origin, isRaw: Bool = false) -> (text: String, place: Int?)? {
        switch origin.selector {
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
        case .fileName: document.stem.map { $0.wordsOfName }
        case .folder: document.folder.split(separator: "/").last.map { String($0).wordsOfName }
        case .firstHeading: document.sections.dropFirst().first.flatMap { $0.level == 1 ? $0.title : nil }
        case .firstParagraph: Prose.beginning(of: prose).flatMap { index.isBlank($0) ? nil : $0 }
        case .firstSentence: Prose.sentences(of: prose, 1)
        case .title: text(of: "title")
        case .text: Strikethrough.removed(from: document.lines.joined(separator: "\n"))
        }
    }

    /// The text without lines and answers to forms that are fields; a row's own text, where there is no other.
    private var prose: [String] {
        guard !document.lines.isEmpty else { return places(for: .body).first.flatMap { fields[$0].text }?.textLines ?? [] }
        // A day alone says nothing of what happened.
        var lines = document.lines.map { index.isBlank($0) || ($0.utf8.count < 40 && dates.wholeDay($0) != nil) ? "" : $0 }
        for section in document.sections where section.level == 7 { lines[section.heading.lowerBound] = "" }
        for field in fields {
            switch field.home {
            case .lines(let range): for line in range { lines[line] = "" }
            case .section(let place) where [nil, .timeline].contains(index.target(ofHeading: field.name)):
                for line in document.sections[place].content { lines[line] = "" }
            case .section, .sections, .frontMatter, .column: break
            }
        }
        return lines
    }
}

extension PlainWords {
    /// Whether plain words and sources say all that stood there.
    fileprivate var isKept: Bool { !hasLoss && links.allSatisfy { SafeURL.external($0.address) != nil } }
}

extension String {
    /// A file's name as words: `2023-04-05_db-outage` says a date and "Db outage".
    fileprivate var wordsOfName: String {
        let rest = split { "-_ ".contains($0) }.drop { $0.utf8.allSatisfy(\.isDigit) }
        let text = rest.joined(separator: " ")
        return text.isEmpty ? self : text.prefix(1).uppercased() + text.dropFirst()
    }
}
