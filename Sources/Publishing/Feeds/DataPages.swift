internal import Analysis
internal import Disk
internal import Narratives
internal import Text

/// `data/narratives.json` and `data/terms.json`: every field of every narrative and of every page of a term, for programs. The guide documents their
/// shape.
struct DataPages {
    let renderer: PageRenderer

    private static let (path, termsPath) = ("data/narratives.json", "data/terms.json")
    /// More than most narratives take, in bytes.
    private static let room = 16_384

    /// A line for each narrative, made by itself: of a large corpus this is by far the largest file, and an edit changes few of its lines.
    var all: [Page] {
        let lines = renderer.site.narratives.map { key in
            renderer.piece("\(DataPages.path)#\(key.id)", Line.self, Plan(key, key.position == 0))
        }
        let entries = Vocabulary.allCases.flatMap { renderer.site.insights.terms.entries(of: $0) }
        let terms = entries.enumerated().map { place, entry in
            renderer.piece(
                "\(DataPages.termsPath)#\(LinkTarget.term(entry.term).path)", TermLine.self,
                Plan(entry.term, place == 0))
        }
        return [
            page(DataPages.path, "narratives", origin: "the data of all narratives", lines),
            page(DataPages.termsPath, "terms", origin: "the data of all terms", terms),
        ]
    }

    private func page(_ path: String, _ name: String, origin: String, _ lines: [Piece]) -> Page {
        func mark(_ text: String) -> Piece { Piece(key: { ContentDigest(of: Array(text.utf8)) }) { Array(text.utf8) } }
        return Page(path, origin: origin, pieces: [mark(#"{"version":1,"\#(name)":["#)] + lines + [mark("]}\n")])
    }

    /// A term, and whether it is the first.
    private enum TermLine: SiteContent {
        static let name = "data-term"

        static func bytes(_ plan: Plan<Term, Bool>, _ site: SiteReader) -> [UInt8] {
            let (term, isFirst) = plan.values
            var json = JSONText(after: isFirst ? "\n" : "\n,")
            json.object { json in
                json.member("vocabulary", term.vocabulary.rawValue)
                json.member("slug", term.slug.text)
                json.member("url", LinkTarget.term(term).path)
                if let page = site.page(of: term) {
                    json.members(of: page.fields, TermPage.Fields.format)
                    json.members(page.extensions)
                } else {
                    json.member("title", site.title(of: .term(term)))
                }
            }
            return json.bytes
        }
    }

    /// A narrative, and whether it is the first.
    private enum Line: SiteContent {
        static let name = "data"

        static func bytes(_ plan: Plan<NarrativeKey, Bool>, _ site: SiteReader) -> [UInt8] {
            var json = JSONText(after: plan.values.1 ? "\n" : "\n,", capacity: DataPages.room)
            json.narrative(site.record(plan.values.0), plan.values.0, in: site)
            return json.bytes
        }
    }
}

extension JSONText {
    fileprivate mutating func narrative(_ narrative: Narrative, _ key: NarrativeKey, in site: SiteReader) {
        object { json in
            json.member("id", narrative.id.text)
            json.member("url", LinkTarget.narrative(narrative.id).path)
            json.members(of: narrative.fields, site.format.exported)
            json.members(narrative.extensions)
            json.similar(site.scores(of: key))
            json.met(again: site.meetings(of: key))
            json.backlinks(to: .narrative(narrative.id), in: site)
        }
    }

    fileprivate mutating func members(_ extensions: [Extension]) {
        for entry in extensions {
            key(entry.name)
            value(entry.value)
        }
    }

    mutating func members<Record>(of record: Record, _ fields: [Field<Record>]) {
        for field in fields where field.exported != .none { member(field, of: record) }
    }

    mutating func member<Record>(_ field: Field<Record>, of record: Record) {
        switch field.value {
        case .text(_, let place), .word(_, let place): member(field.name, place.get(record))
        case .texts(_, let place), .words(_, _, let place): member(field.name, place.get(record) ?? [])
        case .date(let place, let mayBeUnknown):
            member(field.name, place.get(record)?.iso8601 ?? (mayBeUnknown ? EventDate.unknown : nil))
        case .flag(let place): if place.get(record) == true { member(field.name, true) }
        case .number(_, let place): member(field.name, place.get(record))
        case .slug(let place): member(field.name, place.get(record)?.value.text)
        case .slugs(let vocabulary, let place):
            let slugs = (place.get(record) ?? []).values()
            member(field.name, (vocabulary == nil ? slugs : slugs.uniqued()).map(\.text))
        case .aliases(let place): member(field.name, (place.get(record) ?? []).map(\.value.written))
        case .evidence(let place): member(field.name, (place.get(record) ?? []).map(\.value.written))
        case .dateOrWords(let place):
            switch place.get(record) {
            case .date(let date): member(field.name, date.iso8601)
            case .words(let words): member(field.name, words)
            case nil: break
            }
        case .records(let list): member(field.name, list, of: record)
        }
    }

    private mutating func member<List: RecordList>(_ name: String, _ list: List, of record: List.Record) {
        member(name, list.place.get(record) ?? []) { json, item in json.object { $0.members(of: item, list.fields) } }
    }

    mutating func value(_ value: Extension.Value) {
        switch value {
        case .text(let text): string(text)
        case .list(let items): array(of: items) { $0.value($1) }
        case .mapping(let entries):
            object { json in
                json.members(entries)
            }
        }
    }

    private mutating func similar(_ links: [(narrative: NarrativeKey, link: Similarity.Link)]) {
        member("similar", links) { json, similar in
            json.object { json in
                json.member("id", similar.narrative.id.text)
                json.member("score", similar.link.score)
                json.member("senses", similar.link.senses) { json, sense in
                    json.object {
                        $0.member("sense", sense.sense.name)
                        $0.member("score", sense.score)
                        $0.member("shared", sense.shared.map(\.text))
                    }
                }
            }
        }
    }

    /// What the actions address and later met the same system; left out where nothing did.
    private mutating func met(again meetings: [[(narrative: NarrativeKey, factor: Term, system: Term)]]) {
        let all = meetings.enumerated().flatMap { action, meetings in meetings.map { (action: action, meeting: $0) } }
        member("met-again", all) { json, entry in
            json.object {
                $0.member("action", entry.action)
                $0.member("narrative", entry.meeting.narrative.id.text)
                $0.member("factor", entry.meeting.factor.slug.text)
                $0.member("system", entry.meeting.system.slug.text)
            }
        }
    }

    private mutating func backlinks(to target: LinkTarget, in site: SiteReader) {
        member("backlinks", site.mentions(of: target)) { json, link in
            let sentence = site.sentence(of: link, to: target)
            json.object {
                $0.member("url", link.source.path)
                $0.member("title", site.title(of: link.source))
                $0.member("sentence", sentence.before + sentence.words + sentence.after)
            }
        }
    }
}
