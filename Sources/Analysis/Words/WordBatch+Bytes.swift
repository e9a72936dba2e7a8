package import Narratives

/// A batch as bytes, for the next program of the same making on the same machine: arrays as they lie in memory.
extension WordBatch {
    package var bytes: [UInt8] {
        var writer = ArrayWriter()
        spellings.put(to: &writer)
        writer.put(uses)
        stems.put(to: &writer)
        writer.put(stemOf)
        counts.put(to: &writer)
        phrases.put(to: &writer)
        occurrences.put(to: &writer)
        return writer.bytes
    }

    /// - Parameter bytes: nothing but what `bytes` gave.
    /// - Returns: nil for anything else that shows.
    package init?(_ bytes: Fixed<UInt8>) {
        var reader = ArrayReader(bytes)
        (spellings, uses) = (WordTable(from: &reader), reader.array())
        (stems, stemOf) = (WordTable(from: &reader), reader.array())
        (counts, phrases, occurrences) = (FixedRows(from: &reader), FixedRows(from: &reader), WordUses(from: &reader))
        guard reader.isAtEnd else { return nil }
    }
}

/// Puts arrays of plain values into bytes, each after the number of its elements, and each where numbers of eight bytes may lie.
struct ArrayWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put<Element: BitwiseCopyable>(_ array: [Element]) { array.withUnsafeBufferPointer { put($0) } }

    mutating func put<Element>(_ values: Fixed<Element>) { values.withUnsafeBufferPointer { put($0) } }

    private mutating func put<Element: BitwiseCopyable>(_ values: UnsafeBufferPointer<Element>) {
        withUnsafeBytes(of: values.count) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: UnsafeRawBufferPointer(values))
        while bytes.count % MemoryLayout<Int>.size > 0 { bytes.append(0) }
    }
}

/// Takes them out again.
struct ArrayReader {
    private let bytes: Fixed<UInt8>
    private var place = 0
    private var isDamaged = false

    var isAtEnd: Bool { place == bytes.count && !isDamaged }

    init(_ bytes: Fixed<UInt8>) { self.bytes = bytes }

    mutating func array<Element: BitwiseCopyable & Sendable>(of type: Element.Type = Element.self) -> [Element] {
        values().array
    }

    /// The same, where they lie.
    mutating func values<Element>(of type: Element.Type = Element.self) -> Fixed<Element> {
        let size = MemoryLayout<Int>.size
        guard bytes.count - place >= size else { return refused() }
        let count = bytes[place..<place + size].withUnsafeBufferPointer { UnsafeRawBufferPointer($0).loadUnaligned(as: Int.self) }
        place += size
        guard count >= 0, count <= (bytes.count - place) / MemoryLayout<Element>.stride else { return refused() }
        let end = place + count * MemoryLayout<Element>.stride
        let next = (end + size - 1) / size * size
        guard next <= bytes.count else { return refused() }
        defer { place = next }
        return bytes[place..<end].values()
    }

    mutating func refuse() { isDamaged = true }

    private mutating func refused<Element>() -> Fixed<Element> {
        refuse()
        return Fixed([])
    }
}
