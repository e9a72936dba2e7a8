internal import Analysis
internal import Narratives
internal import Text

extension DataTables {
    /// What no single file says: which page there is, what links where, what is alike.
    static let found: [DataTable] = [pages, uses, links, similar, senses, shared, metAgain, extensions]

    private static let narrative = DataTable.Column("narrative", "The narrative's id.")

    private static let pages = DataTable(
        "pages", "A row for each page that is made of a file or stands for a word.",
        [
            DataTable.Column("url", "Its address, below the site's root."),
            DataTable.Column("sort", "home, narrative, term or page."),
            DataTable.Column("title", "What it is called."),
        ], key: ["url"]
    ) { site in
        site.texts.map { [.text($0.target.path), .text($0.target.sort), .text(site.title(of: $0.target))] }
    }

    private static let uses = DataTable(
        "uses", "Which narrative has which word of a vocabulary; of several words for one thing, the one that has the page.",
        [
            narrative, DataTable.Column("vocabulary", "The word's vocabulary."), DataTable.Column("slug", "The word."),
        ], key: ["narrative", "vocabulary", "slug"], [.narrative(), .term]
    ) { site in
        site.terms.flatMap { entry in
            entry.narratives.sorted().map { [.text(site.corpus.narratives[$0].id.text)] + site.key(of: entry.term) }
        }
    }

    private static let links = DataTable(
        "links", "A row for each link within a text to another page, or to a file beside the text.",
        [
            DataTable.Column("source", "The page that has the link."),
            DataTable.Column("number", .integer, "Which of its links, from 1."),
            DataTable.Column("target", "The address that it leads to, below the site's root."),
            DataTable.Column("fragment", "The place on that page."),
            DataTable.Column("image", .flag, "Whether it shows a picture."),
            DataTable.Column("sentence", "The sentence that it stands in."),
        ], key: ["source", "number"], [.page("source")]
    ) { site in
        site.texts.flatMap { source, body in
            body.links.enumerated().map { place, link in
                let target = site.corpus.canonical(link.target)
                let before = link.sentence.text(after: false, titled: site.title)
                let after = link.sentence.text(after: true, titled: site.title)
                return [
                    .text(source.path), .integer(place + 1), .text(target.path), .text(link.fragment), .flag(link.isImage),
                    .text(before + (link.sentence.words ?? site.title(of: target)) + after),
                ]
            }
        }
    }

    private static let other = DataTable.Column("other", "The id of the other narrative.")
    private static let rank = DataTable.Column("number", .integer, "1 for the likest.")
    private static let sense = DataTable.Column("sense", "conditions, symptoms, place, response or telling.")

    private static let similar = DataTable(
        "similar", "The narratives that are like each, as many as `similarity: limit` allows.",
        [narrative, rank, other, DataTable.Column("score", .real, "From 0 to 1.")], key: ["narrative", "number"],
        [.narrative(), .narrative("other")]
    ) { site in
        site.similarLinks.map { narrative, number, link in
            [.text(narrative), .integer(number), .text(site.corpus.narratives[link.narrative].id.text), .score(link.score)]
        }
    }

    private static let senses = DataTable(
        "similar_senses", "In which senses they are alike.",
        [narrative, rank, sense, DataTable.Column("score", .real, "From 0 to 1, before weighing.")], key: ["narrative", "number", "sense"],
        [.narrative()]
    ) { site in
        site.similarLinks.flatMap { narrative, number, link in
            link.senses.map { [.text(narrative), .integer(number), .text($0.sense.name), .score($0.score)] }
        }
    }

    private static let shared = DataTable(
        "similar_shared", "What they share in that sense.",
        [
            narrative, rank, sense, DataTable.Column("place", .integer, "1 for the weightiest."),
            DataTable.Column("value", "What is shared."),
        ], key: ["narrative", "number", "sense", "place"], [.narrative()]
    ) { site in
        site.similarLinks.flatMap { narrative, number, link in
            link.senses.flatMap { sense in
                sense.shared.enumerated().map {
                    [
                        .text(narrative), .integer(number), .text(sense.sense.name), .integer($0.offset + 1), .text($0.element.text),
                    ]
                }
            }
        }
    }

    private static let metAgain = DataTable(
        "met_again", "Where a condition that an action addresses met the same system again.",
        [
            narrative, DataTable.Column("number", .integer, "The action's number in `actions`."), other,
            DataTable.Column("factor", "The condition."), DataTable.Column("system", "The system."),
        ], key: ["narrative", "number", "other", "factor", "system"], [.narrative(), .narrative("other")]
    ) { site in
        site.corpus.narratives.indices.flatMap { position in
            site.insights.learning.metAgain.meetings(of: position).enumerated().flatMap { action, meetings in
                meetings.map {
                    [
                        .text(site.corpus.narratives[position].id.text), .integer(action + 1),
                        .text(site.corpus.narratives[$0.narrative].id.text), .text($0.factor.text), .text($0.system.text),
                    ]
                }
            }
        }
    }

    private static let extensions = DataTable(
        "extensions", "The keys that begin with `x-`.",
        [
            DataTable.Column("page", "The page whose front matter has the key."), DataTable.Column("name", "The key."),
            DataTable.Column("value", "Its value, as JSON."),
        ], key: ["page", "name"], [.page("page")]
    ) { site in
        site.pagesWithExtensions.flatMap { target, extensions in
            extensions.map { entry in
                var json = JSONText()
                json.value(entry.value)
                return [.text(target.path), .text(entry.name), .text(String(decoding: json.bytes, as: UTF8.self))]
            }
        }
    }
}

extension Site {
    /// Every page that is made of a file or stands for a word, with its text.
    fileprivate var texts: [(target: LinkTarget, body: Body)] {
        [(.home, corpus.home?.body ?? .empty)] + corpus.narratives.map { (.narrative($0.id), $0.body) }
            + terms.map { (.term($0.term), $0.page?.body ?? .empty) } + corpus.pages.map { ($0.target, $0.body) }
    }

    fileprivate var pagesWithExtensions: [(LinkTarget, [Extension])] {
        let home = corpus.home.map { [(LinkTarget.home, $0.extensions)] } ?? []
        return home + corpus.narratives.map { (.narrative($0.id), $0.fields.extensions) }
            + terms.map { (.term($0.term), $0.page?.extensions ?? []) } + corpus.pages.map { ($0.target, $0.extensions) }
    }

    fileprivate var similarLinks: [(narrative: String, number: Int, link: Similarity.Link)] {
        zip(corpus.narratives, similarity.links).flatMap { narrative, links in
            links.enumerated().map { (narrative.id.text, $0.offset + 1, $0.element) }
        }
    }
}

extension LinkTarget {
    fileprivate var sort: String {
        switch self {
        case .home: "home"
        case .narrative: "narrative"
        case .term: "term"
        case .page: "page"
        case .file: "file"
        }
    }
}
