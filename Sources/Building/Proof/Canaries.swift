internal import Analysis
internal import Narratives
internal import Reading

/// Words that stand nowhere else and say where they were planted, and values of the forms that fields take.
struct Canaries {
    /// How many were planted.
    private(set) var count = 0
    /// Words hold the number of their place in this list.
    private var places: [String] = []
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    /// A word of small letters: `zq`, five for its place, and three to eight that are random.
    mutating func word(at place: String) -> String {
        if places.last != place { places.append(place) }
        count += 1
        var letters = Array(Canaries.mark.utf8)
        let tail = random.next()
        for (number, length) in [(UInt64(places.count - 1), Canaries.placeLength), (tail >> 8, 3 + Int(tail % 6))] {
            var rest = number
            for _ in 0..<length {
                letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
                rest /= 26
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Where the first of the words was planted that stands in a text.
    func place(in text: ArraySlice<UInt8>) -> String? {
        text.split { !(0x61...0x7A).contains($0 | 0x20) }.lazy.compactMap { word -> String? in
            let letters = word.map { $0 | 0x20 }.dropFirst(Canaries.mark.utf8.count).prefix(Canaries.placeLength)
            guard word.starts(with: Canaries.mark.utf8), letters.count == Canaries.placeLength else { return nil }
            let number = letters.reversed().reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "a")) }
            return places.indices.contains(number) ? places[number] : nil
        }.first
    }

    private static let mark = "zq"
    private static let placeLength = 5

    /// A sentence of a length of its own.
    mutating func sentence(at place: String) -> String {
        (0..<(1 + number(below: 12))).map { _ in word(at: place) }.joined(separator: " ").capitalisedFirst + "."
    }

    mutating func date() -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = "\(1990 + number(below: 40))-\(two(1 + number(below: 12)))-\(two(1 + number(below: 28)))"
        return number(below: 2) == 0 ? day : "\(day)T\(two(number(below: 24))):\(two(number(below: 60)))Z"
    }

    /// Another text of the same form.
    mutating func scrambled(_ text: String, at place: String) -> String {
        if EventDate(text) != nil { return date() }
        if text.contains("://") { return "https://\(word(at: place)).example/" }
        if Slug(text) != nil { return word(at: place) }
        return sentence(at: place)
    }

    /// A value that a field may hold.
    mutating func value(of shape: ValueShape, at place: String) -> FrontMatterValue {
        switch shape {
        case .text, .anything: .text(sentence(at: place))
        case .form(let form): .text(scrambled(form.examples.first ?? "x", at: place))
        case .words(let words): .text(words[number(below: words.count)])
        case .number(let range, _): .text(String(Int(range.lowerBound) + number(below: 3)))
        case .flag: .text("true")
        case .list(let item), .oneOrMore(let item): .list([value(of: item, at: place)])
        case .item(let item, _): value(of: item, at: place)
        case .table(let item): .mapping([.init(key: word(at: place), value: value(of: item, at: place))])
        case .mapping(let mapping):
            .mapping(
                mapping.keys.filter { $0.name != "audience" }.map { key in
                    .init(key: key.name, value: value(of: key.value, at: "\(place), `\(key.name)`"))
                })
        }
    }

    /// An item of a list that says of itself that it is internal.
    mutating func item(of shape: ValueShape, at place: String) -> FrontMatterValue {
        let mark = FrontMatterValue.Pair(key: "audience", value: .text(Audience.internal.rawValue))
        let value = value(of: shape, at: place)
        if case .mapping(let pairs) = value, case .mapping = shape { return .mapping(pairs + [mark]) }
        return .mapping([.init(key: "value", value: value), mark])
    }

    /// Markdown of every sort, which would move numbers, ids and links of what stands around it.
    ///
    /// - Parameters:
    ///   - headings: of the text around it.
    ///   - ids: of narratives to link to.
    mutating func markdown(at place: String, headings: [String], ids: [Slug]) -> String {
        var blocks: [String] = [sentence(at: place)]
        for _ in 0..<number(below: 5) {
            switch number(below: 7) {
            case 0: blocks.append("## " + (headings.isEmpty ? word(at: place) : headings[number(below: headings.count)]))
            case 1: blocks.append("- \(sentence(at: place))\n- [ ] \(word(at: place))")
            case 2: blocks.append("```\(word(at: place))\n\(sentence(at: place))")
            case 3: blocks.append("\(word(at: place))[^\(number(below: 3))] | x\n\n[^\(number(below: 3))]: \(sentence(at: place))")
            case 4: blocks.append(ids.isEmpty ? word(at: place) : "[[\(ids[number(below: ids.count)])]] and \(sentence(at: place))")
            case 5: blocks.append("![\(word(at: place))](\(Canaries.picture)) *\(word(at: place))")
            default: blocks.append("| a | b |\n|---|---|\n| \(word(at: place)) | `\(word(at: place)) |")
            }
        }
        return blocks.joined(separator: "\n\n")
    }

    /// A picture that nothing public shows.
    static let picture = "zq-proof.png"
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
