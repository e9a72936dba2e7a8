/// Where the words of a passage stand in the source: runs of bytes that are the same in both.
struct PlaceMap {
    private var runs: [(text: Int, source: Int)] = []
    /// Behind the last word, in the source.
    private(set) var end = 0

    /// Says that the next byte of the text, at `text`, was written with the bytes of the source at `range`.
    mutating func add(text: Int, source range: Range<Int>) {
        if let last = runs.last, text - last.text == range.lowerBound - last.source, end == range.lowerBound {
            end = max(end, range.upperBound)
            return
        }
        runs.append((text, range.lowerBound))
        end = max(end, range.upperBound)
    }

    /// The source's bytes for a range of the text that is not empty.
    func source(of range: Range<Int>) -> Range<Int> {
        let (start, last) = (offset(of: range.lowerBound), offset(of: range.upperBound - 1))
        return start..<max(start + 1, last + 1)
    }

    private func offset(of text: Int) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text <= text { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return runs.first?.source ?? 0 }
        let run = runs[low - 1]
        // A letter that the source spells out, such as `&amp;`, is where its spelling begins.
        let next = low < runs.count ? runs[low].source : end
        return min(run.source + text - run.text, max(run.source, next - 1))
    }
}
