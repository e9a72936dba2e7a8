import Analysis

/// Makes texts out of texts.
struct Mutator {
    private var random: SeededRandom
    private let texts: [[UInt8]]

    init(seed: UInt64, texts: [[UInt8]]) {
        random = SeededRandom(seed: seed)
        self.texts = texts
    }

    mutating func next() -> [UInt8] {
        var text = pick(texts)
        for _ in 0...below(chance(20) ? 30 : 5) { mutate(&text) }
        if chance(92) { text = Array(String(decoding: text, as: UTF8.self).utf8) }
        return Array(text.prefix(chance(2) ? 1 << 20 : 1 << 16))
    }

    private mutating func mutate(_ text: inout [UInt8]) {
        let place = place(in: text)
        switch below(14) {
        case 0, 1, 2, 3, 4: text.insert(contentsOf: token(), at: place)
        case 5: text.insert(contentsOf: repeatElement(token(), count: below(chance(10) ? 3000 : 12)).joined(), at: place)
        case 6: text.removeSubrange(place..<min(text.count, place + below(chance(20) ? 2000 : 12)))
        case 7: if place < text.count { text[place] = UInt8(truncatingIfNeeded: random.next()) }
        case 8:
            let other = pick(texts)
            let start = self.place(in: other)
            text.insert(contentsOf: other[start..<min(other.count, start + below(400))], at: place)
        case 9:
            let other = self.place(in: text)
            let piece = text[min(place, other)..<min(text.count, min(place, other) + below(200))]
            text.insert(contentsOf: piece, at: max(place, other))
        case 10: prefixLines(of: &text, from: place)
        case 11: text.insert(contentsOf: token() + token() + token(), at: place)
        case 12: wrap(&text, from: place)
        default:
            if let end = text[place...].firstIndex(of: 0x0A) { text.replaceSubrange(end...end, with: pick(Tokens.lineEnds)) }
        }
    }

    /// Puts one token before a few words and another behind them.
    private mutating func wrap(_ text: inout [UInt8], from place: Int) {
        let pair = pick(Tokens.pairs)
        text.insert(contentsOf: pair.1, at: min(text.count, place + below(40)))
        text.insert(contentsOf: pair.0, at: place)
    }

    private mutating func prefixLines(of text: inout [UInt8], from place: Int) {
        let prefix = pick(Tokens.prefixes)
        var index = place
        for _ in 0..<below(12) {
            guard let end = text[index...].firstIndex(of: 0x0A) else { return }
            text.insert(contentsOf: prefix, at: end + 1)
            index = end + 1
        }
    }

    private mutating func token() -> [UInt8] { pick(Tokens.all) }

    /// Anywhere, or at the beginning of a line, or, more often than its length would have it, within the front matter.
    private mutating func place(in text: [UInt8]) -> Int {
        let place = chance(30) ? below(min(text.count, 1500) + 1) : below(text.count + 1)
        guard chance(40) else { return place }
        return text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &random) }
    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
