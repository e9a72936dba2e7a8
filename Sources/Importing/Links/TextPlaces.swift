internal import Narratives

/// Places in a text: byte offsets, and lines with columns of Unicode scalars. Each is found without walking the line to it, however long that
/// is: a text of one line may hold a hundred thousand links.
struct TextPlaces {
    private let bytes: [UInt8]
    private var starts: [Int] = [0]
    /// How many scalars begin before each block.
    private var scalars: [Int] = []

    /// In bytes.
    private static let block = 256

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var count = 0
        for index in bytes.indices {
            if index % TextPlaces.block == 0 { scalars.append(count) }
            if TextPlaces.isStart(bytes[index]) { count += 1 }
            if bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
                starts.append(index + 1)
            }
        }
        // A place behind the last byte is one, too.
        if bytes.count % TextPlaces.block == 0 { scalars.append(count) }
    }

    func offset(of position: SourcePosition) -> Int? {
        guard starts.indices.contains(position.line - 1) else { return nil }
        let wanted = scalars(before: starts[position.line - 1]) + position.column - 1
        let block = TextPlaces.last(in: scalars) { $0 <= wanted }
        var count = scalars[block]
        for offset in (block * TextPlaces.block)..<bytes.count where TextPlaces.isStart(bytes[offset]) {
            if count == wanted { return offset }
            count += 1
        }
        return nil
    }

    func position(of offset: Int) -> SourcePosition {
        let line = TextPlaces.last(in: starts) { $0 <= offset }
        return SourcePosition(line: line + 1, column: scalars(before: offset) - scalars(before: starts[line]) + 1)
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / TextPlaces.block
        return scalars[block] + bytes[(block * TextPlaces.block)..<offset].count(where: TextPlaces.isStart)
    }

    private static func isStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

    /// The last of some ascending numbers that fits; the first where none does.
    private static func last(in numbers: [Int], where fits: (Int) -> Bool) -> Int {
        var (low, high) = (0, numbers.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(numbers[middle]) { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
