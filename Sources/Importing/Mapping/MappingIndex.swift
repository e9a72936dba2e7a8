internal import Narratives
internal import Reading

/// A mapping as it is asked: by name, quickly.
struct MappingIndex: Sendable {
    let mapping: ImportMapping
    private let targetsByKey: [String: Target]
    private let targetsBySection: [String: Target]
    private let extensionsByKey: [String: String]
    private let blanks: Set<String>
    private let zones: [String: ZoneOffset]

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
        zones = Dictionary(mapping.zones.map { ($0.key.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
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
        ForbiddenKey.matches(name) ? .factors : targetsByKey[Name.bare(name)]
    }

    /// Whether a mapping says anything of a key.
    func knows(_ key: String) -> Bool { target(ofKey: key) != nil || extensionKey(for: key) != nil }

    /// What a section fills in, by its heading.
    func target(ofHeading heading: String) -> Target? {
        targetsBySection[Name.bare(heading)]
            ?? (ForbiddenKey.matches(heading) || ForbiddenLabel.words(behind: heading) != nil ? .factors : nil)
    }

    /// The `x-` key that a mapping has for a key of the source.
    func extensionKey(for name: String) -> String? { extensionsByKey[Name.bare(name)] }

    func isBlank(_ text: String) -> Bool {
        let trimmed = text.trimmed
        return trimmed.isEmpty || blanks.contains(trimmed.lowercased())
    }

    func zone(named name: some StringProtocol) -> ZoneOffset? { zones[name.uppercased()] }

    /// The zone that a heading, a column's name or a remark names in passing: "all times in UTC".
    func zone(in text: String) -> ZoneOffset? {
        let words = text.utf8.split { !(0x41...0x5A).contains($0 & 0xDF) }.map { String(Substring($0)) }
        // Capitals alone: "est" and "met" are words too.
        return words.first { $0.utf8.allSatisfy { $0 < 0x5B } && zones[$0] != nil }.flatMap { zones[$0] }
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
