package import Narratives
internal import Text

/// The words and pairs of words by which texts speak of factors, symptoms and responses: the `cues:` of their pages, looked up by stem.
///
/// The two words of a pair stand side by side, but for words that are never counted: "unable to access" has the cue "unable access".
package struct CueIndex: Sendable {
    /// A place where a text speaks of a term.
    package struct Match: Hashable, Sendable {
        package let term: Term
        /// In the text's UTF-8, from the beginning of the first word to the end of the last.
        package let range: Range<Int>
    }

    /// One or two words, as listed and by their numbers in `stems`, and the term that they speak of, by its number in `terms`.
    struct Cue: Sendable {
        let text: String
        let first: Int
        let second: Int?
        let term: Int
    }

    /// Vocabularies whose pages' cues count.
    private static let vocabularies: Set<Vocabulary> = [.factors, .symptoms, .responses]

    /// Terms whose pages list cues, in the order of the corpus.
    package let terms: [Term]
    /// In the order of their terms, and of the list of each.
    private(set) var cues: [Cue] = []
    private(set) var stems = StringInterner()
    /// Numbers of cues by `PhraseCount.key` of their words; `WordCount.noWord` stands for no second word.
    private var cuesByWords: [UInt64: [Int]] = [:]

    /// How words are read.
    private let options: TextSimilarityOptions

    package init(of corpus: Corpus, _ options: TextSimilarityOptions = TextSimilarityOptions()) {
        self.options = options
        let reading = WordReading(options)
        let pages = corpus.termPages.filter { CueIndex.vocabularies.contains($0.term.vocabulary) && !$0.cues.isEmpty }
        terms = pages.map(\.term)
        for (term, page) in pages.enumerated() { for cue in page.cues { add(cue, of: term, reading) } }
    }

    /// A cue that has a word which is never counted, or more than two words, is met nowhere.
    private mutating func add(_ text: String, of term: Int, _ reading: WordReading) {
        var (words, isCounted): ([Int], Bool) = ([], true)
        var text = text
        text.withUTF8 { utf8 in
            var scanner = reading.scanner(utf8)
            while let word = scanner.next() {
                let spelling = UnsafeBufferPointer(rebasing: utf8[word.range])
                isCounted = isCounted && !reading.passesOver(spelling)
                words.append(stems.intern(reading.stem(spelling)))
            }
        }
        guard isCounted, (1...2).contains(words.count) else { return }
        let cue = Cue(text: text, first: words[0], second: words.count == 2 ? words[1] : nil, term: term)
        cuesByWords[CueIndex.key(cue.first, cue.second), default: []].append(cues.count)
        cues.append(cue)
    }

    private static func key(_ first: Int, _ second: Int?) -> UInt64 { PhraseCount.key(first, second ?? WordCount.noWord) }

    /// Calls with the number of each cue that two neighbouring words, or one alone, make.
    @inline(__always)
    func eachCue(_ first: Int, _ second: Int?, _ body: (Int) -> Void) { cuesByWords[CueIndex.key(first, second)]?.forEach(body) }
}

extension CueIndex {
    /// The places where a text speaks of terms, in the order in which they end.
    ///
    /// - Parameter isHTML: whether it is finished HTML, whose tags are passed over.
    package func matches(in text: UnsafeBufferPointer<UInt8>, isHTML: Bool = false) -> [Match] {
        var matches: [Match] = []
        let reading = WordReading(options)
        var (scanner, spellings, sorts) = (reading.scanner(text, isHTML: isHTML), StringInterner(), [WordSort]())
        var previous: (stem: Int, start: Int)?
        while let word = scanner.next() {
            if word.breaksPhrase { previous = nil }
            let spelling = spellings.intern(text, word.range)
            if spelling == sorts.count { sorts.append(sort(of: UnsafeBufferPointer(rebasing: text[word.range]), reading)) }
            switch sorts[spelling] {
            case .passedOver: break
            case .other: previous = nil
            case .ofCue(let stem):
                if let previous {
                    eachCue(previous.stem, stem) {
                        matches.append(Match(term: terms[cues[$0].term], range: previous.start..<word.range.upperBound))
                    }
                }
                eachCue(stem, nil) { matches.append(Match(term: terms[cues[$0].term], range: word.range)) }
                previous = (stem, word.range.lowerBound)
            }
        }
        return matches
    }

    package func matches(in text: String) -> [Match] {
        var text = text
        return text.withUTF8 { matches(in: $0) }
    }

    private enum WordSort { case passedOver, other, ofCue(stem: Int) }

    private func sort(of spelling: UnsafeBufferPointer<UInt8>, _ reading: WordReading) -> WordSort {
        if reading.passesOver(spelling) { return .passedOver }
        return stems.number(of: reading.stem(spelling)).map { .ofCue(stem: $0) } ?? .other
    }
}
