/// Numbers as printable text that needs no escape in a script's string: small ones take a byte.
///
/// Digits are the 92 characters from `!` to `~` without `"` and `\`. The first 60 end a number; the other 32 say that more follows. A
/// number below 60 is one digit; of any other, 60 is taken off, the rest modulo 32 goes into a digit, and what is left follows in the same
/// way. Two digits reach 1,979, three 63,419.
package struct PackedNumbers: Hashable, Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    private static let ends = 60
    private static let digits: [UInt8] = (0x21...0x7E).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }

    /// - Parameter number: zero or more.
    @inline(__always)
    package mutating func append(_ number: Int) {
        if number < PackedNumbers.ends { return bytes.append(PackedNumbers.digits[number]) }
        appendLong(number)
    }

    /// Makes room for so many bytes more, in steps that grow with what is there.
    mutating func reserve(_ count: Int) {
        let needed = bytes.count + count
        if needed > bytes.capacity { bytes.reserveCapacity(max(needed, 2 * bytes.capacity)) }
    }

    /// Text between numbers, which must need no escape in a script's string.
    mutating func append(letters: ArraySlice<UInt8>) { bytes += letters }

    /// A space, which is no digit.
    mutating func endEntry() { bytes.append(UInt8(ascii: " ")) }

    private mutating func appendLong(_ number: Int) {
        var rest = number
        while rest >= PackedNumbers.ends {
            rest -= PackedNumbers.ends
            bytes.append(PackedNumbers.digits[PackedNumbers.ends + rest % 32])
            rest /= 32
        }
        bytes.append(PackedNumbers.digits[rest])
    }
}
