/// Writes block YAML line by line. Values go out as they are given: the corpus has none that would need quotes.
struct YAMLWriter {
    private(set) var text = ""

    mutating func line(_ key: String, _ value: String?) {
        if let value { text += "\(key): \(value)\n" }
    }

    mutating func line(_ key: String, list: [String]) {
        if !list.isEmpty { text += "\(key): [\(list.joined(separator: ", "))]\n" }
    }

    /// A list of texts, one a line.
    mutating func texts(_ key: String, _ items: [String]) {
        if items.isEmpty { return }
        text += key + ":\n"
        for item in items { text += "  - \(item)\n" }
    }

    /// A list of mappings; pairs without a value are left out.
    mutating func mappings(_ key: String, _ items: [[(key: String, value: String?)]]) {
        if items.isEmpty { return }
        text += key + ":\n"
        for item in items {
            var mark = "  - "
            for case (let name, let value?) in item {
                text += "\(mark)\(name): \(value)\n"
                mark = "    "
            }
        }
    }
}
