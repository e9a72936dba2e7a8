internal import Analysis
package import Narratives

/// All tables of the exported data: first what the format declares, then what the build finds out.
package enum DataTables {
    package static func all(of format: Format) -> [DataTable] { narratives(format) + terms + found }

    private static func narratives(_ format: Format) -> [DataTable] {
        let records = RecordTables<Narrative.Fields>(
            prefix: "", keys: [DataTable.Column("narrative", "The narrative's id.")], references: [.narrative()], fields: format.exported
        ) { site in
            site.corpus.narratives.map { RecordTables.Keyed(key: [.text($0.id.text)], record: $0.fields) }
        }
        let own = [
            DataTable.Column("id", "The narrative's id."), DataTable.Column("url", "Its page, below the site's root."),
        ]
        let text = DataTable.Column("text", "All that search reads of it, as plain text, a line for each block.")
        let table = DataTable(
            "narratives", "A row for each narrative.", own + records.columns + [text], key: ["id"], [.page("url")]
        ) { site in
            let reader = SiteReader(site)
            return zip(site.corpus.narratives, site.narratives).map { narrative, key in
                [.text(narrative.id.text), .text(LinkTarget.narrative(narrative.id).path)] + records.cells(of: narrative.fields)
                    + [.text(SearchTexts.plainText(of: key, in: reader))]
            }
        }
        return [table] + records.lists
    }

    private static let terms: [DataTable] = {
        let keys = [
            DataTable.Column(
                "vocabulary", "factors, systems, technologies, organisations, tags, symptoms, capacities, responses or scenarios."),
            DataTable.Column("slug", "The word."),
        ]
        let records = RecordTables<TermPage.Fields>(
            prefix: "terms_", keys: keys, references: [.term], fields: TermPage.Fields.format
        ) { site in
            site.terms.compactMap { entry in entry.page.map { RecordTables.Keyed(key: site.key(of: entry.term), record: $0.fields) } }
        }
        let table = DataTable(
            "terms", "A row for each word of a vocabulary, be there a page of its own or not.",
            keys + [DataTable.Column("url", "Its page, below the site's root.")] + records.columns, key: keys.map(\.name), [.page("url")]
        ) { site in
            site.terms.map { entry in
                var fields = entry.page?.fields ?? TermPage.Fields(term: entry.term, file: "")
                fields.title = entry.title
                return site.key(of: entry.term) + [.text(LinkTarget.term(entry.term).path)] + records.cells(of: fields)
            }
        }
        return [table] + records.lists
    }()
}

extension Site {
    /// By vocabulary and title.
    var terms: [TermEntry] { Vocabulary.allCases.flatMap { insights.terms.entries(of: $0) } }

    func key(of term: Term) -> [DataTable.Cell] { [.text(term.vocabulary.rawValue), .text(term.slug.text)] }
}
