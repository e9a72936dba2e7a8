/// Gathers values into one digest. Each says how long it is, so that no two rows of values run into one another.
package struct DigestText {
    private var bytes: [UInt8] = []

    package init() { bytes.reserveCapacity(256) }

    /// Begins anew, in the same room.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    package mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func add(_ number: Int) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ digest: ContentDigest) {
        add(Int(truncatingIfNeeded: digest.high))
        add(Int(truncatingIfNeeded: digest.low))
    }

    package mutating func add(_ content: [UInt8]) {
        add(content.count)
        bytes += content
    }

    package var digest: ContentDigest { ContentDigest(of: bytes) }
}
