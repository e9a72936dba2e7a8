package import Narratives

/// Finds which terms a text speaks of: by the cues of their pages, and by what they are called.
package struct TermFinder: Sendable {
    private let cues: CueIndex
    /// How words are read.
    let options: TextSimilarityOptions
    /// What terms are called, as stems without words that are never counted, by the first of them.
    private let names: [[UInt8]: [Name]]

    private struct Name: Sendable {
        /// Of a name of one word, how it is written: forms of one word alone too often mean another thing.
        let spelling: [UInt8]?
        let rest: [[UInt8]]
        let term: Term
    }

    /// Vocabularies whose words are not names of things that a text speaks of.
    private static let unspoken: Set<Vocabulary> = [.tags]

    package init(of corpus: Corpus, _ options: TextSimilarityOptions = TextSimilarityOptions()) {
        (cues, self.options) = (CueIndex(of: corpus, options), options)
        let reading = WordReading(options)
        var called: [Term: [String]] = [:]
        for narrative in corpus.narratives {
            for vocabulary in Vocabulary.allCases where !TermFinder.unspoken.contains(vocabulary) {
                for slug in corpus.canonicalTerms(vocabulary, of: narrative) { called[Term(vocabulary, slug)] = [slug.lowercaseWords] }
            }
        }
        for page in corpus.termPages where !TermFinder.unspoken.contains(page.term.vocabulary) {
            called[page.term, default: [page.term.slug.lowercaseWords]] += [page.title] + page.aliases.map { $0.value.lowercaseWords }
        }
        var names: [[UInt8]: [Name]] = [:]
        for (term, texts) in called.sorted(by: { $0.key < $1.key }) {
            for words in Set(texts.map { $0.lowercased() }).sorted() {
                let counted = words.countedWords(reading)
                guard let first = counted.first else { continue }
                let spelling = counted.count == 1 ? Array(Array(words.utf8)[first.range]) : nil
                names[first.stem, default: []].append(Name(spelling: spelling, rest: counted.dropFirst().map(\.stem), term: term))
            }
        }
        self.names = names
    }

    /// The places where a text speaks of terms, in its order.
    ///
    /// - Parameter isHTML: whether it is finished HTML, whose tags are passed over.
    package func matches(in text: UnsafeBufferPointer<UInt8>, isHTML: Bool = false) -> [CueIndex.Match] {
        let words = text.countedWords(WordReading(options), isHTML: isHTML)
        var found = cues.matches(in: text, isHTML: isHTML)
        for (start, word) in words.enumerated() {
            for name in names[word.stem] ?? [] {
                let end = start + name.rest.count
                guard end < words.count, name.spelling.map({ $0 == text[word.range].small }) ?? true,
                    !words[start...end].dropFirst().contains(where: \.breaksPhrase),
                    zip(words[start...end].dropFirst(), name.rest).allSatisfy({ $0.stem == $1 })
                else { continue }
                found.append(CueIndex.Match(term: name.term, range: word.range.lowerBound..<words[end].range.upperBound))
            }
        }
        return found.uniqued().sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.term) < ($1.range.lowerBound, $1.range.upperBound, $1.term)
        }
    }
}

/// A word of a text that counts, and what its forms have in common.
struct CountedWord {
    let range: Range<Int>
    let stem: [UInt8]
    /// Whether a mark stands between it and the counted word before.
    let breaksPhrase: Bool
}

extension UnsafeBufferPointer<UInt8> {
    func countedWords(_ reading: WordReading, isHTML: Bool) -> [CountedWord] {
        var (scanner, words, isBroken) = (reading.scanner(self, isHTML: isHTML), [CountedWord](), true)
        while let word = scanner.next() {
            isBroken = isBroken || word.breaksPhrase
            let spelling = UnsafeBufferPointer(rebasing: self[word.range])
            guard !reading.passesOver(spelling) else { continue }
            words.append(CountedWord(range: word.range, stem: reading.stem(spelling), breaksPhrase: isBroken))
            isBroken = false
        }
        return words
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// In small letters.
    fileprivate var small: [UInt8] { map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
}

extension String {
    func countedWords(_ reading: WordReading) -> [CountedWord] {
        var text = self
        return text.withUTF8 { $0.countedWords(reading, isHTML: false) }
    }
}
