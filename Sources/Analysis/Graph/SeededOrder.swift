internal import Narratives

/// An order that looks random and is the same on every machine for the same seed: whoever must come first somewhere does so by no merit.
struct SeededOrder {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// FNV-1a of the id's bytes (Fowler, Noll and Vo, 1991).
    init(of id: Slug) {
        self.init(seed: id.text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    mutating func shuffle<Element>(_ elements: inout [Element]) { elements = random.shuffled(elements) }
}
