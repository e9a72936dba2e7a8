import Text

/// Gives each different run of bytes a number, from 0 in the order in which they came.
///
/// Open addressing with linear probing over 64-bit hashes. Words of up to eight bytes have hashes of their own; longer ones are taken for
/// the same where their hashes are, which among a million words happens once in some ten million corpora.
struct StringInterner: Sendable {
    private struct Slot {
        var hash: UInt64 = 0
        /// Plus one; 0 is free.
        var number: UInt32 = 0
    }

    private var bytes: [UInt8] = []
    /// Where each word ends in `bytes`; it begins where the one before ends.
    private var ends: [UInt32] = []
    private var hashes: [UInt64] = []
    /// As many as a power of two, and at least twice as many as words.
    private var slots: [Slot]
    private var shift: UInt64

    init() {
        slots = Array(repeating: Slot(), count: 1 << 10)
        shift = 64 - 10
    }

    var count: Int { ends.count }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])] }

    /// Interns the word that stands at `range` of a text.
    @inline(__always)
    mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        let hash = StringInterner.hash(of: text, range)
        let slot = slot(of: hash)
        return slots[slot].number > 0 ? Int(slots[slot].number) - 1 : add(UnsafeBufferPointer(rebasing: text[range]), hash, slot)
    }

    mutating func intern(_ word: [UInt8]) -> Int { word.withUnsafeBufferPointer { intern($0, 0..<$0.count) } }

    /// Interns a word of another table.
    mutating func intern(_ number: Int, of other: StringInterner) -> Int {
        let slot = slot(of: other.hashes[number])
        if slots[slot].number > 0 { return Int(slots[slot].number) - 1 }
        return other[number].withUnsafeBufferPointer { add($0, other.hashes[number], slot) }
    }

    /// The number that a word has, if it has one.
    func number(of word: some Collection<UInt8>) -> Int? {
        let hash = Array(word).withUnsafeBufferPointer { StringInterner.hash(of: $0, 0..<$0.count) }
        return slots.isEmpty || slots[slot(of: hash)].number == 0 ? nil : Int(slots[slot(of: hash)].number) - 1
    }

    /// The same for the same bytes. Each step can be undone, so that up to eight bytes, none of them zero, never meet.
    @inline(__always)
    private static func hash(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            hash = (hash ^ bytes(of: text, index..<min(index + 8, range.upperBound))) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            index += 8
        }
        return hash &* 0xBF58_476D_1CE4_E5B9
    }

    /// Up to eight bytes in one number.
    @inline(__always)
    private static func bytes(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        if range.lowerBound + 8 <= text.count {
            return text.word(at: range.lowerBound) & (UInt64.max >> UInt64(truncatingIfNeeded: 64 - 8 * range.count))
        }
        return text[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Where a word is, or the free slot where it belongs.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(hash >> shift)
            while slots[slot].number > 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
            return slot
        }
    }

    @inline(never)
    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int) -> Int {
        bytes.append(contentsOf: word)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        hashes.append(hash)
        slots[slot] = Slot(hash: hash, number: UInt32(truncatingIfNeeded: ends.count))
        if 2 * ends.count > slots.count { grow() }
        return ends.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: Slot(), count: slots.count * 2)
        shift -= 1
        for (number, hash) in hashes.enumerated() {
            slots[slot(of: hash)] = Slot(hash: hash, number: UInt32(truncatingIfNeeded: number + 1))
        }
    }

    /// The numbers of all words in an order that is the same for the same words, whatever their numbers.
    var byHash: [UInt32] {
        let sorted = hashes.indices.map { (hash: hashes[$0], number: UInt32(truncatingIfNeeded: $0)) }.sorted { $0.hash < $1.hash }
        return sorted.map(\.number)
    }

    /// Gives back what only interning needs; nothing can be found or added any more, but words can still be read by number.
    mutating func close() { slots = [] }
}

extension StringInterner: BinaryCodable {
    static var placeholder: StringInterner { StringInterner() }

    /// What was decoded is a closed table.
    mutating func code(with coder: inout BinaryCoder) {
        coder.codeInBulk(&bytes)
        coder.codeInBulk(&ends)
        coder.codeInBulk(&hashes)
        if coder.isDecoding { close() }
        let areEnds = zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 } && Int(ends.last ?? 0) == bytes.count
        if !areEnds || hashes.count != ends.count { coder.refuse() }
    }
}
