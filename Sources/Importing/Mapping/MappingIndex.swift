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
        var keys: [String: Target] = [:]
        for target in Target.allCases {
            for origin in mapping.keys[target] ?? [] {
                // A key that is only looked through for a date has its home elsewhere.
                guard case .key(let name) = origin.what, origin.extent == .whole, keys[Name.bare(name)] == nil else { continue }
                keys[Name.bare(name)] = target
            }
        }
        targetsByKey = keys
        targetsBySection = MappingIndex.inverted(mapping.sections)
        var extensions: [String: String] = [:]
        for (name, sources) in mapping.extensionKeys.sorted(by: { $0.key < $1.key }) {
            for source in sources where extensions[Name.bare(source)] == nil { extensions[Name.bare(source)] = name }
        }
        extensionsByKey = extensions
        blanks = Set(mapping.blanks.map { $0.lowercased() })
        zones = ZoneNames(mapping.zones)
    }

    private static func inverted(_ names: [Target: [String]]) -> [String: Target] {
        var targets: [String: Target] = [:]
        for target in Target.allCases {
            for name in names[target] ?? [] where targets[Name.bare(name)] == nil { targets[Name.bare(name)] = target }
        }
        return targets
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
    func target(ofHeading heading: String) -> Target? {
        targetsBySection[Name.bare(heading)] ?? headingAndZone(heading)?.target
            ?? (ForbiddenKey.matches(heading) || ForbiddenLabel.words(behind: heading) != nil ? .factors : nil)
    }

    /// What a section fills in whose heading has an offset behind it: `Timeline (UTC)`.
    func headingAndZone(_ heading: String) -> (target: Target, zone: WrittenZone)? {
        StatedZone.names(in: heading, zones).lazy.compactMap { part in
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

    /// "To be filled in", "TODO: write", and, where signs set it apart, what a template asks for: "_List what helped._"
    private static func isPlaceholder(_ words: String, isMarked: Bool) -> Bool {
        let parts = words.split { !$0.isLetter }
        let open: Set<Substring> = [
            "determined", "filled", "decided", "completed", "confirmed", "announced", "added", "written", "defined", "done", "investigated",
        ]
        if parts.count < 8, parts.starts(with: ["to", "be"]), parts.dropFirst(2).first.map({ open.contains($0) }) ?? false { return true }
        if words.hasPrefix("todo:") || words.hasPrefix("tbd:") { return true }
        let asking: Set<Substring> = [
            "list", "describe", "add", "fill", "write", "insert", "explain", "summarize", "summarise", "include", "provide", "enter",
            "state",
            "your", "placeholder",
        ]
        return isMarked && (parts.first.map { asking.contains($0) } ?? false)
    }

    /// The field of a table's record that a column fills in.
    func field(ofColumn name: String, in target: Target) -> String? {
        let bare = Name.bare(name.split(separator: "(").first.map(String.init) ?? name)
        return TableColumns.all.first { $0.target == target }?.names.first { field in
            mapping.tables[target]?[field]?.contains { Name.bare($0) == bare } ?? false
        }
    }

    /// Another word for a value; nil where the mapping has none.
    func value(_ word: String, of target: Target) -> String? { mapping.values[target]?[Name.bare(word)] }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(self[first...last])
    }
}
