import Analysis

@testable import Reading

/// Makes documents from the declarations that the reader uses: good ones first, then ones with something changed.
struct DocumentGenerator {
    var random: SeededRandom

    mutating func good(_ shape: MappingShape) -> JSONValue {
        var members: [JSONValue.Member] = []
        let kinds = shape.keysOfKinds.map(\.kind)
        let kind = kinds.isEmpty ? nil : random.pick(kinds + ["post-mortem"])
        for key in shape.keys {
            if let owner = shape.keysOfKinds.first(where: { $0.keys.contains(key.name) }), owner.kind != kind, !random.isOne(in: 20) {
                continue
            }
            guard key.isRequired || random.isOne(in: 3) else { continue }
            let name = random.isOne(in: 3) ? random.pick([key.name] + key.aliases) : key.name
            let isBlank = !key.isRequired && random.isOne(in: 12)
            var value = isBlank ? JSONValue.null : good(key.value)
            if key.name == "kind", let kind { value = .string(kind) }
            members.append(JSONValue.Member(name: name, value: value))
        }
        if shape.takesExtensions, random.isOne(in: 4) {
            members.append(JSONValue.Member(name: random.pick(["x-ticket", "x-", "x-A b"]), value: anything(depth: 0)))
        }
        return .object(members.shuffled(using: &random))
    }

    private mutating func good(_ shape: ValueShape) -> JSONValue {
        switch shape {
        case .text: random.pick([.string("Text."), .string(" é 漢 "), .string("null"), .string("- a: #b"), .number("2024"), .bool(true)])
        case .form(let form): .string(random.pick(form.examples))
        case .words(let words): .string(random.pick(words))
        case .number(let range, let isWhole):
            isWhole
                ? .number(String(Int.random(in: Int(range.lowerBound)...Int(range.upperBound), using: &random)))
                : .number(random.pick(["0", "1", "0.25", "1e-1", "0.0"]))
        case .flag: random.pick([.bool(true), .bool(false), .string("true"), .string("false")])
        case .list(let item): list(item)
        case .oneOrMore(let item): random.isOne(in: 2) ? good(item) : list(item)
        case .mapping(let shape): good(shape)
        case .table(let value): .object([JSONValue.Member(name: random.pick(["raw-html", "x"]), value: good(value))])
        case .item(let value, let mapping): random.isOne(in: 4) ? good(mapping) : good(value)
        case .anything: anything(depth: 0)
        }
    }

    private mutating func list(_ item: ValueShape) -> JSONValue {
        let count = random.pick([0, 1, 1, 2, 3])
        return .array((0..<count).map { _ in good(item) })
    }

    private mutating func anything(depth: Int) -> JSONValue {
        switch random.pick(depth < 4 ? [0, 1, 2, 3, 4] : [0, 1]) {
        case 0: .string("x")
        case 1: random.pick([.null, .number("-1.5"), .bool(false), .string("")])
        case 2: .array([anything(depth: depth + 1), anything(depth: depth + 1)])
        default: .object([JSONValue.Member(name: random.pick(["a", "root-causes-of", "x y"]), value: anything(depth: depth + 1))])
        }
    }

    /// Changes one thing somewhere in a document.
    mutating func changed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(var members):
            // Deeper first: most of a document is below its first level.
            if !members.isEmpty, !random.isOne(in: 3) {
                let index = Int.random(in: 0..<members.count, using: &random)
                members[index].value = changed(members[index].value)
                return .object(members)
            }
            return .object(changed(members))
        case .array(let items) where !items.isEmpty && !random.isOne(in: 4):
            let index = Int.random(in: 0..<items.count, using: &random)
            return .array(items.enumerated().map { $0 == index ? changed($1) : $1 })
        default: return random.pick(DocumentGenerator.odd)
        }
    }

    private mutating func changed(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
        var members = members
        guard let index = members.indices.randomElement(using: &random), !random.isOne(in: 3) else {
            let name = random.pick([
                "unknown", "x-more", "root-cause", "x-root-cause", "X-a", "x-RCA", "organization", "surfaced-by", "challenge", "Title", "",
            ])
            return members.contains { $0.name == name }
                ? members : members + [JSONValue.Member(name: name, value: random.pick(DocumentGenerator.odd))]
        }
        if random.isOne(in: 2) {
            members.remove(at: index)
        } else {
            let name = members[index].name
            members[index].name = random.pick([String(name.dropLast()), name + "s", name.uppercased(), "x-" + name])
        }
        return members
    }

    /// Values of every sort, and the edges of the forms that the reader knows.
    private static let odd: [JSONValue] = [
        .null, .bool(true), .bool(false), .number("0"), .number("-1"), .number("7"), .number("51"), .number("1000"), .number("2024"),
        .number("20245"), .number("0.5"), .number("1.5"), .string(""), .string(" "), .string("\t\n"), .string("\u{A0}"), .string("null"),
        .string("~"), .string("load-shedding"), .string("Load Shedding"), .string("-a"), .string("a-"), .string("a--b"), .string("a_b"),
        .string(String(repeating: "a", count: 100)), .string(String(repeating: "a", count: 101)), .string("2024"),
        .string(String(repeating: "é", count: 300)), .string(String(repeating: "é", count: 301)),
        .string(String(repeating: "a", count: 2000)), .string(String(repeating: "a", count: 2001)), .string("0000"),
        .string("2024-13"), .string("2024-00-10"), .string("2024-11-32"), .string("2024-11-12T09:07"), .string("2024-11-12T24:00Z"),
        .string("2024-11-12t09:07:60-0830"), .string("2024-11-12 09:07+15:00"), .string("2024-11-12T09:07:08+14:00"), .string(" 2024"),
        .string("2024\n"), .string("٢٠٢٤"), .string("https://example.org/a?b#c"), .string("  HTTPS://example.org  "), .string("http:/x"),
        .string("https://"), .string("https://   "), .string("https:///x"), .string("https://?q"), .string("javascript:alert(1)"),
        .string("https://example.org/\u{7}"), .string("ftp://example.org/"), .string("mailto:a@b.c"), .string("/relative"), .string("#a"),
        .string("#"), .string("a#b"), .string("#\n"), .string("yes"), .string("no"), .string("luck"), .string("near-mis"), .string("off"),
        .string("error"), .string("warn"), .string("6"), .string("+6"), .string("06"), .string("0.5"), .string(".5"), .string("6x"),
        .array([]), .array([.null]), .array([.string("")]), .array([.string("a"), .string("b")]), .array([.array([.string("a")])]),
        .array([.number("7"), .bool(true)]), .object([]), .object(["unknown": .string("a")]), .object(["cause": .string("a")]),
        .object(["a": .object(["Root_Cause": .string("b")])]), .array([.object([])]),
    ]
}
