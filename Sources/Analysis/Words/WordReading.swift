/// What the words of a language are read with, one text after the other.
struct WordReading {
    private let stopWords: StopWords
    private let elides: Bool
    private let stemmer: Stemmer

    init(_ options: TextSimilarityOptions) {
        (stopWords, elides) = (StopWords.of(options.language), WordScanner.elides(options.language))
        stemmer = Stemmer(options.language)
    }

    func scanner(_ text: UnsafeBufferPointer<UInt8>, isHTML: Bool = false) -> WordScanner {
        WordScanner(text, isHTML: isHTML, elides: elides)
    }

    /// Whether a word is never counted.
    func passesOver(_ spelling: UnsafeBufferPointer<UInt8>) -> Bool { stopWords.contains(spelling) }

    func stem(_ spelling: UnsafeBufferPointer<UInt8>) -> [UInt8] { stemmer.stem(LetterFolding.small(spelling)) }
}
