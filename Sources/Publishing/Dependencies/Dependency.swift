/// A question that a page asked the site, whose answer it was made of: of what, and what about it.
///
/// Subjects go by numbers of a ledger (see `DependencyLedger`), which are the same from build to build, as positions in the corpus are not.
struct Dependency: Hashable, Comparable, Sendable {
    /// What can be asked of a narrative, a term or a page.
    enum Aspect: UInt32, CaseIterable, Sendable {
        /// Where a link to it leads and what it is called there; of a narrative its kind too.
        case link
        /// Of a narrative: what lists show.
        case card
        /// Of a narrative: its front matter.
        case record
        /// The text below the front matter. Of a free page, and of a term's, the whole file.
        case text
        /// Of a narrative: those that are like it, and how much.
        case scores
        /// Of a narrative: what it has in common with those that are like it, and with the contrast. Costly to answer; see `DependencyLedger.similar`.
        case similar
        /// Of a narrative: the near misses before it, or what later resembled it.
        case omens
        /// Of a narrative: the patterns that its actions form, and what it claims to have been a strength.
        case patterns
        /// Of a narrative: where the conditions that its actions address met the same system again.
        case metAgain
        /// Who links to it.
        case mentions
        /// Of a free page: the pages that are read with it.
        case readingOrder
        /// Of a term: its summary.
        case summary
        /// Of a term: how factors met in its narratives.
        case neighbourhood
        /// Of the home page: which lists have something in them.
        case lists
    }

    /// The subject's number times sixteen, and the aspect.
    let code: UInt32

    init(_ aspect: Aspect, of subject: Int) { code = UInt32(subject) << 4 | aspect.rawValue }

    init(code: UInt32) { self.code = code }

    var subject: Int { Int(code >> 4) }
    var aspect: Aspect? { Aspect(rawValue: code & 15) }

    static func < (left: Dependency, right: Dependency) -> Bool { left.code < right.code }
}
