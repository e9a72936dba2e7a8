/// Words of a language that say nothing of what a text is about.
struct StopWords: Sendable {
    /// In small letters, in the order of the alphabet.
    let listed: [Substring]
    private let all: Set<UInt64>

    /// - Parameter language: see `TextSimilarityOptions`. None are known of one without a list.
    static func of(_ language: String) -> StopWords { known[language] ?? StopWords([]) }

    private static let known = lists.mapValues { StopWords($0.split(whereSeparator: { $0 == " " || $0 == "\n" })) }

    private init(_ listed: [Substring]) {
        self.listed = listed
        // No list has a longer word, so that each fits a number.
        all = Set(listed.filter { $0.utf8.count <= 8 }.map { StopWords.packed($0.utf8) })
    }

    /// Whether a word in any case is to be passed over. Single bytes are.
    func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        if word.count < 2 { return true }
        guard word.contains(where: { $0 >= 0x80 }) else { return word.count <= 8 && all.contains(StopWords.packed(word)) }
        let small = LetterFolding.small(word)
        return small.count <= 8 && all.contains(StopWords.packed(small))
    }

    /// Up to eight bytes in one number, capitals as small letters.
    private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
        letters.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }
}
