internal import Narratives

/// An order that looks random and is the same on every machine for the same seed: whoever must come first somewhere does so by no merit.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014), with Sebastiano Vigna's constants.
struct SeededOrder {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// FNV-1a of the id's bytes (Fowler, Noll and Vo, 1991).
    init(of id: Slug) {
        state = id.text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Fisher and Yates.
    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for last in elements.indices.reversed() {
            elements.swapAt(last, Int(next().multipliedFullWidth(by: UInt64(last + 1)).high))
        }
    }
}
