internal import Analysis
package import Disk
internal import Narratives
package import Text

/// What pages are made of, as digests: a page whose inputs are those of the last build is the page of the last build.
///
/// Nearly all of a page is shared: the configuration, the theme, and the front matter of every file, from which lists, graphs, counts and
/// titles come. What else it shows has to be named where the page is declared; see `PageInput`.
package struct PageInputs: Sendable {
    let shared: ContentDigest
    /// Of each narrative's whole file, by position in the corpus.
    package let texts: [ContentDigest]
    /// For every Markdown file of the content, and the theme, wherever they lie.
    let whole: ContentDigest
    /// Is told how many links were gone through, each time that they are: for tests that count work.
    let goingThrough: (@Sendable (_ links: Int) -> Void)?

    package init(
        shared: ContentDigest, texts: [ContentDigest], whole: ContentDigest, goingThrough: (@Sendable (_ links: Int) -> Void)? = nil
    ) {
        (self.shared, self.texts, self.whole, self.goingThrough) = (shared, texts, whole, goingThrough)
    }
}

/// Something that a page shows and that front matter does not say.
enum PageInput: Sendable {
    /// All that is told of a narrative, by position: its text, the sentences in which others link to it, and what is offered beside it, and why.
    case narrative(Int)
    /// The text of a narrative alone.
    case text(Int)
    /// The sentences in which others link to a page; see `Site.mentions`.
    case mentions(LazyValues<ContentDigest>)
}

extension Site {
    /// Stands for all that a page is made of; nil where that is not known.
    ///
    /// - Parameter inputs: nil for what is made of more than can be named.
    func key(of path: String, _ inputs: [PageInput]?) -> (@Sendable () -> ContentDigest)? {
        guard let inputs, let known = self.inputs else { return nil }
        return {
            var text = DigestText()
            text.add(known.shared)
            text.add(path)
            for input in inputs {
                switch input {
                case .narrative(let narrative): text.add(self.narrativeDigests[narrative])
                case .text(let narrative): text.add(known.texts[narrative])
                case .mentions(let digest): text.add(digest[0])
                }
            }
            return text.digest
        }
    }

    /// What is made of the sentences in which others link to a page. They are gone through once for all pages that take this: a hundred thousand
    /// links to one page make five hundred pages of a list.
    func mentions(of target: LinkTarget) -> PageInput {
        let (backlinks, inputs) = (insights.backlinks, inputs)
        return .mentions(
            LazyValues(1) { _ in
                let links = backlinks.links(to: target)
                inputs?.goingThrough?(links.count)
                var text = DigestText()
                text.add(links)
                return text.digest
            })
    }

    /// Each stands for `PageInput.narrative`. A narrative's page has it, and its line among the data.
    static func narrativeDigests(
        of corpus: Corpus, _ texts: [ContentDigest], _ backlinks: Backlinks, _ similarity: Similarity
    ) -> LazyValues<ContentDigest> {
        LazyValues(texts.count) { narrative in
            var text = DigestText()
            text.add(texts[narrative])
            text.add(backlinks.links(to: .narrative(corpus.narratives[narrative].id)))
            text.add(similarity, of: narrative)
            return text.digest
        }
    }
}

extension DigestText {
    /// The sentences. What else links is front matter, and so is which of two comes first.
    fileprivate mutating func add(_ links: [Backlink]) {
        add(links.count)
        for index in links.indices {
            guard case .sentence(let sentence) = links[index].words else { continue }
            add(index)
            add(links[index].source.path)
            add(sentence.before)
            add(sentence.words.map { "=" + $0 } ?? "")
            add(sentence.after)
        }
    }

    /// What is like a narrative, by position: of the same front matter, the same narratives stand at the same positions. Omens are front matter
    /// altogether.
    fileprivate mutating func add(_ similarity: Similarity, of narrative: Int) {
        guard similarity.links.indices.contains(narrative) else { return }
        let links = similarity.links[narrative]
        add(Int(truncatingIfNeeded: similarity.fingerprints[narrative]))
        add(links.count)
        for index in links.indices {
            add(links[index].narrative)
            add(Int(truncatingIfNeeded: similarity.fingerprints[links[index].narrative]))
        }
        add(similarity.contrasts[narrative]?.narrative ?? -1)
        if let shared = similarity.contrasts[narrative]?.shared { add(Int(truncatingIfNeeded: shared.stableHash)) }
    }
}
