extension RandomAccessCollection where Index == Int {
    /// The index of the first element that is past a point, in a collection in which those that are not come first; the end where none is.
    @inlinable
    package func partitionPoint(where isPast: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
