/// Which lines of which files changed. Paths are those of the repository, from its root.
package struct ChangedLines: Hashable, Sendable {
    enum Change: Hashable, Sendable {
        /// A file that is new.
        case whole
        /// In ascending order.
        case lines([ClosedRange<Int>])
    }

    private(set) var changes: [String: Change] = [:]

    package init() {}

    package func hasChanged(_ path: String) -> Bool { changes[path] != nil }

    package func hasChanged(_ path: String, line: Int) -> Bool {
        switch changes[path] {
        case nil: return false
        case .whole: return true
        case .lines(let ranges):
            // The first range that ends at the line or after it is the only one that can hold it.
            var (low, high) = (0, ranges.count)
            while low < high {
                let middle = (low + high) / 2
                if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
            }
            return low < ranges.count && ranges[low].lowerBound <= line
        }
    }

    mutating func add(whole path: String) { changes[path] = .whole }

    mutating func add(_ range: ClosedRange<Int>, of path: String) {
        switch changes[path] {
        case .whole: break
        case .lines(let ranges): changes[path] = .lines(ranges + [range])
        case nil: changes[path] = .lines([range])
        }
    }
}
