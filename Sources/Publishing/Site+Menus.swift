internal import Analysis
internal import Narratives

// What lists there are, for pages that lead to them.
extension Site {
    /// What themes see of a narrative besides what its view declares.
    static func plainFields(of format: Format) -> [Fields<PlainSubject>.Field] { NarrativeView.plainFields(of: format) }

    /// The lists of words that have something in them.
    var vocabularies: [LinkView] {
        Vocabulary.allCases.filter { !insights.terms.entries(of: $0).isEmpty }.map {
            LinkView(url: TermList.path(of: $0), title: wording.word("vocabulary-\($0.rawValue)"))
        }
    }

    /// What narratives of every kind taught, gathered; those that have something in them.
    static func indexes(of learning: Learning, _ wording: LocalizedStrings) -> [LinkView] {
        LearningIndex.allCases.filter { $0.hasEntries(in: learning) }.map { LinkView(url: $0.path, title: wording.title(of: $0)) }
    }
}
