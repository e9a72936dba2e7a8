internal import Glibc
internal import Text

extension UnsafeBufferPointer<UInt8> {
    /// `firstIndex(of:)` at the speed of the C library, which looks at many bytes at once.
    func firstIndex(ofByte byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
        let end = end ?? count
        guard let baseAddress, start < end, let found = memchr(baseAddress + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    func contains(byte: UInt8) -> Bool { firstIndex(ofByte: byte) != nil }

    func count(ofByte byte: UInt8) -> Int {
        var (index, count) = (0, 0)
        while let found = firstIndex(ofByte: byte, from: index) {
            index = found + 1
            count += 1
        }
        return count
    }

    /// Where the line ends on which a byte stands.
    func lineEnd(from start: Int) -> Int { self[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? count }

    /// Whether nothing but blanks stands before a byte on its line.
    func isFirstOnLine(_ offset: Int) -> Bool {
        let before = self[..<offset].last { $0 != 0x20 && $0 != 0x09 }
        return before == nil || before == 0x0A || before == 0x0D
    }

    /// Where two bytes first stand side by side.
    func firstIndex(ofPair first: UInt8, _ second: UInt8, from start: Int = 0) -> Int? {
        var index = start
        while let found = firstIndex(ofByte: first, from: index) {
            if found + 1 < count, self[found + 1] == second { return found }
            index = found + 1
        }
        return nil
    }
}
