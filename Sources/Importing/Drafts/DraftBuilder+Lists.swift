internal import Narratives
internal import Text

extension DraftBuilder {
    mutating func draftLists() {
        for target in Target.allCases where target.sort == .slugs { draftSlugs(target) }
        draftAuthors()
        draftSources()
    }

    private mutating func draftSlugs(_ target: Target) {
        var slugs: [Slug] = []
        for place in places(for: target) {
            guard let items = items(of: fields[place]) else { continue }
            let read = items.map { Slug(from: index.value($0, of: target) ?? $0) }
            // A word of which nothing is left, or which would be cut, stays with the rest, so that none is lost.
            guard read.allSatisfy({ $0 != nil }), items.allSatisfy({ $0.utf8.count < 100 && !PlainWords($0).isStruck }) else { continue }
            let all = (slugs + read.compactMap(\.self)).uniqued()
            // More than a check would take stay with the rest as well.
            guard all.count <= Narrative.mostWords else { continue }
            slugs = all
            dispositions[place] = .moved
        }
        if !slugs.isEmpty { set(target.rawValue, .words(slugs.map(\.text))) }
    }

    private mutating func draftAuthors() {
        var names: [String] = []
        for place in places(for: .authors) {
            guard let words = items(of: fields[place])?.map({ PlainWords($0) }),
                words.allSatisfy({ $0.links.isEmpty && !$0.hasLoss && !$0.text.isEmpty })
            else { continue }
            names += words.map(\.text)
            dispositions[place] = .moved
        }
        if !names.isEmpty { set("authors", .list(names.uniqued().map { .text($0) })) }
    }

    /// The items of a list, or of a text that lists them; nil where it is neither.
    func items(of field: SourceField) -> [String]? {
        if case .list = field.value, field.text == nil { return nil }
        if case .list(let items) = field.value { return items.flatMap(\.texts).map(\.trimmed).filter { !index.isBlank($0) } }
        guard let text = field.text else { return nil }
        let listed = MarkdownItems(text.textLines, text.textLines.indices)
        let separator = index.mapping.lists?.utf8.first ?? UInt8(ascii: ",")
        let parts =
            listed.isList && listed.preface.isEmpty
            ? listed.items.map(\.text)
            : DraftBuilder.parts(of: text, separator)
        return parts.map(\.unquoted).filter { !index.isBlank($0) }
    }

    /// Splits at a sign, at semicolons and at line ends, but for those in brackets: "storage (blobs, queues)" is one thing.
    private static func parts(of text: String, _ separator: UInt8) -> [String] {
        var depth = 0
        return text.utf8.split { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            return byte == 0x0A || (depth == 0 && (byte == separator || byte == UInt8(ascii: ";")))
        }.map { String(Substring($0)).trimmed }
    }

    private mutating func draftSources() {
        draftAddress(.sourceURL) { $0.url = $1 }
        draftAddress(.sourceArchive) { $0.archive = $1 }
        for place in places(for: .sourceTitle).prefix(1) {
            guard let words = fields[place].text.map({ PlainWords($0) }), !words.text.isEmpty, words.links.isEmpty, !words.hasLoss else {
                continue
            }
            sources.title = words.text
            dispositions[place] = .moved
        }
    }

    private mutating func draftAddress(_ target: Target, _ set: (inout SourceDrafting, String) -> Void) {
        for place in places(for: target) {
            guard let text = fields[place].text, let address = DraftBuilder.address(in: text) else { continue }
            set(&sources, address)
            dispositions[place] = .moved
            return
        }
    }

    /// An address alone: bare, in angle brackets, or as the one link of a text.
    static func address(in text: String) -> String? {
        var text = text.trimmed
        if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
        guard !text.utf8.contains(where: { $0 <= 0x20 }), case .external(let address) = SafeURL.verdict(on: text) else { return nil }
        return address
    }
}

extension String {
    /// Without brackets and quotes round it, as lists in one text have them.
    fileprivate var unquoted: String {
        var text = self
        for (open, close) in [("[", "]"), ("\"", "\""), ("'", "'"), ("`", "`")]
        where text.hasPrefix(open) && text.hasSuffix(close) && text.count > 1 {
            text = String(text.dropFirst().dropLast()).trimmed
        }
        return text
    }
}
