/// A value that has a binary form.
public protocol BinaryCodable {
    /// What decoding begins with.
    static var placeholder: Self { get }
    /// Codes every field, in an order that depends on nothing but the fields before.
    mutating func code(with coder: inout BinaryCoder)
}

extension BinaryCodable {
    /// The value as bytes.
    @inlinable public var binary: [UInt8] {
        var (coder, value) = (BinaryCoder(), self)
        value.code(with: &coder)
        return Array(coder.bytes)
    }

    /// The value that the bytes are; nil where they are none, or more than one.
    @inlinable public init?(binary bytes: ArraySlice<UInt8>) {
        var coder = BinaryCoder(decoding: bytes)
        self = .placeholder
        code(with: &coder)
        guard coder.isAtEnd, !coder.isDamaged else { return nil }
    }
}

extension BinaryCoder {
    /// A value, by its own order of fields.
    @inlinable public mutating func code(_ value: inout some BinaryCodable) { value.code(with: &self) }

    /// A value that stands in no variable.
    @inlinable public mutating func coded<Value: BinaryCodable>(_ value: Value) -> Value {
        var value = value
        value.code(with: &self)
        return value
    }

    /// A value that stands in no variable and may not be there, as what a case of an enumeration carries.
    @inlinable public mutating func coded<Value: BinaryCodable>(_ value: () -> Value) -> Value { coded(value()) }

    /// A flag, as a number.
    public mutating func code(_ flag: inout Bool) {
        var number = flag ? 1 : 0
        code(&number)
        flag = number != 0
    }

    /// A number that may not be there.
    public mutating func code(_ number: inout Int?) {
        var value = number ?? 0
        if isThere(number) {
            code(&value)
            number = value
        } else {
            number = nil
        }
    }

    /// A value that may not be there.
    @inlinable public mutating func code<Value: BinaryCodable>(_ value: inout Value?) {
        guard isThere(value) else { return value = nil }
        var some = value ?? .placeholder
        some.code(with: &self)
        if isDecoding { value = some }
    }

    @inlinable mutating func isThere<Value>(_ value: Value?) -> Bool {
        var isThere = value != nil
        code(&isThere)
        return isThere
    }

    /// A list, after the number of its elements.
    @inlinable public mutating func code<Element: BinaryCodable>(_ list: inout [Element]) {
        code(&list, placeholder: .placeholder) { $1.code(with: &$0) }
    }

    /// A word of a fixed list, by its place there.
    @inlinable public mutating func code<Word: CaseIterable & Equatable>(_ word: inout Word) {
        let all = Array(Word.allCases)
        var place = all.firstIndex(of: word) ?? 0
        code(&place)
        if all.indices.contains(place) { word = all[place] } else { refuse() }
    }

    /// The same, where it may not be there.
    @inlinable public mutating func code<Word: CaseIterable & Equatable>(_ word: inout Word?) {
        let all = Array(Word.allCases)
        var place = word.flatMap { all.firstIndex(of: $0) } ?? -1
        code(&place)
        word = all.indices.contains(place) ? all[place] : nil
    }

    /// A list of such words.
    @inlinable public mutating func code<Word: CaseIterable & Equatable>(_ words: inout [Word]) {
        guard let first = Word.allCases.first else { return }
        code(&words, placeholder: first) { $0.code(&$1) }
    }

    /// Encoding takes each element out rather than change it in place, which would copy the whole list.
    @inlinable mutating func code<Element>(_ list: inout [Element], placeholder: Element, _ one: (inout Self, inout Element) -> Void) {
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

extension String: BinaryCodable {
    /// The empty text.
    public static var placeholder: String { "" }
    /// The text itself.
    public mutating func code(with coder: inout BinaryCoder) { coder.code(&self) }
}
