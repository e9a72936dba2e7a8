/// Finds every phrase of a declared table in one pass over a text, one step a byte, however many phrases there are.
///
/// After A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search" (1975), with all failure links resolved
/// into one table. Phrases are written in small letters with single spaces; a space stands for any run of spaces, line ends and hyphens,
/// an apostrophe for a straight or a curly one. Letter case aside.
struct PhraseAutomaton: Sendable {
    /// A phrase that stands in a text as whole words.
    struct Match: Hashable {
        let phrase: Int
        /// Behind its last byte.
        let end: Int
    }

    /// What each byte counts as: 0 for all that no phrase holds.
    private let classes: [UInt8]
    /// How many classes there are, as a power of two.
    private let shift: Int
    /// The next state by state and class. States from `firstFinal` on end a phrase.
    private let table: [UInt16]
    private let firstFinal: Int
    /// The phrases that end in each final state, longest first.
    private let phrases: [[Int]]
    private let lengths: [Int]

    private static let space = UInt8(ascii: " ")

    init(_ words: [String]) {
        var builder = Builder()
        for (number, phrase) in words.enumerated() { builder.add(phrase, number: number) }
        (classes, shift) = builder.classes()
        (table, firstFinal, phrases) = builder.table(classes, shift)
        lengths = words.map(\.utf8.count)
    }

    /// Whether any phrase stands in a text.
    func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var found = false
        scan(text) { _ in
            found = true
            return false
        }
        return found
    }

    func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        var found: [Match] = []
        scan(text) {
            found.append($0)
            return true
        }
        return found
    }

    /// - Parameter report: takes a match, and says whether to go on.
    private func scan(_ text: UnsafeBufferPointer<UInt8>, _ report: (Match) -> Bool) {
        classes.withUnsafeBufferPointer { classes in
            table.withUnsafeBufferPointer { table in
                var state = 0
                for index in text.indices {
                    state = Int(table[state << shift | Int(classes[Int(text[index])])])
                    guard state >= firstFinal, isWordEnd(index, in: text) else { continue }
                    for phrase in phrases[state - firstFinal] where isWordStart(phrase, endingAt: index, in: text) {
                        if !report(Match(phrase: phrase, end: index + 1)) { return }
                    }
                }
            }
        }
    }

    private func isWordEnd(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index + 1 < text.count, text[index].isInWord else { return true }
        // U+2000 to U+203F are marks: a dash without blanks, a quotation mark.
        return !text[index + 1].isInWord || (text[index + 1] == 0xE2 && index + 2 < text.count && text[index + 2] == 0x80)
    }

    /// Runs of spaces and curly apostrophes make a phrase longer than it is declared, so the start is looked for a little way back.
    private func isWordStart(_ phrase: Int, endingAt index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let length = lengths[phrase]
        guard length <= index else { return true }
        let before = text[index - length]
        return !before.isInWord || !text[index - length + 1].isInWord
            || text[(index - length)...index].contains { $0 >= 0x80 || $0 <= 0x20 }
    }
}

extension UInt8 {
    /// Letters and digits; what is not ASCII counts as letters.
    var isInWord: Bool { self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}

extension PhraseAutomaton {
    /// A trie of the phrases, before it becomes a table.
    private struct Builder {
        private struct State {
            var next: [UInt8: Int] = [:]
            var phrases: [Int] = []
            var isAfterSpace = false
        }

        private var states = [State()]

        mutating func add(_ phrase: String, number: Int) {
            let phrase = String(phrase.map { $0 == "-" ? " " : $0 })
            // An apostrophe may be U+2019.
            for spelling in Set([phrase, String(phrase.map { $0 == "'" ? "\u{2019}" : $0 })]) {
                var state = 0
                for byte in spelling.utf8 {
                    if let next = states[state].next[byte] {
                        state = next
                    } else {
                        states.append(State(isAfterSpace: byte == PhraseAutomaton.space))
                        states[state].next[byte] = states.count - 1
                        state = states.count - 1
                    }
                }
                states[state].phrases.append(number)
            }
        }

        func classes() -> (classes: [UInt8], shift: Int) {
            var classes = [UInt8](repeating: 0, count: 256)
            var count: UInt8 = 0
            for byte in Set(states.flatMap(\.next.keys)).sorted() {
                count += 1
                classes[Int(byte)] = count
                if (0x61...0x7A).contains(byte) { classes[Int(byte & 0xDF)] = count }
            }
            for byte in "\t\n\r-".utf8 { classes[Int(byte)] = classes[Int(PhraseAutomaton.space)] }
            return (classes, Int(UInt8.bitWidth - count.leadingZeroBitCount))
        }

        /// Fills in where each state leads on each class, breadth first, so that a state's fallback is whole before it is asked.
        func table(_ classes: [UInt8], _ shift: Int) -> (table: [UInt16], firstFinal: Int, phrases: [[Int]]) {
            let width = 1 << shift
            let space = Int(classes[Int(PhraseAutomaton.space)])
            var goto = [Int](repeating: 0, count: states.count * width)
            var fallback = [Int](repeating: 0, count: states.count)
            var phrases = states.map(\.phrases)
            var queue = [0]
            var head = 0
            while head < queue.count {
                let state = queue[head]
                head += 1
                phrases[state] += state == 0 ? [] : phrases[fallback[state]]
                let edges = Dictionary(uniqueKeysWithValues: states[state].next.map { (Int(classes[Int($0.key)]), $0.value) })
                for column in 0..<width {
                    let other = state == 0 ? 0 : goto[fallback[state] * width + column]
                    guard let next = edges[column] else {
                        goto[state * width + column] = column == space && states[state].isAfterSpace ? state : other
                        continue
                    }
                    goto[state * width + column] = next
                    fallback[next] = other
                    queue.append(next)
                }
            }
            return Builder.numbered(goto, width, phrases)
        }

        /// Numbers the states anew, final ones last, so that one comparison tells them.
        private static func numbered(_ goto: [Int], _ width: Int, _ phrases: [[Int]]) -> ([UInt16], Int, [[Int]]) {
            let order = phrases.indices.filter { phrases[$0].isEmpty } + phrases.indices.filter { !phrases[$0].isEmpty }
            var number = [Int](repeating: 0, count: order.count)
            for (new, old) in order.enumerated() { number[old] = new }
            let table = order.flatMap { old in (0..<width).map { UInt16(clamping: number[goto[old * width + $0]]) } }
            let final = order.filter { !phrases[$0].isEmpty }
            return (table, order.count - final.count, final.map { phrases[$0] })
        }
    }
}
