/// The phrases that narratives share, with numbers from 0 in the order in which they came.
struct BigramTable: Sendable {
    private var keys: [UInt64] = []
    private var frequencies: [Int32] = []
    /// Numbers plus one, by hash, with linear probing; 0 is free. As many as a power of two, and at least twice as many as keys.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var shift: UInt64 = 64 - 12
    private let fewest: Int

    /// - Parameter fewest: phrases of fewer narratives are left out.
    init(of narratives: Rows<PhraseCount>, fewest: Int) {
        self.fewest = fewest
        var met = MetTwice(of: narratives.elements.count)
        for phrase in narratives.elements { met.meet(phrase.key) }
        for phrase in narratives.elements where fewest < 2 || met.isMetTwice(phrase.key) { count(phrase.key) }
    }

    /// Numbers run below this; those of phrases that were left out stand for nothing.
    var count: Int { keys.count }

    func number(of key: UInt64) -> Int? {
        let found = Int(slots[slot(of: key)])
        return found > 0 && frequencies[found - 1] >= fewest ? found - 1 : nil
    }

    func frequency(of number: Int) -> Int { Int(frequencies[number]) }
    func words(of number: Int) -> (first: Int, second: Int) { PhraseCount.words(of: keys[number]) }

    private mutating func count(_ key: UInt64) {
        let slot = slot(of: key)
        if slots[slot] > 0 { return frequencies[Int(slots[slot]) - 1] += 1 }
        keys.append(key)
        frequencies.append(1)
        slots[slot] = UInt32(truncatingIfNeeded: keys.count)
        if 2 * keys.count > slots.count { grow() }
    }

    /// Multiplicative: the upper bits of a product with 2⁶⁴ ÷ φ are the good ones.
    fileprivate static func mixed(_ key: UInt64) -> UInt64 { (key ^ key >> 23) &* 0x9E37_79B9_7F4A_7C15 }

    /// Where a key is, or the free slot where it belongs.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(BigramTable.mixed(key) >> shift)
        while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        shift -= 1
        for number in keys.indices { slots[slot(of: keys[number])] = UInt32(truncatingIfNeeded: number + 1) }
    }
}

/// Whether keys were met twice, as far as two bits for a hash can tell: of those that were not, few are taken for some that were. Most phrases are of
/// one narrative alone, and would take most of the room.
private struct MetTwice {
    private var once: [UInt64]
    private var twice: [UInt64]
    private let shift: UInt64

    /// - Parameter count: of keys.
    init(of count: Int) {
        let digits = max(6, Int.bitWidth - (8 * count).leadingZeroBitCount)
        shift = UInt64(64 - digits)
        once = Array(repeating: 0, count: 1 << (digits - 6))
        twice = once
    }

    mutating func meet(_ key: UInt64) {
        let (place, bit) = place(of: key)
        twice[place] |= once[place] & bit
        once[place] |= bit
    }

    func isMetTwice(_ key: UInt64) -> Bool {
        let (place, bit) = place(of: key)
        return twice[place] & bit != 0
    }

    @inline(__always)
    private func place(of key: UInt64) -> (place: Int, bit: UInt64) {
        let hash = BigramTable.mixed(key) >> shift
        return (Int(hash >> 6), 1 << (hash & 63))
    }
}
