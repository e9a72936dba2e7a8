/// A decoder of values from bytes that may be anything.
package struct BinaryDecoder: BinaryCoder {
    @usableFromInline let bytes: ArraySlice<UInt8>
    @usableFromInline var place: Int
    @usableFromInline var depth = 0
    @usableFromInline var isRefused = false

    /// Front matter is not nested half as deep as this; see `YAMLComposer`.
    @usableFromInline static let deepest = 100

    package init(_ bytes: ArraySlice<UInt8>) { (self.bytes, place) = (bytes, bytes.startIndex) }

    @inlinable package var isDecoding: Bool { true }
    @inlinable package var isDamaged: Bool { isRefused }
    @inlinable package var isAtEnd: Bool { place == bytes.endIndex }

    /// The value that the bytes are; nil where they are none, or more than one.
    @inlinable package static func value<Value: BinaryCodable>(of bytes: ArraySlice<UInt8>, as type: Value.Type = Value.self) -> Value? {
        var (decoder, value) = (BinaryDecoder(bytes), Value.placeholder)
        decoder.code(&value)
        return decoder.isAtEnd && !decoder.isDamaged ? value : nil
    }

    @inlinable package mutating func code(_ number: inout Int) {
        var (value, shift): (UInt, UInt) = (0, 0)
        while !isDamaged {
            guard place < bytes.endIndex, shift < 64 else { return refuse() }
            let byte = bytes[place]
            place += 1
            value |= UInt(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 { break }
        }
        number = Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }

    @inlinable package mutating func code(_ text: inout String) {
        if let run = run(of: 1) { text = String(decoding: run, as: UTF8.self) }
    }

    @inlinable package mutating func code(_ run: inout ArraySlice<UInt8>) {
        if let found = self.run(of: 1) { run = found }
    }

    @inlinable package mutating func codeInBulk<Element: BitwiseCopyable>(_ array: inout [Element]) {
        guard let run = run(of: MemoryLayout<Element>.stride) else { return }
        let count = run.count / MemoryLayout<Element>.stride
        array = Array(unsafeUninitializedCapacity: count) { room, initialised in
            run.withUnsafeBytes { UnsafeMutableRawBufferPointer(room).copyMemory(from: $0) }
            initialised = count
        }
    }

    /// The next bytes, as many elements as the number before them says.
    @inlinable mutating func run(of stride: Int) -> ArraySlice<UInt8>? {
        var count = 0
        code(&count)
        guard !isDamaged, count >= 0, count <= (bytes.endIndex - place) / stride else {
            refuse()
            return nil
        }
        defer { place += count * stride }
        return bytes[place..<place + count * stride]
    }

    @inlinable package mutating func nested(_ inner: (inout Self) -> Void) {
        guard depth < BinaryDecoder.deepest else { return refuse() }
        depth += 1
        inner(&self)
        depth -= 1
    }

    @inlinable package mutating func refuse() { isRefused = true }
}
