/// English words that say nothing of what a text is about. What stays of "didn't" once its end is off is among them.
enum StopWords {
    /// None is longer than eight letters, so each fits a number.
    private static let all: Set<UInt64> = Set(listed.map { packed($0.utf8) })

    /// Lower case, in the order of the alphabet.
    static let listed: [Substring] =
        """
        about above after again against all also am an and any are as at be because been before being below between both but by can could
        couldn did didn do does doesn doing don down during each few for from further had hadn has hasn have haven having he her here hers
        him his how however if in into is isn it its itself just may me might more most must my no nor not of off on once one only or other
        our ours out over own same she should shouldn so some such than that the their theirs them then there these they this those through
        to too under until up upon us very via was wasn we were weren what when where which while who whom why will with within without
        won would wouldn you your
        """.split(whereSeparator: { $0 == " " || $0 == "\n" })

    /// Whether a word in any case is to be passed over. Single bytes are.
    static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.count < 2 || word.count <= 8 && all.contains(packed(word))
    }

    /// Up to eight bytes in one number, capitals as small letters.
    private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
        letters.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }
}
