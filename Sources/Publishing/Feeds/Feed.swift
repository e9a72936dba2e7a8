internal import Narratives
internal import Text

/// One feed in its forms. The order is that of the list which it tells of, newest first.
struct Feed {
    private let name: String
    private let title: String
    private let page: String
    private let hasJSON: Bool
    private let narratives: ArraySlice<Int>
    private let site: Site

    init(_ subject: FeedSubject, _ site: Site) {
        name = subject.path
        title = subject.title(in: site)
        page = subject.page
        hasJSON = subject.hasJSON
        narratives = subject.narratives(in: site)
        self.site = site
    }

    func pages(base: String) -> [Page] {
        let texts = narratives.map { PageInput.text($0) }
        let feed = Page(name + ".xml", origin: "the Atom feed “\(title)”", key: site.key(of: name + ".xml", texts)) {
            atom(newest, base: base)
        }
        guard hasJSON else { return [feed] }
        let data = Page(name + ".json", origin: "the JSON feed “\(title)”", key: site.key(of: name + ".json", texts)) {
            json(newest, base: base)
        }
        return [feed, data]
    }

    private var newest: [Narrative] { narratives.map { site.corpus.narratives[$0] } }

    /// RFC 4287. A feed is as new as its newest narrative: no clock has a say in the output.
    private func atom(_ narratives: [Narrative], base: String) -> [UInt8] {
        let newest = narratives.map { $0.ended ?? $0.date }.max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
        var xml = XMLText()
        xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.configuration.language)]) { xml in
            xml.element("title", text: title)
            xml.element("subtitle", text: site.configuration.description)
            xml.element("id", text: base + name + ".xml")
            xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", base + name + ".xml")])
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", site.absoluteURL(of: page) ?? base)])
            xml.element("updated", text: newest?.rfc3339 ?? "1970-01-01T00:00:00Z")
            xml.element("author") { $0.element("name", text: site.configuration.title) }
            for narrative in narratives { xml.entry(narrative, base: base, site: site) }
        }
        return xml.bytes
    }

    /// JSON Feed 1.1.
    private func json(_ narratives: [Narrative], base: String) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            json.member("description", site.configuration.description)
            json.member("language", site.configuration.language)
            json.member("home_page_url", site.absoluteURL(of: page))
            json.member("feed_url", base + name + ".json")
            json.array("items", of: narratives) { json, narrative in
                let url = base + LinkTarget.narrative(narrative.id).path
                json.object { json in
                    json.member("id", url)
                    json.member("url", url)
                    json.member("title", narrative.title)
                    json.member("summary", narrative.summary)
                    let html = site.feedHTML(of: narrative, base: base)
                    json.key("content_html")
                    json.string(utf8: html.isEmpty ? Array(HTMLEscaping.escaped(narrative.summary).utf8) : html)
                    json.member("date_published", narrative.date.rfc3339)
                    json.member("date_modified", narrative.ended?.rfc3339)
                    json.member("authors", narrative.authors) { json, name in json.object { $0.member("name", name) } }
                    json.member("tags", [narrative.kind.rawValue] + narrative.tags.map(\.value.text))
                }
            }
        }
        json.newline()
        return json.bytes
    }
}

extension XMLText {
    fileprivate mutating func entry(_ narrative: Narrative, base: String, site: Site) {
        let url = base + LinkTarget.narrative(narrative.id).path
        element("entry") { xml in
            xml.element("title", text: narrative.title)
            xml.element("id", text: url)
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)])
            xml.element("published", text: narrative.date.rfc3339)
            xml.element("updated", text: (narrative.ended ?? narrative.date).rfc3339)
            for author in narrative.authors {
                xml.element("author") { $0.element("name", text: author) }
            }
            xml.empty("category", [("term", narrative.kind.rawValue), ("label", site.wording.kind(narrative.kind))])
            for tag in narrative.tags { xml.empty("category", [("term", tag.value.text)]) }
            xml.element("summary", text: narrative.summary)
            xml.element("content", [("type", "html")], html: site.feedHTML(of: narrative, base: base))
        }
    }
}

extension Site {
    /// The words of a narrative for readers far from its page: every link in full, those within the page too. Empty where it has none.
    fileprivate func feedHTML(of narrative: Narrative, base: String) -> [UInt8] {
        let page = base + LinkTarget.narrative(narrative.id).path
        // No words have bare quotation marks, so that this is an attribute.
        let parts = html(of: narrative.body, root: base).split(separator: Array("href=\"#".utf8), omittingEmptySubsequences: false)
        return Array(parts.joined(separator: Array("href=\"\(page)#".utf8)))
    }
}
