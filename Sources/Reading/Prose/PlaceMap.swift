/// Where each byte of a passage stands in the source.
struct PlaceMap {
    private var starts: [Int] = []
    private var ends: [Int] = []

    /// Says with which bytes of the source the next byte of the text was written. Ranges never go back.
    mutating func add(source range: Range<Int>) {
        starts.append(range.lowerBound)
        ends.append(range.upperBound)
    }

    /// Behind the last word, in the source.
    var end: Int { ends.last ?? 0 }

    /// The source's bytes for a range of the text that is not empty: at least one.
    func source(of range: Range<Int>) -> Range<Int> {
        let start = starts[range.lowerBound]
        return start..<max(start + 1, ends[range.upperBound - 1])
    }
}
