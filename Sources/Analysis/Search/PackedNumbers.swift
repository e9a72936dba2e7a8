/// Numbers as printable text that needs no escape in a script's string: small ones take a byte.
///
/// Digits are the 92 characters from `!` to `~` without `"` and `\`. The first 60 end a number; the other 32 say that more follows. A
/// number below 60 is one digit; of any other, 60 is taken off, the rest modulo 32 goes into a digit, and what is left follows in the same
/// way. Two digits reach 1,979, three 63,419.
package struct PackedNumbers: Hashable, Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    private static let ends = 60

    /// - Parameter number: zero or more.
    @inline(__always)
    package mutating func append(_ number: Int) {
        if number < PackedNumbers.ends { return bytes.append(PackedNumbers.digit(number)) }
        appendLong(number)
    }

    /// Puts a number where there is room for `mostDigits`.
    ///
    /// - Returns: how many bytes it took.
    @inline(__always)
    static func write(_ number: Int, to room: UnsafeMutablePointer<UInt8>) -> Int {
        var (rest, count) = (number, 0)
        while rest >= ends {
            rest -= ends
            room[count] = digit(ends + rest % 32)
            rest /= 32
            count += 1
        }
        room[count] = digit(rest)
        return count + 1
    }

    /// Of any number.
    static let mostDigits = 13

    @inline(__always)
    private static func digit(_ value: Int) -> UInt8 {
        let byte = UInt8(truncatingIfNeeded: 0x21 + value + (value > 0 ? 1 : 0))
        return byte >= UInt8(ascii: "\\") ? byte + 1 : byte
    }

    /// Takes bytes that `write` gave.
    init(written bytes: UnsafeBufferPointer<UInt8>) { self.bytes = Array(bytes) }

    /// Text between numbers, which must need no escape in a script's string.
    mutating func append(letters: ArraySlice<UInt8>) { bytes += letters }

    /// A space, which is no digit.
    mutating func endEntry() { bytes.append(UInt8(ascii: " ")) }

    private mutating func appendLong(_ number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PackedNumbers.mostDigits) { room in
            guard let start = room.baseAddress else { return }
            bytes += room[..<PackedNumbers.write(number, to: start)]
        }
    }
}
