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
    package init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = ArrayReader(bytes)
        (spellings, uses) = (WordTable(from: &reader), reader.array())
        (stems, stemOf) = (WordTable(from: &reader), reader.array())
        (counts, phrases, occurrences) = (Rows(from: &reader), Rows(from: &reader), WordUses(from: &reader))
        guard reader.isAtEnd else { return nil }
    }
}

/// Puts arrays of plain values into bytes, each after the number of its elements.
struct ArrayWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put<Element: BitwiseCopyable>(_ array: [Element]) {
        withUnsafeBytes(of: array.count) { bytes.append(contentsOf: $0) }
        array.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Takes them out again.
struct ArrayReader {
    private var rest: Slice<UnsafeRawBufferPointer>
    private var isDamaged = false

    var isAtEnd: Bool { rest.isEmpty && !isDamaged }

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

    mutating func array<Element: BitwiseCopyable>(of type: Element.Type = Element.self) -> [Element] {
        let head = MemoryLayout<Int>.size
        guard rest.count >= head else { return refuse() }
        let count = UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: Int.self)
        rest = rest.dropFirst(head)
        guard count >= 0, count <= rest.count / MemoryLayout<Element>.stride else { return refuse() }
        let bytes = rest.prefix(count * MemoryLayout<Element>.stride)
        rest = rest.dropFirst(bytes.count)
        return Array(unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes))
            filled = count
        }
    }

    private mutating func refuse<Element>() -> [Element] {
        isDamaged = true
        return []
    }
}
