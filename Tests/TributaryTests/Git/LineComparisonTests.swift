import Testing

@testable import tributary

struct LineComparisonTests {
    private func changed(_ old: String, _ new: String) -> [Int] {
        LineComparison(Array(old.utf8), Array(new.utf8)).changed.flatMap { Array($0) }
    }

    @Test func `Lines that came or changed are found, each in its place`() {
        #expect(changed("a\nb\nc\nd\n", "a\nB\nc\nx\ny\nd\n") == [2, 4, 5])
    }

    @Test func `Where lines only went, their neighbours count`() {
        #expect(changed("a\nb\nx\ny\nc\n", "a\nb\nc\n") == [2, 3])
        #expect(changed("x\na\n", "a\n") == [1])
        #expect(changed("a\n", "") == [1])
    }

    @Test func `Texts that are the same have no changed line, nor does one that ends its lines in another way`() {
        for new in ["a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc"] { #expect(changed("a\nb\n\nc\n", new) == []) }
        #expect(changed("a\nb\n", "a\nb\n\n") == [3])
    }

    @Test func `A line that moved counts where it is now, and is missed where it was`() {
        #expect(changed("a\nb\nc\nd\ne\n", "a\nd\nb\nc\ne\n") == [2, 4, 5])
    }

    @Test func `A line that was doubled counts once`() { #expect(changed("a\nb\n", "a\nb\nb\n") == [3]) }

    @Test func `A change among lines that are all alike is found, and at most its surroundings count besides`() {
        let old = String(repeating: "same\n\n", count: 50)
        let lines = changed(old, old.replacing("same\n\nsame\n\n", with: "same\n\nnew\n\n", maxReplacements: 1))
        #expect(lines == [3])
    }

    /// What is left when changed lines are taken away is a part of the old text, in its order.
    @Test func `No changed line is taken for an old one`() {
        var state: UInt64 = 7
        func random(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        for _ in 0..<2_000 {
            let (old, new) = (0..<2).map { _ in (0..<random(12)).map { _ in "\(random(5))" } }.pair
            let found = Set(changed(old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined()))
            var rest = old[...]
            for (index, line) in new.enumerated() where !found.contains(index + 1) {
                let place = rest.firstIndex(of: line)
                #expect(place != nil, "\(old) \(new)")
                rest = rest[((place ?? rest.endIndex - 1) + 1)...]
            }
        }
    }

    @Test(arguments: ["reversed", "alike", "alternating", "halves", "shuffled", "nested"])
    func `Work grows in proportion to the lines`(order: String) {
        let steps = [4_000, 8_000, 16_000, 32_000].map { count in
            let (old, new) = Self.texts(order, count)
            return LineComparison(old, new).steps
        }
        for (less, more) in zip(steps, steps.dropFirst()) { #expect(Double(more) < 2.5 * Double(less), "\(steps)") }
    }

    private static func texts(_ order: String, _ count: Int) -> (old: [UInt8], new: [UInt8]) {
        let lines = (0..<count).map { "line \($0)" }
        let (old, new): ([String], [String]) =
            switch order {
            case "reversed": (lines, lines.reversed())
            case "alike": (lines.map { _ in "a" } + ["b"], ["b"] + lines.map { _ in "a" } + ["c"])
            case "alternating": (lines.flatMap { [$0, ""] }, lines.flatMap { ["", $0, "new"] })
            case "halves": (lines, Array(lines[(count / 2)...] + lines[..<(count / 2)]))
            case "shuffled": (lines, lines.indices.map { lines[$0 * 7_919 % count] })
            // Each line is single only between the two that were found before it.
            default: (lines + lines.reversed(), lines + ["x"] + lines.reversed())
            }
        return (Array(old.joined(separator: "\n").utf8), Array(new.joined(separator: "\n").utf8))
    }
}

extension [[String]] {
    fileprivate var pair: ([String], [String]) { (self[0], self[1]) }
}
