internal import Narratives
internal import Text

/// One feed in its forms, what was written up last first.
struct Feed: Digestible {
    private let name: String
    private let title: String
    private let page: String
    private let base: String
    /// Whether it holds the texts of its narratives, and not their summaries alone.
    private let isWhole: Bool
    private let narratives: [NarrativeKey]

    func add(to text: inout DigestText) {
        for value in [name, title, page, base] { text.add(value) }
        text.add(isWhole ? 1 : 0)
        narratives.add(to: &text)
    }

    static func pages(of subject: FeedSubject, _ renderer: PageRenderer) -> [Page] {
        let site = renderer.site
        let feed = Feed(
            name: subject.path, title: subject.title(in: site), page: subject.page, base: site.configuration.baseURL ?? "",
            isWhole: subject.isWhole, narratives: subject.narratives(in: site))
        let atom = renderer.piece(feed.name + ".xml", AtomFeed.self, feed)
        let pages = [Page(feed.name + ".xml", origin: "the Atom feed “\(feed.title)”", pieces: [atom])]
        guard subject.isWhole else { return pages }
        let json = renderer.piece(feed.name + ".json", JSONFeed.self, feed)
        return pages + [Page(feed.name + ".json", origin: "the JSON feed “\(feed.title)”", pieces: [json])]
    }

    private enum AtomFeed: SiteContent {
        static let name = "atom"
        static func bytes(_ feed: Feed, _ site: SiteReader) -> [UInt8] { feed.atom(site) }
    }

    private enum JSONFeed: SiteContent {
        static let name = "json-feed"
        static func bytes(_ feed: Feed, _ site: SiteReader) -> [UInt8] { feed.json(site) }
    }

    /// RFC 4287. A feed is as new as its newest narrative: no clock has a say in the output.
    private func atom(_ site: SiteReader) -> [UInt8] {
        let entries = narratives.map { (key: $0, narrative: site.record($0)) }
        let newest = entries.compactMap(\.narrative.updated).max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
        var xml = XMLText()
        xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.configuration.language)]) { xml in
            xml.element("title", text: title)
            xml.element("subtitle", text: site.configuration.description)
            xml.element("id", text: base + name + ".xml")
            xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", base + name + ".xml")])
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", site.absoluteURL(of: page) ?? base)])
            xml.element("updated", text: newest?.rfc3339 ?? EventDate.ofTheEpoch)
            xml.element("author") { $0.element("name", text: site.configuration.title) }
            for entry in entries {
                xml.entry(entry.narrative, isWhole ? site.feedHTML(of: entry.key, base: base) : nil, base: base, site.wording)
            }
        }
        return xml.bytes
    }

    /// JSON Feed 1.1.
    private func json(_ site: SiteReader) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            json.member("description", site.configuration.description)
            json.member("language", site.configuration.language)
            json.member("home_page_url", site.absoluteURL(of: page))
            json.member("feed_url", base + name + ".json")
            json.array("items", of: narratives) { json, key in
                let narrative = site.record(key)
                let url = base + LinkTarget.narrative(narrative.id).path
                json.object { json in
                    json.member("id", url)
                    json.member("url", url)
                    json.member("title", site.wording.title(narrative.title, isFiction: narrative.isFiction))
                    json.member("summary", narrative.summary)
                    let html = site.feedHTML(of: key, base: base)
                    json.key("content_html")
                    json.string(utf8: html.isEmpty ? Array(HTMLEscaping.escaped(narrative.summary).utf8) : html)
                    json.member("date_published", narrative.recordedOrBegan?.rfc3339)
                    json.member("date_modified", narrative.recorded == nil ? narrative.ended?.rfc3339 : nil)
                    json.member("authors", narrative.authors) { json, name in json.object { $0.member("name", name) } }
                    json.member("tags", [narrative.kind.rawValue] + narrative.tags.map(\.value.text))
                }
            }
        }
        json.newline()
        return json.bytes
    }
}

extension Narrative {
    /// The last day that is told of it: when it was written up, else when it was over, else when it began.
    fileprivate var updated: EventDate? { fields.recorded ?? fields.ended ?? fields.date }
}

extension EventDate {
    /// What Atom asks for is given where nothing is known.
    fileprivate static let ofTheEpoch = "1970-01-01T00:00:00Z"
}

extension XMLText {
    fileprivate mutating func entry(_ narrative: Narrative, _ html: [UInt8]?, base: String, _ wording: LocalizedStrings) {
        let url = base + LinkTarget.narrative(narrative.id).path
        element("entry") { xml in
            xml.element("title", text: wording.title(narrative.title, isFiction: narrative.isFiction))
            xml.element("id", text: url)
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)])
            if let published = narrative.recordedOrBegan { xml.element("published", text: published.rfc3339) }
            xml.element("updated", text: narrative.updated?.rfc3339 ?? EventDate.ofTheEpoch)
            for author in narrative.authors {
                xml.element("author") { $0.element("name", text: author) }
            }
            xml.empty("category", [("term", narrative.kind.rawValue), ("label", wording.kind(narrative.kind))])
            for tag in narrative.tags { xml.empty("category", [("term", tag.value.text)]) }
            xml.element("summary", text: narrative.summary)
            if let html { xml.element("content", [("type", "html")], html: html) }
        }
    }
}

extension SiteReader {
    /// The words of a narrative for readers far from its page: every link in full, those within the page too. Empty where it has none.
    fileprivate func feedHTML(of narrative: NarrativeKey, base: String) -> [UInt8] {
        let html = html(of: text(narrative), root: base)
        // No words have bare quotation marks, so that this is an attribute. Bytes are gone through by hand: the library's own search for
        // several elements took a sixth of a whole build.
        let reference = Array("href=\"".utf8)
        let page = Array((base + LinkTarget.narrative(narrative.id).path).utf8)
        var full: [UInt8] = []
        full.reserveCapacity(html.count + 16 * page.count)
        html.withUnsafeBufferPointer { html in
            var start = 0
            while let place = html.firstIndex(ofByte: UInt8(ascii: "#"), from: start) {
                full.append(contentsOf: html[start..<place])
                if html[..<place].suffix(reference.count).elementsEqual(reference) { full += page }
                full.append(html[place])
                start = place + 1
            }
            full.append(contentsOf: html[start...])
        }
        return full
    }
}
