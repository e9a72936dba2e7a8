internal import Analysis
internal import Narratives
internal import Text

/// Each narrative as Markdown beside its page, and `llms.txt` (llmstxt.org), which lists them; where `tributary.yaml` asks for both.
struct MarkdownPages {
    let renderer: PageRenderer

    static let path = "llms.txt"

    /// The address of a narrative's twin.
    static func path(of id: Slug) -> String { "narratives/\(id).md" }

    var all: [Page] {
        let site = renderer.site
        guard site.configuration.hasMarkdown else { return [] }
        let twins = zip(site.corpus.narratives, site.narratives).map { narrative, key in
            let path = MarkdownPages.path(of: key.id)
            let piece = renderer.piece(path, Twin.self, key)
            return Page(path, origin: "the Markdown of \(narrative.file)", source: narrative.file, pieces: [piece])
        }
        return twins + [Page(MarkdownPages.path, origin: "the list for language models", pieces: overview)]
    }

    private var overview: [Piece] {
        let site = renderer.site
        let kinds = Kind.allCases.flatMap { kind in
            let narratives = site.insights.chronology.narratives(of: kind, in: site.corpus)
            return narratives.enumerated().map { place, narrative in
                let key = site.narratives[narrative]
                return renderer.piece("\(MarkdownPages.path)#\(key.id)", Line.self, Plan(key, place == 0))
            }
        }
        return [renderer.piece(MarkdownPages.path, Head.self, "")] + kinds + [renderer.piece("\(MarkdownPages.path)#", Foot.self, "")]
    }

    private enum Twin: SiteContent {
        static let name = "markdown"

        static func bytes(_ key: NarrativeKey, _ site: SiteReader) -> [UInt8] {
            let narrative = site.record(key)
            var front = FrontMatterText()
            front.add("id", narrative.id.text)
            front.add("url", MarkdownPages.address(LinkTarget.narrative(key.id).path, site, from: site.root))
            front.add(narrative.fields, site.format.exported)
            front.add(narrative.fields.extensions)
            let title = MarkdownOutput.escaped(site.wording.title(narrative.title, isFiction: narrative.isFiction))
            let text = MarkdownText(site.html(of: site.text(key))).bytes
            return front.bytes + Array("\n# \(title)\n".utf8) + (text.isEmpty ? [] : [0x0A] + text + [0x0A])
        }
    }

    private enum Head: SiteContent {
        static let name = "markdown-head"

        static func bytes(_ plan: String, _ site: SiteReader) -> [UInt8] {
            let (title, description) = (site.configuration.title, site.configuration.description)
            return Array("# \(MarkdownOutput.escaped(title))\n\n> \(MarkdownOutput.escaped(description))\n".utf8)
        }
    }

    /// A narrative, and whether it is the first of its kind.
    private enum Line: SiteContent {
        static let name = "markdown-line"

        static func bytes(_ plan: Plan<NarrativeKey, Bool>, _ site: SiteReader) -> [UInt8] {
            let card = site.card(plan.values.0)
            let heading = plan.values.1 ? "\n## \(MarkdownOutput.escaped(site.wording.word("list-\(card.kind.rawValue)")))\n\n" : ""
            let title = MarkdownOutput.escaped(site.wording.title(card.title, isFiction: card.isFiction))
            let address = MarkdownPages.address(MarkdownPages.path(of: card.id), site, from: "")
            return Array("\(heading)- [\(title)](\(address)): \(MarkdownOutput.escaped(card.summary))\n".utf8)
        }
    }

    /// What a reader may leave out, which the convention calls by this name in any language.
    private enum Foot: SiteContent {
        static let name = "markdown-foot"

        static func bytes(_ plan: String, _ site: SiteReader) -> [UInt8] {
            let lists = site.vocabularies.map { ($0.title, $0.url) } + [(site.wording.word("data"), "data/narratives.json")]
            let lines = lists.map { "- [\(MarkdownOutput.escaped($0.0))](\(MarkdownPages.address($0.1, site, from: "")))\n" }
            return Array("\n## Optional\n\n\(lines.joined())".utf8)
        }
    }

    /// The full address of a page, where it is known; else the way there.
    private static func address(_ path: String, _ site: SiteReader, from root: String) -> String {
        site.absoluteURL(of: path) ?? root + path
    }
}
