/// A coder of values as bytes, in one order for encoding and for decoding: each kind of value names its fields once, so that the two cannot
/// disagree.
///
/// An encoder looks at the variable that it is given, a decoder fills it. The bytes say nothing of types: only the program that wrote them can
/// read them.
package protocol BinaryCoder {
    var isDecoding: Bool { get }
    /// Whether what was decoded cannot be; from there on all is placeholders.
    var isDamaged: Bool { get }

    mutating func code(_ number: inout Int)
    mutating func code(_ text: inout String)
    /// Bytes. A decoder leaves them where they are: a slice holds on to all bytes that the decoder was given.
    mutating func code(_ bytes: inout ArraySlice<UInt8>)
    /// Plain values by the thousand, copied as they lie in memory. Any bits must be such a value.
    mutating func codeInBulk<Element: BitwiseCopyable>(_ array: inout [Element])
    /// Codes what may hold values like itself. A decoder goes only so deep.
    mutating func nested(_ inner: (inout Self) -> Void)
    /// Marks what is decoded as damaged.
    mutating func refuse()
}

/// A value that has a binary form.
package protocol BinaryCodable {
    /// What a decoder begins with.
    static var placeholder: Self { get }
    /// Codes every field, in an order that depends on nothing but the fields before.
    mutating func code(with coder: inout some BinaryCoder)
}

extension BinaryCoder {
    @inlinable package mutating func code(_ value: inout some BinaryCodable) { value.code(with: &self) }

    /// A value that stands in no variable.
    @inlinable package mutating func coded<Value: BinaryCodable>(_ value: Value) -> Value {
        var value = value
        code(&value)
        return value
    }

    /// A value that stands in no variable and may not be there, as what a case of an enumeration carries.
    @inlinable package mutating func coded<Value: BinaryCodable>(_ value: () -> Value) -> Value { coded(value()) }

    @inlinable package mutating func code(_ flag: inout Bool) {
        var number = flag ? 1 : 0
        code(&number)
        flag = number != 0
    }

    @inlinable package mutating func code<Value: BinaryCodable>(_ value: inout Value?) {
        code(&value, placeholder: .placeholder) { $0.code(&$1) }
    }

    @inlinable package mutating func code(_ number: inout Int?) { code(&number, placeholder: 0) { $0.code(&$1) } }

    /// A word of a fixed list, by its place there.
    @inlinable package mutating func code<Word: CaseIterable & Equatable>(_ word: inout Word) {
        let all = Array(Word.allCases)
        var place = all.firstIndex(of: word) ?? 0
        code(&place)
        if all.indices.contains(place) { word = all[place] } else { refuse() }
    }

    @inlinable package mutating func code<Word: CaseIterable & Equatable>(_ word: inout Word?) {
        let all = Array(Word.allCases)
        var place = word.flatMap { all.firstIndex(of: $0) } ?? -1
        code(&place)
        word = all.indices.contains(place) ? all[place] : nil
    }

    @inlinable package mutating func code<Word: CaseIterable & Equatable>(_ words: inout [Word]) {
        guard let first = Word.allCases.first else { return }
        code(&words, placeholder: first) { $0.code(&$1) }
    }

    @inlinable package mutating func code<Element: BinaryCodable>(_ list: inout [Element]) {
        code(&list, placeholder: .placeholder) { $0.code(&$1) }
    }

    @inlinable mutating func code<Value>(_ value: inout Value?, placeholder: Value, _ one: (inout Self, inout Value) -> Void) {
        var isThere = value != nil
        code(&isThere)
        guard isThere else { return value = nil }
        var some = value ?? placeholder
        one(&self, &some)
        if isDecoding { value = some }
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
    package static var placeholder: String { "" }
    package mutating func code(with coder: inout some BinaryCoder) { coder.code(&self) }
}
