internal import Narratives

/// Places in a text: byte offsets, and lines with columns of Unicode scalars. Each is found without walking the line to it, however long that
/// is: a text of one line may hold a hundred thousand links.
struct LineIndex {
    /// The offset at which each scalar begins, and the end of the text.
    private var offsets: [Int32] = []
    /// The number of the scalar that each line begins with.
    private var starts: [Int] = [0]

    init(_ bytes: [UInt8]) {
        offsets.reserveCapacity(bytes.count + 1)
        for (index, byte) in bytes.enumerated() {
            if byte & 0xC0 != 0x80 { offsets.append(Int32(index)) }
            let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte == 0x0A || (byte == 0x0D && !isPair) { starts.append(offsets.count) }
        }
        offsets.append(Int32(bytes.count))
    }

    func offset(of position: SourcePosition) -> Int? {
        guard let start = starts[safe: position.line - 1] else { return nil }
        let scalar = start + position.column - 1
        return (start..<offsets.count - 1).contains(scalar) ? Int(offsets[scalar]) : nil
    }

    func position(of offset: Int) -> SourcePosition {
        let scalar = LineIndex.last(in: offsets) { $0 <= offset }
        let line = LineIndex.last(in: starts) { $0 <= scalar }
        return SourcePosition(line: line + 1, column: scalar - starts[line] + 1)
    }

    /// The last of some ascending numbers that fits; the first where none does.
    private static func last<Number>(in numbers: [Number], where fits: (Number) -> Bool) -> Int {
        var (low, high) = (0, numbers.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(numbers[middle]) { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
