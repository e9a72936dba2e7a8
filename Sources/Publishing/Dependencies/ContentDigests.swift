internal import Analysis
internal import Disk
internal import Narratives
package import Text

/// Digests of what was read, from which those of answers are made.
package struct ContentDigests: Sendable {
    /// Of all that every page is made of: configuration, theme, the parser's version.
    let shared: ContentDigest
    /// Of narratives by position in the corpus: their front matter, and their whole files.
    let records: [ContentDigest]
    package let texts: [ContentDigest]
    /// Of other Markdown files, as findings name them.
    let pages: [String: ContentDigest]
    /// Of every Markdown file of the content, and the theme, wherever they lie.
    let whole: ContentDigest

    package init(
        shared: ContentDigest, records: [ContentDigest], texts: [ContentDigest], pages: [String: ContentDigest], whole: ContentDigest
    ) {
        (self.shared, self.records, self.texts, self.pages, self.whole) = (shared, records, texts, pages, whole)
    }
}
