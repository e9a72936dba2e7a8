@testable import Analysis

/// Reads packed text as the search page does: written from the words of `PackedNumbers`, not from its code.
struct PackedTextReader {
    private static let digits = (0x21...0x7E).map { UInt8($0) }.filter { $0 != 0x22 && $0 != 0x5C }
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { self.bytes = ArraySlice(Array(bytes)) }

    var isAtEnd: Bool { bytes.isEmpty }
    var rest: String { String(decoding: bytes, as: UTF8.self) }

    mutating func next() -> Int {
        var (value, factor) = (0, 1)
        while let digit = bytes.popFirst().flatMap({ PackedTextReader.digits.firstIndex(of: $0) }) {
            value += digit * factor
            if digit < 60 { break }
            factor *= 32
        }
        return value
    }
}

/// An index as it is asked.
struct AskedIndex {
    let index: SearchIndex

    /// Every spelling with its word's number, whether accents are missing, and how common it is.
    var words: [(spelling: String, number: Int, isFolded: Bool, common: Int)] {
        index.words.flatMap { piece in
            let parts = piece.bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            var head = PackedTextReader(parts[0])
            var (free, previous) = (head.next(), "")
            return parts.dropFirst().map { part in
                var reader = PackedTextReader(part)
                let (shared, packed) = (reader.next(), reader.next())
                previous = String(decoding: Array(previous.utf16.prefix(shared)), as: UTF16.self) + reader.rest
                let number = free - packed / 16
                if number == free { free += 1 }
                return (previous, number, packed % 16 > 7, packed % 8)
            }
        }
    }

    var endings: [String] {
        index.endings.flatMap { piece in
            var previous = ""
            return piece.bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { part in
                var reader = PackedTextReader(part)
                let shared = reader.next()
                previous = String(decoding: Array(previous.utf16.prefix(shared)), as: UTF16.self) + reader.rest
                return String(previous.unicodeScalars.reversed().map(Character.init))
            }
        }
    }

    /// By word: narratives, each with its weight.
    var narratives: [[(narrative: Int, weight: Int)]] {
        index.shards.flatMap { shard in
            shard.narratives.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { part in
                var reader = PackedTextReader(part)
                var (last, found) = (-1, [(narrative: Int, weight: Int)]())
                while !reader.isAtEnd {
                    let packed = reader.next()
                    last += packed / 8 + 1
                    found.append((last, packed % 8))
                }
                return found
            }
        }
    }

    /// Narratives that have a spelling's word, with weights: "0: 5, 3: 1".
    func asked(_ spelling: String) -> String {
        let numbers = words.filter { $0.spelling == spelling }.map(\.number)
        return numbers.flatMap { narratives[$0] }.map { "\($0.narrative): \($0.weight)" }.joined(separator: ", ")
    }

    /// Narratives that have a spelling's words, whatever these weigh there.
    func found(_ spelling: String) -> [Int] {
        words.filter { $0.spelling == spelling }.flatMap { narratives[$0.number].map(\.narrative) }.sorted()
    }
}
