package import Narratives

/// Everything that a content folder says, read for an edition or for readers inside. What looks at a site takes a `Corpus`, and of what was read
/// for an edition only its projection makes one.
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
    /// Nil where it is for readers inside.
    let edition: Edition?
    /// By the path that findings name; empty where it is for readers inside.
    let texts: [String: Text]

    package init(_ corpus: Corpus, for edition: Edition?, texts: [String: Text] = [:]) {
        (self.corpus, self.edition, self.texts) = (corpus, edition, texts)
    }

    /// All of it, for readers inside. What was read for an edition cannot be had so: whoever tries ends the program.
    package var inside: Corpus {
        precondition(edition == nil, "What was read for an edition is seen through its projection alone.")
        return corpus
    }
}
