import Disk

/// The lines of files that changed. Paths are those of the repository, from its root.
struct ChangedLines: Sendable {
    enum Change: Hashable, Sendable {
        /// A file that is new, or that cannot be compared.
        case whole
        /// From 1, in ascending order.
        case lines([ClosedRange<Int>])
    }

    /// By paths as bytes: two that are one text in Unicode are two files.
    private var changes: [RelativePath: Change] = [:]

    init() {}

    func hasChanged(_ path: String) -> Bool { changes[RelativePath(path)] != nil }

    func hasChanged(_ path: String, line: Int) -> Bool {
        switch changes[RelativePath(path)] {
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

    mutating func add(_ change: Change, of path: String) {
        if case .lines([]) = change { return }
        changes[RelativePath(path)] = change
    }
}
