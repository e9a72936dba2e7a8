package import Narratives

/// Everything that a content folder says. What looks at a site takes a `Corpus`, and only an edition's projection, or the word that it is for
/// readers inside, makes one of this.
package struct WholeCorpus: Sendable {
    /// A file's Markdown, for reading it again.
    package struct Text: Sendable {
        let markdown: ArraySlice<UInt8>
        /// Front matter, for places in it.
        let frontMatter: ArraySlice<UInt8>
        let firstLine: Int
        let path: String

        package init(markdown: ArraySlice<UInt8>, frontMatter: ArraySlice<UInt8>, firstLine: Int, path: String) {
            (self.markdown, self.frontMatter, self.firstLine, self.path) = (markdown, frontMatter, firstLine, path)
        }
    }

    let corpus: Corpus
    /// By the path that findings name; empty where nobody asked for an edition.
    let texts: [String: Text]

    package init(_ corpus: Corpus, texts: [String: Text] = [:]) { (self.corpus, self.texts) = (corpus, texts) }

    /// For readers inside, who may see all of it.
    package var inside: Corpus { corpus }
}
