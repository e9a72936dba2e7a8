internal import Narratives
internal import Text

extension DraftBuilder {
    mutating func draftWordLists() {
        for target in Target.allCases where target.valueType == .slugs { draftSlugs(target) }
        draftAuthors()
        draftSources()
    }

    private mutating func draftSlugs(_ target: Target) {
        var slugs: [Slug] = []
        for place in places(for: target) {
            guard let items = items(of: fields[place]) else { continue }
            let read = items.compactMap { Slug(from: index.value($0, of: target) ?? $0) }
            let all = (slugs + read).uniqued()
            // A word of which nothing is left, or which would be cut, stays with the rest, so that none is lost; and so do more than a check
            // would take.
            guard read.count == items.count, items.allSatisfy({ $0.utf8.count < 100 && !PlainWords($0).isStruck }),
                all.count <= Narrative.mostWords
            else { continue }
            slugs = all
            dispositions[place] = .moved
        }
        if !slugs.isEmpty { set(target.rawValue, .words(slugs.map(\.text))) }
    }

    private mutating func draftAuthors() {
        var names: [String] = []
        for place in places(for: .authors) {
            guard let words = items(of: fields[place])?.map({ PlainWords($0) }), words.allSatisfy({ $0.isPlain && !$0.text.isEmpty }) else {
                continue
            }
            names += words.map(\.text)
            dispositions[place] = .moved
        }
        if !names.isEmpty { set("authors", .list(names.uniqued().map { .text($0) })) }
    }

    /// The items of a list, or of a text that lists them; nil where it is neither.
    private func items(of field: SourceField) -> [String]? {
        guard let text = field.text else { return nil }
        if case .list(let items) = field.value { return items.flatMap(\.texts).map(\.trimmed).filter { !index.isBlank($0) } }
        let list = MarkdownItems(text.textLines)
        let separator = index.mapping.lists?.utf8.first ?? UInt8(ascii: ",")
        let parts = list.isList && list.preface.isEmpty ? list.items.map(\.text) : DraftBuilder.parts(of: text, separator)
        return parts.map(\.unquoted).filter { !index.isBlank($0) }
    }

    /// Splits at a sign, at semicolons and at line ends, but for those in brackets: "storage (blobs, queues)" is one thing.
    private static func parts(of text: String, _ separator: UInt8) -> [String] {
        var depth = 0
        return text.utf8.split { byte in
            if byte == "(" { depth += 1 }
            if byte == ")" { depth = max(0, depth - 1) }
            return byte == 0x0A || (depth == 0 && (byte == separator || byte == ";"))
        }.map { String(Substring($0)).trimmed }
    }

    private mutating func draftSources() {
        sources.url = takeFirst(.sourceURL) { $0.address(in: $1) }
        sources.archive = takeFirst(.sourceArchive) { $0.address(in: $1) }
        if let (place, text) = texts(for: .sourceTitle).first, case let words = PlainWords(text), words.isPlain, !words.text.isEmpty {
            sources.title = words.text
            dispositions[place] = .moved
        }
    }

    /// The first of the fields for a target that can be read.
    mutating func takeFirst<Value>(_ target: Target, _ read: (DraftBuilder, String) -> Value?) -> Value? {
        for (place, text) in texts(for: target) {
            guard let value = read(self, text) else { continue }
            dispositions[place] = .moved
            return value
        }
        return nil
    }

    /// An address alone: bare, in angle brackets, or as the one link of a text.
    private func address(in text: String) -> String? {
        var text = text.trimmed
        if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
        return text.utf8.contains { $0 <= 0x20 } ? nil : SafeURL.external(text)
    }
}

extension String {
    /// Without brackets and quotes round it, as lists in one text have them.
    fileprivate var unquoted: String {
        [("[", "]"), ("\"", "\""), ("'", "'"), ("`", "`")].reduce(self) { text, quotes in
            text.hasPrefix(quotes.0) && text.hasSuffix(quotes.1) && text.count > 1 ? String(text.dropFirst().dropLast()).trimmed : text
        }
    }
}
