import Text

/// What changes in a file, line by line, as patches have it: its path, and three lines round each change.
struct UnifiedDiff {
    private static let context = 3

    private(set) var lines: [VisibleText] = []

    /// - Parameter old: nil for a file that is new.
    init(_ old: [UInt8]?, _ new: [UInt8], path: String) {
        let (olds, news) = (LineComparison.lines(of: old ?? []), LineComparison.lines(of: new))
        let changes = LineComparison(old ?? [], new).changes
        guard !changes.isEmpty else { return }
        // The `---` and `+++` of a patch are commands to the runners of a log.
        lines = ["\(path)\(old == nil ? " (new)" : "")"]
        var start = 0
        while start < changes.count {
            var end = start + 1
            while end < changes.count, changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * UnifiedDiff.context { end += 1 }
            add(changes[start..<end], olds, news)
            start = end
        }
    }

    /// Changes that stand so close that the lines round them meet.
    private mutating func add(
        _ changes: ArraySlice<(old: Range<Int>, new: Range<Int>)>, _ olds: [ArraySlice<UInt8>], _ news: [ArraySlice<UInt8>]
    ) {
        guard let first = changes.first, let last = changes.last else { return }
        let before = min(UnifiedDiff.context, first.old.lowerBound)
        let after = min(UnifiedDiff.context, olds.count - last.old.upperBound)
        let old = first.old.lowerBound - before..<last.old.upperBound + after
        let new = first.new.lowerBound - before..<last.new.upperBound + after
        lines.append("@@ -\(UnifiedDiff.place(of: old)) +\(UnifiedDiff.place(of: new)) @@")
        var index = old.lowerBound
        for change in changes {
            add(" ", olds[index..<change.old.lowerBound])
            add("-", olds[change.old])
            add("+", news[change.new])
            index = change.old.upperBound
        }
        add(" ", olds[index..<old.upperBound])
    }

    private mutating func add(_ sign: String, _ added: ArraySlice<ArraySlice<UInt8>>) {
        for line in added { lines.append("\(sign)\(String(decoding: line, as: UTF8.self))") }
    }

    private static func place(of range: Range<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
    }
}
