internal import Narratives

/// Values as bytes, in one order for writing and for reading: each kind of value names its fields once, so that the two cannot disagree.
///
/// A writer looks at the variable that it is given, a reader fills it. The bytes say nothing of types: only the program that wrote them can
/// read them.
protocol BinaryCoder {
    var isDecoding: Bool { get }
    /// Whether what was read cannot be; from there on all is placeholders.
    var isDamaged: Bool { get }

    mutating func code(_ number: inout Int)
    mutating func code(_ text: inout String)
    /// A reader leaves them where they are.
    mutating func code(_ bytes: inout Fixed<UInt8>)
    /// Passes what may hold values like itself. A reader goes only so deep.
    mutating func nested(_ inner: (inout Self) -> Void)
    mutating func refuse()
}

/// What can be kept on a coder.
protocol BinaryCodable {
    /// What a reader begins with.
    static var placeholder: Self { get }
    mutating func code(with coder: inout some BinaryCoder)
}

extension BinaryCoder {
    mutating func code(_ value: inout some BinaryCodable) { value.code(with: &self) }

    /// A value that stands in no variable.
    mutating func coded<Value: BinaryCodable>(_ value: Value) -> Value {
        var value = value
        code(&value)
        return value
    }

    /// A value that stands in no variable and may not be there, as what a case of an enumeration carries.
    mutating func coded<Value: BinaryCodable>(_ value: () -> Value) -> Value { coded(value()) }

    mutating func code(_ flag: inout Bool) {
        var number = flag ? 1 : 0
        code(&number)
        flag = number != 0
    }

    mutating func code<Value: BinaryCodable>(_ value: inout Value?) { code(&value, placeholder: .placeholder) { $0.code(&$1) } }
    mutating func code(_ number: inout Int?) { code(&number, placeholder: 0) { $0.code(&$1) } }
    mutating func code<Word: ClosedList>(_ word: inout Word?) {
        var place = word.flatMap { Array(Word.allCases).firstIndex(of: $0) } ?? -1
        code(&place)
        let all = Array(Word.allCases)
        word = all.indices.contains(place) ? all[place] : nil
    }

    mutating func code<Element: BinaryCodable>(_ list: inout [Element]) { code(&list, placeholder: .placeholder) { $0.code(&$1) } }

    /// A word of a fixed list, by its place there.
    mutating func code<Word: CaseIterable & Equatable>(_ word: inout Word) {
        var place = Array(Word.allCases).firstIndex(of: word) ?? 0
        code(&place)
        let all = Array(Word.allCases)
        if all.indices.contains(place) { word = all[place] } else { refuse() }
    }

    mutating func code<Word: ClosedList>(_ words: inout [Word]) {
        guard let first = Word.allCases.first else { return }
        code(&words, placeholder: first) { $0.code(&$1) }
    }

    private mutating func code<Value>(_ value: inout Value?, placeholder: Value, _ one: (inout Self, inout Value) -> Void) {
        var isThere = value != nil
        code(&isThere)
        guard isThere else { return value = nil }
        var some = value ?? placeholder
        one(&self, &some)
        if isDecoding { value = some }
    }

    /// Writing takes each element out rather than change it in place, which would copy the whole list.
    private mutating func code<Element>(_ list: inout [Element], placeholder: Element, _ one: (inout Self, inout Element) -> Void) {
        var count = list.count
        code(&count)
        guard isDecoding else {
            for element in list {
                var element = element
                one(&self, &element)
            }
            return
        }
        list = []
        // Most lists are no longer, and the bytes may say anything.
        list.reserveCapacity(max(0, min(count, 256)))
        while list.count < count, !isDamaged {
            var element = placeholder
            one(&self, &element)
            list.append(element)
        }
    }
}

/// Puts values into bytes.
struct BinaryEncoder: BinaryCoder {
    private(set) var bytes: [UInt8] = []
    var isDecoding: Bool { false }
    var isDamaged: Bool { false }

    /// Seven bits a byte, the lowest first, the sign in the lowest of all.
    mutating func code(_ number: inout Int) {
        var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func code(_ text: inout String) {
        var count = text.utf8.count
        code(&count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func code(_ run: inout Fixed<UInt8>) {
        var count = run.count
        code(&count)
        run.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    mutating func nested(_ inner: (inout Self) -> Void) { inner(&self) }

    mutating func refuse() {}
}

/// Takes values out of bytes.
struct BinaryDecoder: BinaryCoder {
    private let all: Fixed<UInt8>
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var depth = 0
    private(set) var isDamaged = false
    var isDecoding: Bool { true }

    /// Front matter is not nested half as deep as this; see `YAMLComposer`.
    private static let deepest = 100

    var isAtEnd: Bool { place == bytes.count }

    private init(_ all: Fixed<UInt8>, at bytes: UnsafeBufferPointer<UInt8>) { (self.all, self.bytes) = (all, bytes) }

    static func read<Result>(_ bytes: Fixed<UInt8>, _ body: (inout BinaryDecoder) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { place in
            var reader = BinaryDecoder(bytes, at: place)
            return body(&reader)
        }
    }

    mutating func code(_ number: inout Int) {
        var (value, shift): (UInt, UInt) = (0, 0)
        while !isDamaged {
            guard place < bytes.count, shift < 64 else { return refuse() }
            let byte = bytes[place]
            place += 1
            value |= UInt(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 { break }
        }
        number = Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }

    mutating func code(_ text: inout String) {
        var count = 0
        code(&count)
        guard count >= 0, count <= bytes.count - place else { return refuse() }
        text = String(decoding: UnsafeBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
        place += count
    }

    mutating func code(_ run: inout Fixed<UInt8>) {
        var count = 0
        code(&count)
        guard count >= 0, count <= bytes.count - place else { return refuse() }
        run = all[place..<place + count]
        place += count
    }

    mutating func nested(_ inner: (inout Self) -> Void) {
        guard depth < BinaryDecoder.deepest else { return refuse() }
        depth += 1
        inner(&self)
        depth -= 1
    }

    mutating func refuse() { isDamaged = true }
}
