internal import Analysis
internal import Narratives
internal import Text

/// What search shows of narratives: title, date, and the text in which a match's sentence stands. Some to a script, since a search shows
/// a handful.
struct SearchTexts {
    /// The first narrative of each script.
    let starts: [Int]
    private let site: Site

    /// A script is ended once the bodies of its narratives, as HTML, have so many bytes.
    private static let target = 8_192

    init(_ site: Site) {
        var starts: [Int] = []
        var size = SearchTexts.target
        for index in site.corpus.narratives.indices {
            if size >= SearchTexts.target {
                starts.append(index)
                size = 0
            }
            size += site.corpus.narratives[index].body.html.count
        }
        (self.starts, self.site) = (starts, site)
    }

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
                json.array(of: plan.values.1) { json, narrative in
                    json.newline()
                    SearchTexts.append(narrative, of: site, to: &json)
                }
            }
        }
    }

    /// Address, title, kind, date, organisation, summary, text, that it is invented where it is; lines of the text are blocks.
    private static func append(_ key: NarrativeKey, of site: SiteReader, to json: inout JSONText) {
        let narrative = site.record(key)
        json.array { json in
            json.string(LinkTarget.narrative(key.id).path)
            json.string(narrative.title)
            json.string(narrative.kind.rawValue)
            json.string(site.wording.dateText(narrative.date))
            json.string(narrative.organisation ?? "")
            json.string(narrative.summary)
            json.string(utf8: text(of: narrative, site.text(key), in: site))
            if narrative.isFiction { json.string(site.wording.word("fiction")) }
        }
    }

    private static func text(of narrative: Narrative, _ body: Body, in site: SiteReader) -> [UInt8] {
        var text = PlainTextExtractor()
        body.forEachRun { run, filling in
            text.append(html: run)
            if case .title(let target) = filling { text.append(site.title(of: target)) }
        }
        for part in [TextPart.impact, .adaptations, .record] {
            narrative.eachText(of: part, in: site.format) { text.appendLine($0) }
        }
        for vocabulary in Vocabulary.allCases {
            let titles = narrative.terms(of: vocabulary).map { site.title(of: .term(Term(vocabulary, $0))) }
            guard !titles.isEmpty else { continue }
            var line = "\(site.wording.word("vocabulary-\(vocabulary.rawValue)")): \(titles.joined(separator: ", "))"
            line.withUTF8 { text.appendLine($0) }
        }
        return text.bytes
    }
}
