internal import Narratives
internal import Reading

/// A mapping as it is asked: by name, quickly.
struct MappingIndex: Sendable {
    let mapping: ImportMapping
    private let targetsByKey: [String: Target]
    private let targetsBySection: [String: Target]
    private let extensionsByKey: [String: String]
    private let blanks: Set<String>
    let zones: ZoneNames

    init(_ mapping: ImportMapping) {
        self.mapping = mapping
        targetsByKey = MappingIndex.firsts(
            Target.allCases.flatMap { target in
                (mapping.keys[target] ?? []).compactMap { origin in
                    // A key that is only looked through for a date has its home elsewhere.
                    if case .key(let name) = origin.selector, origin.extent == .whole { (name, target) } else { nil }
                }
            })
        targetsBySection = MappingIndex.firsts(
            Target.allCases.flatMap { target in (mapping.sections[target] ?? []).map { ($0, target) } })
        extensionsByKey = MappingIndex.firsts(
            mapping.extensionKeys.sorted { $0.key < $1.key }.flatMap { name, sources in sources.map { ($0, name) } })
        blanks = Set(mapping.blanks.map { $0.lowercased() })
        zones = ZoneNames(mapping.zones)
    }

    /// What each name is first paired with.
    private static func firsts<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
        Dictionary(pairs.map { (Name.bare($0), $1) }, uniquingKeysWith: { first, _ in first })
    }

    /// The mapping of several that knows a document's template; the last is for whatever no other knows.
    static func recognised(_ document: SourceDocument, among indexes: [MappingIndex]) -> MappingIndex {
        let keys = Set((document.fields.map(\.name) + LabelledLines.names(in: document)).map(Name.bare))
        let headings = Set(document.sections.map { Name.bare($0.title) })
        // Fewer than three signs may be chance.
        var best = (index: indexes[indexes.count - 1], signs: 2)
        for index in indexes {
            let sought = index.mapping.recognised
            let signs = keys.intersection(sought.keys.map(Name.bare)).count + headings.intersection(sought.headings.map(Name.bare)).count
            if signs > best.signs { best = (index, signs) }
        }
        return best.index
    }

    /// What a key, a column or a line fills in. A key that names a root cause gives factors, whatever a mapping says, since no key of the
    /// format could hold it.
    func target(ofKey name: String) -> Target? {
        ForbiddenKey.matches(name) ? .factors : targetsByKey[Name.bare(keyAndZone(name).key)]
    }

    /// A key without the offset behind it, and the offset: `Started (UTC+2)` is "Started". A key that is known as it stands stays so.
    func keyAndZone(_ name: String) -> (key: String, zone: WrittenZone) {
        let bare = Name.bare(name)
        let isKnown = targetsByKey[bare] != nil || extensionsByKey[bare] != nil
        let parts = StatedZone.names(in: name, zones)
        guard let part = isKnown ? parts.last : parts.first(where: { targetsByKey[Name.bare($0.name)] != nil }) else {
            return (name, .none)
        }
        return (isKnown ? name : part.name, part.zone)
    }

    /// Whether a mapping says anything of a key.
    func knows(_ key: String) -> Bool { target(ofKey: key) != nil || extensionKey(for: key) != nil }

    /// What a section fills in, by its heading.
    ///
    /// Numbers before it say nothing: "1. Summary", "2.1 Timeline".
    func target(ofHeading heading: String) -> Target? {
        let heading = heading.trimmingNumber
        return targetsBySection[Name.bare(heading)] ?? headingAndZone(heading)?.target
            ?? (ForbiddenKey.matches(heading) || ForbiddenLabel.words(behind: heading) != nil ? .factors : nil)
    }

    /// What a section fills in whose heading has an offset behind it: `Timeline (UTC)`.
    func headingAndZone(_ heading: String) -> (target: Target, zone: WrittenZone)? {
        StatedZone.names(in: heading.trimmingNumber, zones).lazy.compactMap { part in
            targetsBySection[Name.bare(part.name)].map { ($0, part.zone) }
        }.first
    }

    /// The `x-` key that a mapping has for a key of the source.
    func extensionKey(for name: String) -> String? { extensionsByKey[Name.bare(name)] }

    func isBlank(_ text: String) -> Bool {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return true }
        // What stands for nothing is short.
        guard trimmed.utf8.count < 120 else { return false }
        let words = trimmed.lowercased()
        if blanks.contains(words) || words.allSatisfy({ $0 == "?" }) || (words.hasPrefix("{{") && words.hasSuffix("}}")) { return true }
        let bare = words.drop { MappingIndex.signs.contains($0) }.reversed().drop { MappingIndex.signs.contains($0) }.reversed()
        let said = String(bare)
        if said.isEmpty || blanks.contains(said) { return !said.isEmpty || !words.contains { $0.isLetter || $0.isNumber } }
        return MappingIndex.isPlaceholder(said, isMarked: "_*[<(".contains(words.first ?? " ") && "_*]>).".contains(words.last ?? " "))
    }

    /// Signs that may stand round a word for nothing.
    private static let signs: Set<Character> = ["*", "_", "`", ".", "!", "…", ":", " ", "(", ")", "[", "]", "<", ">", "?", ","]

    /// Whether words stand where an answer is to come: "To be filled in", "TBD: who", and, where signs set them apart, what a template asks for, as
    /// "_List what helped._"
    private static func isPlaceholder(_ words: String, isMarked: Bool) -> Bool {
        let parts = words.split { !$0.isLetter }
        if parts.starts(with: ["to", "be"]), parts.count < 8, parts.count > 2, open.contains(String(parts[2])) { return true }
        if words.hasPrefix("todo:") || words.hasPrefix("tbd:") { return true }
        return isMarked && (parts.first.map { asking.contains(String($0)) } ?? false)
    }

    private static let open = Set(words: "determined filled decided completed confirmed announced added written defined done investigated")
    private static let asking = Set(
        words: "list describe add fill write insert explain summarize summarise include provide enter state your placeholder")

    /// The field of a table's record that a column fills in.
    func field(ofColumn name: String, in target: Target) -> String? {
        let bare = Name.bare(name.split(separator: "(").first.map(String.init) ?? name)
        return TableColumns.names(in: target).first { field in
            mapping.tables[target]?[field]?.contains { Name.bare($0) == bare } ?? false
        }
    }

    /// Another word for a value; nil where the mapping has none.
    func value(_ word: String, of target: Target) -> String? { mapping.values[target]?[Name.bare(word)] }
}

extension String {
    /// The text without the number of a heading: `1.`, `2)`, `3.1`.
    fileprivate var trimmingNumber: String {
        let number = prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ")") }
        let rest = dropFirst(number.count)
        guard number.first?.isNumber == true, number.count < 8, rest.first == " " || number.last == "." || number.last == ")" else {
            return self
        }
        return String(rest).trimmed
    }
}
