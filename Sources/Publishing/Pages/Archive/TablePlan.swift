internal import Narratives
internal import Text

/// One page of the archive: a table of narratives, or an overview of years.
struct ArchivePlan: Digestible {
    let title: String
    let about: String
    var table: TablePlan?
    var overview: OverviewPlan?
    /// Of a year's pages.
    var part: Paging.Part?
    /// On a year's pages: the ways to all years.
    var years: [LinkView] = []

    func add(to text: inout DigestText) {
        text.add(title)
        text.add(about)
        table.add(to: &text)
        overview.add(to: &text)
        part.add(to: &text)
        years.add(to: &text)
    }
}

/// Columns of a table of narratives that belong together: a family of factors, or what else narratives have in common.
struct ColumnPlan: Digestible {
    let title: String
    /// Never empty.
    var terms: [Term]

    func add(to text: inout DigestText) {
        text.add(title)
        terms.add(to: &text)
    }
}

/// Narratives of a year, in a table of narratives.
struct YearPlan: Digestible {
    /// The year, or the words for an unknown one.
    let title: String
    let narratives: [NarrativeKey]

    func add(to text: inout DigestText) {
        text.add(title)
        narratives.add(to: &text)
    }
}

/// A table of narratives by factors.
struct TablePlan: Digestible {
    let columns: [ColumnPlan]
    /// Newest first.
    let years: [YearPlan]

    func add(to text: inout DigestText) {
        columns.add(to: &text)
        years.add(to: &text)
    }
}

/// Years by factors: how many records of a year tell of each.
struct OverviewPlan: Digestible {
    struct Year: Digestible {
        let title: String
        /// Below the site's root: the table of its narratives.
        let url: String
        /// By the factor's position among all columns, in ascending order; those without a record are left out.
        let counts: [Count]

        func add(to text: inout DigestText) {
            text.add(title)
            text.add(url)
            counts.add(to: &text)
        }
    }

    struct Count: Digestible {
        let column: Int
        let records: Int

        func add(to text: inout DigestText) {
            text.add(column)
            text.add(records)
        }
    }

    let columns: [ColumnPlan]
    /// Newest first.
    let years: [Year]

    func add(to text: inout DigestText) {
        columns.add(to: &text)
        years.add(to: &text)
    }
}
