internal import Analysis
internal import Narratives

/// The lists of words, one for each vocabulary.
enum TermList {
    /// Below the site's root.
    static func path(of vocabulary: Vocabulary) -> String { vocabulary.folder + ".html" }
}
