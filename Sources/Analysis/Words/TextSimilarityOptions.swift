package import Narratives

/// What counts how much in "told alike". The defaults are what a reader of 488 pairs of real write-ups, blind to the method, found most useful;
/// the keywords by which `evaluate` judges would have names and rare words weigh more. It measures each against its absence.
package struct TextSimilarityOptions: Hashable, Sendable {
    /// How often each word of the title and of the summary counts.
    package var title = 2
    package var summary = 1
    /// Of a phrase of two words, against a word as rare; 0 leaves phrases out.
    package var phrase = 0.3
    /// Of a name, against another word as rare.
    package var name = 1.0
    /// To the power of how many fourths rarity counts: beyond a point, a rarer word is more of a chance than of a likeness.
    package var rarityFourths = 3
    /// What the concepts that two narratives both speak of count, against their words.
    package var concepts = 0.08
    /// So many words and phrases of a narrative are kept: those that weigh most.
    package var featureLimit = 128
    /// Whether words count by their stems.
    package var usesStems = true
    /// Whether words that say nothing of what a text is about are dropped.
    package var dropsStopWords = true
    /// Words of fewer narratives are left out: they can join no two, but would make a narrative look unlike all others.
    package var fewestNarratives = 2

    /// The first part of the site's language tag, such as `pt` of `pt-BR`: whose stems and stop words count.
    package let language: String

    package init(language tag: String = "en") {
        let language = tag.prefix { $0 != "-" }.lowercased()
        // Both written forms of Norwegian are read alike.
        self.language = ["nb", "nn"].contains(language) ? "no" : language
    }

    /// How often a word of a part counts.
    func times(_ part: TextPart) -> Int {
        switch part {
        case .title: title
        case .summary: summary
        case .body, .impact, .adaptations: 1
        case .record, .terms: 0
        }
    }
}

extension SiteConfiguration {
    /// How words are read in the site's language.
    package var words: TextSimilarityOptions { TextSimilarityOptions(language: language) }
}
