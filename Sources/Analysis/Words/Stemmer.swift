internal import CSnowball

/// Takes the endings off words, so that "retried", "retries" and "retrying" count as one: Snowball's algorithm for a language
/// (snowballstem.org). What is left is for comparing, not for showing.
///
/// A language for which there is no algorithm keeps its words as they are.
final class Stemmer {
    private let algorithm: OpaquePointer?

    /// - Parameter language: see `TextSimilarityOptions`.
    init(_ language: String) { algorithm = sb_stemmer_new(language, nil) }

    deinit { sb_stemmer_delete(algorithm) }

    /// - Parameter word: see `LetterFolding.small`. One that holds a digit is a name or a number, and comes back as it is.
    func stem(_ word: [UInt8]) -> [UInt8] {
        guard let algorithm, word.count > 2, !word.contains(where: { $0 < 0x61 }) else { return word }
        guard let stem = sb_stemmer_stem(algorithm, word, Int32(clamping: word.count)) else { return word }
        return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(algorithm))))
    }
}
