/// A comparison that finds the lines of a text that came since an older one, in time that grows with the texts but for a logarithm.
///
/// Lines that begin and end both texts alike are set aside; of the rest, lines that stand once in either are matched as far as their order is the
/// same (Bram Cohen's patience diff), and so on between them, a few times over. A line without a match counts as changed: one that was moved or
/// doubled may, one that changed always does. How a line ends (LF, CRLF, CR) is no part of it.
struct LineComparison {
    /// What stands in the place of what, by lines from 0, in ascending order; one of the two may be empty.
    private(set) var changes: [(old: Range<Int>, new: Range<Int>)] = []
    /// The new lines from 1. Where lines only went, their neighbours count: what is missing is told of there.
    var changed: [ClosedRange<Int>] {
        changes.map { $0.new.isEmpty ? max($0.new.lowerBound, 1)...($0.new.lowerBound + 1) : ($0.new.lowerBound + 1)...$0.new.upperBound }
    }
    /// How many lines were looked at, as a measure of work.
    private(set) var steps = 0
    /// Lines as numbers: equal ones have the same.
    private let old: [Int]
    private let new: [Int]

    /// How often what lies between matches is looked through for more.
    private static let depth = 8

    init(_ old: [UInt8], _ new: [UInt8]) {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func numbered(_ text: [UInt8]) -> [Int] {
            LineComparison.lines(of: text).map { line in
                if let known = numbers[line] { return known }
                numbers[line] = numbers.count
                return numbers.count - 1
            }
        }
        (self.old, self.new) = (numbered(old), numbered(new))
        steps += self.old.count + self.new.count
        compare(self.old.indices, self.new.indices, depth: 0)
    }

    private mutating func compare(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
        let (olds, news) = trimmed(olds, news)
        guard !news.isEmpty || !olds.isEmpty else { return }
        let matches = olds.isEmpty || news.isEmpty || depth == LineComparison.depth ? [] : matches(olds, news)
        guard !matches.isEmpty else {
            changes.append((olds, news))
            return
        }
        var (oldStart, newStart) = (olds.lowerBound, news.lowerBound)
        for match in matches {
            compare(oldStart..<match.old, newStart..<match.new, depth: depth + 1)
            (oldStart, newStart) = (match.old + 1, match.new + 1)
        }
        compare(oldStart..<olds.upperBound, newStart..<news.upperBound, depth: depth + 1)
    }

    /// Without the lines at both ends that are the same.
    private mutating func trimmed(_ olds: Range<Int>, _ news: Range<Int>) -> (Range<Int>, Range<Int>) {
        var (start, end) = (0, 0)
        let shorter = min(olds.count, news.count)
        while start < shorter, old[olds.lowerBound + start] == new[news.lowerBound + start] { start += 1 }
        while start + end < shorter, old[olds.upperBound - 1 - end] == new[news.upperBound - 1 - end] { end += 1 }
        steps += start + end + 1
        return (olds.lowerBound + start..<olds.upperBound - end, news.lowerBound + start..<news.upperBound - end)
    }

    private typealias Match = (old: Int, new: Int)

    /// The longest run of lines that stand once in either text and have the same order in both.
    private mutating func matches(_ olds: Range<Int>, _ news: Range<Int>) -> [Match] {
        steps += olds.count + news.count
        // Where a line stands in each; -1 when it stands there twice.
        var places: [Int: (old: Int?, new: Int?)] = [:]
        for place in olds { places[old[place], default: (nil, nil)].old = places[old[place]]?.old == nil ? place : -1 }
        for place in news { places[new[place], default: (nil, nil)].new = places[new[place]]?.new == nil ? place : -1 }
        let shared = news.compactMap { place -> Match? in
            guard let found = places[new[place]], found.new == place, let old = found.old, old >= 0 else { return nil }
            return (old, place)
        }
        return longestRun(shared)
    }

    /// The longest subsequence whose old places ascend, by patience sorting.
    private mutating func longestRun(_ matches: [Match]) -> [Match] {
        // Of the runs of each length the index of the match that ends the one with the least end, and of each match the one before it.
        var ends: [Int] = []
        var before = [Int](repeating: -1, count: matches.count)
        for index in matches.indices {
            var (low, high) = (0, ends.count)
            while low < high {
                steps += 1
                let middle = (low + high) / 2
                if matches[ends[middle]].old < matches[index].old { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[index] = ends[low - 1] }
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var run: [Match] = []
        var index = ends.last ?? -1
        while index >= 0 {
            run.append(matches[index])
            index = before[index]
        }
        return run.reversed()
    }

    static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var (start, index) = (0, 0)
        while index < text.count {
            let byte = text[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            lines.append(text[start..<(index - 1)])
            if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
            start = index
        }
        if start < text.count { lines.append(text[start...]) }
        return lines
    }
}
