/// The tags that finished HTML puts within a sentence; every other one ends a line.
package enum InlineTag {
    private static let names = ["a", "em", "strong", "code", "del", "sup", "span", "br"].map { $0.utf8.reduce(0, packed) }

    /// - Parameter name: a tag's letters, taken in one after the other by `packed`, from 0.
    @inline(__always)
    package static func contains(_ name: UInt64) -> Bool { names.contains(name) }

    /// Takes a letter into a number, which holds the last eight.
    @inline(__always)
    package static func packed(_ name: UInt64, _ letter: UInt8) -> UInt64 { name << 8 | UInt64(letter) }
}
