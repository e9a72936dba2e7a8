/// A coder of values as bytes, in one order for encoding and for decoding: each kind of value names its fields once, so that the two cannot
/// disagree.
///
/// Encoding looks at the variable that is given, decoding fills it. The bytes say nothing of types: only the program that wrote them can read
/// them.
///
/// Public, as is `BinaryCodable`, since the compiler specialises no generic function for another module that is of the package alone.
public struct BinaryCoder {
    /// Whether values are filled rather than looked at.
    public let isDecoding: Bool
    /// Whether what was decoded cannot be; from there on all is placeholders.
    public private(set) var isDamaged = false
    /// What was encoded, or is decoded.
    public private(set) var bytes: ArraySlice<UInt8>
    private var place: Int
    private var depth = 0

    /// Front matter is not nested half as deep as this; see `YAMLComposer`.
    private static let deepest = 100

    /// An encoder.
    public init() { (isDecoding, bytes, place) = (false, [], 0) }

    /// A decoder of bytes that may be anything.
    public init(decoding bytes: ArraySlice<UInt8>) { (isDecoding, self.bytes, place) = (true, bytes, bytes.startIndex) }

    /// Whether all was decoded.
    public var isAtEnd: Bool { place == bytes.endIndex }

    /// Marks what is decoded as damaged.
    public mutating func refuse() { isDamaged = isDecoding }

    /// Seven bits a byte, the lowest first, the sign in the lowest of all.
    public mutating func code(_ number: inout Int) {
        guard isDecoding else {
            var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
            while rest > 0x7F {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            return bytes.append(UInt8(rest))
        }
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

    /// A text as UTF-8, after the number of its bytes.
    public mutating func code(_ text: inout String) {
        if isDecoding {
            if let run = run(of: 1) { text = String(decoding: run, as: UTF8.self) }
        } else {
            append(count: text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// Bytes. Decoding leaves them where they are: a slice holds on to all bytes that the decoder was given.
    public mutating func code(_ run: inout ArraySlice<UInt8>) {
        if isDecoding {
            if let found = self.run(of: 1) { run = found }
        } else {
            append(count: run.count)
            bytes.append(contentsOf: run)
        }
    }

    /// Plain values by the thousand, copied as they lie in memory. Any bits must be such a value.
    public mutating func codeInBulk<Element: BitwiseCopyable>(_ array: inout [Element]) {
        guard isDecoding else {
            append(count: array.count)
            return array.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        guard let run = run(of: MemoryLayout<Element>.stride) else { return }
        let count = run.count / MemoryLayout<Element>.stride
        array = Array(unsafeUninitializedCapacity: count) { room, initialised in
            run.withUnsafeBytes { UnsafeMutableRawBufferPointer(room).copyMemory(from: $0) }
            initialised = count
        }
    }

    /// Codes what may hold values like itself. Decoding goes only so deep.
    public mutating func nested(_ inner: (inout BinaryCoder) -> Void) {
        guard depth < BinaryCoder.deepest else { return refuse() }
        depth += 1
        inner(&self)
        depth -= 1
    }

    private mutating func append(count: Int) {
        var count = count
        code(&count)
    }

    /// The next bytes, as many elements as the number before them says.
    private mutating func run(of stride: Int) -> ArraySlice<UInt8>? {
        var count = 0
        code(&count)
        guard !isDamaged, count >= 0, count <= (bytes.endIndex - place) / stride else {
            refuse()
            return nil
        }
        defer { place += count * stride }
        return bytes[place..<place + count * stride]
    }
}
