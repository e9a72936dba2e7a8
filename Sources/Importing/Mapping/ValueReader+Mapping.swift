internal import Narratives
internal import Reading
internal import Text

extension ValueReader where Value == Origin {
    /// A name alone, or a mapping with more to say of it.
    static let origin = ValueReader("a key, a place such as (file name), or {key: …}", comments: .none) { node, list in
        list.refuseComment(at: node, .none)
        var origin = Origin(.key(""))
        switch node.content {
        case .scalar(let text, _): origin = named(text, at: node, &list) ?? origin
        case .mapping:
            origin = MappingKeys.origin.read(node, into: origin, &list).record
            if case .key(let name) = origin.selector, let named = named(name, at: node, &list), case .place = named.selector {
                (origin.selector, origin.extent) = (named.selector, named.extent)
            }
        case .sequence: list.add("wrong-type", at: node, "This is a list; a key is wanted.", fix: "Write a word, or {key: …}.")
        }
        return origin.selector == .key("") ? nil : origin
    }

    private static func named(_ text: String, at node: YAMLNode, _ list: inout FindingList) -> Origin? {
        guard text.hasPrefix("(") else { return Origin(.key(text)) }
        if let place = Origin.Place(rawValue: text) { return Origin(.place(place)) }
        let all = Origin.Place.allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: text, among: all).map { "Did you mean `\($0)`?" }
        list.add(
            "closed-list", at: node, "`\(text)` is not a place in a document.", fix: nearest ?? "Places: \(all.joined(separator: ", ")).")
        return nil
    }
}

extension ValueReader where Value == ZoneOffset {
    static let offset = ValueReader("an offset such as \"+01:00\", or Z") { node, list in
        if let text = node.text, let offset = ZoneOffset(text) ?? StatedZone(text, ZoneNames([:])).zone.offset { return offset }
        list.add("zone", at: node, "This is not an offset from UTC.", fix: "Write \"+01:00\", \"-08:00\" or Z.")
        return nil
    }

    static let zones = offset.named("a mapping of names of zones to offsets", fix: "Write {CET: \"+01:00\"}.") { $0 }
}

extension ValueReader where Value == String {
    /// Compared as names are: by letters and digits.
    static let words = text.named("a mapping of words to words", fix: "Write {their word: ours}.") { Name.bare($0) }

    static let delimiter = ValueReader("a sign, or tab") { node, list in
        if node.text == "tab" { return "\t" }
        if let text = node.text, text.utf8.count == 1, text != "\"" { return text }
        list.add("columns", at: node, "One sign stands between columns.", fix: "Write \";\", \",\", \"|\" or tab.")
        return nil
    }
}

extension ValueReader {
    /// A mapping of names to such values, the last of each name.
    fileprivate func named(_ expected: String, fix: String, _ key: @escaping @Sendable (String) -> String) -> ValueReader<[String: Value]> {
        ValueReader<[String: Value]>(expected) { node, list in
            guard case .mapping(let pairs) = node.content else {
                list.add("wrong-type", at: node, "This is \(node.typeName); a mapping is wanted.", fix: fix)
                return nil
            }
            return pairs.reduce(into: [:]) { values, pair in
                guard let name = pair.key.text, let value = read(pair.value, &list) else { return }
                values[key(name)] = value
            }
        }
    }
}

/// How names of keys, headings and columns are compared.
enum Name {
    /// Letters and digits alone, in lower case: `start_time`, `Start Time` and `startTime:` are one name.
    static func bare(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    }
}
