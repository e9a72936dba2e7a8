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
    private static let target = 4_096

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

    var scripts: [Page] {
        let site = site
        return starts.indices.map { number in
            let end = number + 1 < starts.count ? starts[number + 1] : site.corpus.narratives.count
            let narratives = starts[number]..<end
            let key = site.key(of: Page.scriptPath("texts", String(number)), narratives.map { .text($0) })
            return .script("texts", String(number), origin: "texts for search", key: key) { json in
                json.array(of: narratives) { json, index in
                    json.newline()
                    SearchTexts.append(index, of: site, to: &json)
                }
            }
        }
    }

    /// Address, title, kind, date, organisation, summary, text; lines of the text are blocks.
    private static func append(_ index: Int, of site: Site, to json: inout JSONText) {
        let narratives = site.corpus.narratives
        json.array { json in
            json.string(LinkTarget.narrative(narratives[index].id).path)
            json.string(narratives[index].title)
            json.string(narratives[index].kind.rawValue)
            json.string(site.wording.dates.date(narratives[index].date))
            json.string(narratives[index].organisation ?? "")
            json.string(narratives[index].summary)
            json.string(utf8: text(of: narratives[index], in: site))
        }
    }

    private static func text(of narrative: borrowing Narrative, in site: Site) -> [UInt8] {
        var text = PlainTextExtractor()
        narrative.body.forEachRun { run, filling in
            text.append(html: run)
            if case .title(let target) = filling { text.append(site.title(of: target)) }
        }
        for part in [TextPart.impact, .adaptations, .record] {
            narrative.eachText(of: part, in: site.corpus.format) { text.appendLine($0) }
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
