internal import Analysis
internal import Narratives
internal import Text

/// What search shows of narratives: title, date, and the text in which a match's sentence stands. Few to a script, since a search shows
/// a handful.
struct SearchTexts {
    /// The first narrative of each script.
    let starts: [Int]
    private let site: Site

    /// About how many bytes the bodies of a script's narratives have, as HTML, or those of its pages.
    private static let (target, pageTarget) = (8_192, 2_048)

    init(_ site: Site) {
        self.site = site
        // As many to each script, so that the list of where they begin, which a first query asks for, packs into next to nothing; a power of two, so
        // that an edit seldom makes it another.
        let (count, size) = (site.narratives.count, site.corpus.narratives.reduce(1) { $0 + SearchTexts.size($1.body) })
        var share = 1
        while 2 * share * size <= SearchTexts.target * count { share *= 2 }
        starts = Array(stride(from: 0, to: count, by: share))
    }

    /// The first page of each script of pages other than narratives. A script is ended once it is full: most such pages have little text or none.
    static func starts(of pages: [SearchedPage]) -> [Int] {
        var starts: [Int] = []
        var size = pageTarget
        for (index, page) in pages.enumerated() {
            if size >= pageTarget {
                starts.append(index)
                size = 0
            }
            size += SearchTexts.size(page.body)
        }
        return starts
    }

    /// However short a text is, its title takes room.
    private static func size(_ body: Body) -> Int { 64 + body.html.count }

    func scripts(_ renderer: PageRenderer) -> [Page] {
        starts.indices.map { number in
            let end = number + 1 < starts.count ? starts[number + 1] : site.narratives.count
            let path = Page.scriptPath("texts", String(number))
            let piece = renderer.piece(path, Script.self, Plan(number, Array(site.narratives[starts[number]..<end])))
            return Page(path, origin: "texts for search", pieces: [piece])
        }
    }

    /// The script's number, and its narratives.
    private enum Script: SiteContent {
        static let name = "search-texts"

        static func bytes(_ plan: Plan<Int, [NarrativeKey]>, _ site: SiteReader) -> [UInt8] {
            Page.scriptBytes("texts", String(plan.values.0)) { json in
                json.array(of: plan.values.1) { json, narrative in SearchTexts.append(narrative, of: site, to: &json) }
            }
        }
    }

    private static func append(_ key: NarrativeKey, of site: SiteReader, to json: inout JSONText) {
        let narrative = site.record(key)
        let facts = [
            LinkTarget.narrative(key.id).path, narrative.title, site.wording.kind(narrative.kind),
            narrative.date.map(site.wording.dates.day) ?? site.wording.dateText(nil),
            narrative.organisation ?? "", narrative.summary,
        ]
        let fiction = narrative.isFiction ? [site.wording.word("fiction")] : []
        json.searchText(facts, text(of: narrative, site.text(key), in: site), [narrative.kind.rawValue] + fiction)
    }

    /// All that search reads of a narrative, a line for each block.
    static func plainText(of key: NarrativeKey, in site: SiteReader) -> String {
        String(decoding: text(of: site.record(key), site.text(key), in: site).bytes, as: UTF8.self)
    }

    private static func text(of narrative: Narrative, _ body: Body, in site: SiteReader) -> PlainTextExtractor {
        var text = PlainTextExtractor()
        text.append(body) { site.title(of: $0) }
        text.appendAnchor("")
        narrative.eachText(of: .impact, in: site.format) { text.appendLine($0) }
        for (index, adaptation) in narrative.adaptations.enumerated() {
            text.appendAnchor(EntryKind.adaptation.anchor(index))
            text.appendLine(adaptation.what)
        }
        var last = ""
        narrative.eachRecordText(in: site.format) { field, line in
            // The section that themes show the field in; where there is none, the link leads to the page.
            if field != last { text.appendAnchor("t-\(field)") }
            last = field
            text.appendLine(line)
        }
        for vocabulary in Vocabulary.allCases {
            let titles = narrative.terms(of: vocabulary).map { site.title(of: .term(Term(vocabulary, $0))) }
            guard !titles.isEmpty else { continue }
            text.appendAnchor(vocabulary == .factors ? "t-factors" : "")
            text.appendLine("\(site.wording.word("vocabulary-\(vocabulary.rawValue)")): \(titles.joined(separator: ", "))")
        }
        return text
    }
}

extension PlainTextExtractor {
    /// Puts a body in, with the titles of what it links.
    mutating func append(_ body: Body, title: (LinkTarget) -> String) {
        body.forEachRun { run, filling in
            append(html: run)
            if case .title(let target) = filling { append(title(target)) }
        }
    }

    mutating func appendLine(_ text: String) {
        var text = text
        text.withUTF8 { appendLine($0) }
    }
}

extension JSONText {
    /// What search shows of a page: address, title, what sort of page it is, date, organisation, summary; the text, whose lines are blocks; the places
    /// in it, each an id and the number of its first line; and of a narrative its kind, for classes, and that it is invented.
    mutating func searchText(_ facts: [String], _ text: PlainTextExtractor, _ rest: [String] = []) {
        newline()
        array { json in
            for fact in facts { json.string(fact) }
            json.string(utf8: text.bytes)
            json.string(text.anchors.map { "\($0.id) \($0.line)" }.joined(separator: " "))
            for fact in rest { json.string(fact) }
        }
    }
}
