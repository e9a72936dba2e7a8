internal import Analysis
package import Disk
internal import Narratives

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

    package init(shared: ContentDigest, texts: [ContentDigest], whole: ContentDigest) {
        (self.shared, self.texts, self.whole) = (shared, texts, whole)
    }
}

/// Something that a page shows and that front matter does not say.
enum PageInput: Sendable {
    /// The text of a narrative, by position.
    case text(Int)
    /// The sentences in which others link to a page.
    case mentions(LinkTarget)
    /// What is offered beside a narrative, and why.
    case relations(Int)
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
                case .text(let narrative): text.add(known.texts[narrative])
                case .mentions(let target): self.add(self.insights.backlinks.links(to: target), to: &text)
                case .relations(let narrative): self.addRelations(of: narrative, to: &text)
                }
            }
            return text.digest
        }
    }

    /// The sentences. What else links is front matter, and so is which of two comes first.
    private func add(_ links: [Backlink], to text: inout DigestText) {
        text.add(links.count)
        for index in links.indices {
            guard case .sentence(let sentence) = links[index].words else { continue }
            text.add(index)
            text.add(links[index].source.path)
            text.add(sentence.before)
            text.add(sentence.words.map { "=" + $0 } ?? "")
            text.add(sentence.after)
        }
    }

    /// By position: of the same front matter, the same narratives stand at the same positions. Omens are front matter altogether.
    private func addRelations(of narrative: Int, to text: inout DigestText) {
        guard similarity.links.indices.contains(narrative) else { return }
        let links = similarity.links[narrative]
        text.add(Int(truncatingIfNeeded: similarity.fingerprints[narrative]))
        text.add(links.count)
        for index in links.indices {
            text.add(links[index].narrative)
            text.add(Int(truncatingIfNeeded: similarity.fingerprints[links[index].narrative]))
        }
        text.add(similarity.contrasts[narrative]?.narrative ?? -1)
        if let shared = similarity.contrasts[narrative]?.shared { text.add(Int(truncatingIfNeeded: shared.stableHash)) }
    }
}
