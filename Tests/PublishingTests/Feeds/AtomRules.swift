import Foundation

/// What RFC 4287 asks of a feed document, as far as ours could break it. Numbers are those of its sections.
enum AtomRules {
    static func faults(in document: XMLTree) -> [String] {
        let feed = document.root
        guard feed.name == "feed", feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom" else { return ["1.2: no Atom feed"] }
        let entries = feed.all("entry")
        let ids = entries.compactMap { $0.text("id") }
        var faults = common(feed, of: "feed") + entries.flatMap { entry($0, in: feed) }
        if Set(ids).count != ids.count { faults.append("4.1.1: an id twice") }
        if feed.all("author").isEmpty, entries.contains(where: { $0.all("author").isEmpty }) { faults.append("4.1.1: nobody wrote it") }
        if feed.all("link").filter({ $0.attributes["rel"] == "self" }).count != 1 { faults.append("4.1.1: no link to itself") }
        let known: Set = [
            "author", "category", "contributor", "generator", "icon", "logo", "id", "link", "rights", "subtitle", "title", "updated",
            "entry",
        ]
        for child in feed.children where !known.contains(child.name) { faults.append("4.1.1: \(child.name) in a feed") }
        for name in ["subtitle", "generator", "icon", "logo", "rights"] where feed.all(name).count > 1 {
            faults.append("4.1.1: \(name) twice")
        }
        return faults
    }

    private static func entry(_ entry: XMLTree.Element, in feed: XMLTree.Element) -> [String] {
        let name = entry.text("id") ?? "an entry"
        var faults = common(entry, of: name)
        for child in ["content", "published", "summary", "rights", "source"] where entry.all(child).count > 1 {
            faults.append("4.1.2: \(child) twice in \(name)")
        }
        let alternates = entry.all("link").filter { ($0.attributes["rel"] ?? "alternate") == "alternate" }
        if entry.all("content").isEmpty, alternates.isEmpty { faults.append("4.1.2: neither content nor an alternate in \(name)") }
        let known: Set = [
            "author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated",
        ]
        for child in entry.children where !known.contains(child.name) { faults.append("4.1.2: \(child.name) in \(name)") }
        if let published = entry.text("published"), !isDate(published) { faults.append("4.2.9: published \(published) in \(name)") }
        for category in entry.all("category") where category.attributes["term"] == nil { faults.append("4.2.2.1: no term in \(name)") }
        for content in entry.all("content") { faults += self.content(content, of: name) }
        return faults
    }

    /// What feeds and entries have alike.
    private static func common(_ element: XMLTree.Element, of name: String) -> [String] {
        var faults: [String] = []
        for child in ["id", "title", "updated"] where element.all(child).count != 1 {
            faults.append("4.1: \(element.all(child).count) of \(child) in \(name)")
        }
        if element.text("title")?.isEmpty == true { faults.append("4.2.14: an empty title in \(name)") }
        if let id = element.text("id"), !isAbsolute(id) { faults.append("4.2.6: the id \(id)") }
        if let updated = element.text("updated"), !isDate(updated) { faults.append("3.3: updated \(updated) in \(name)") }
        for author in element.all("author") where author.all("name").count != 1 || author.text("name")?.isEmpty == true {
            faults.append("3.2.1: an author without a name in \(name)")
        }
        let links = element.all("link")
        for link in links where !isAbsolute(link.attributes["href"] ?? "") { faults.append("4.2.7.1: a link to nowhere in \(name)") }
        let alternates = links.filter { ($0.attributes["rel"] ?? "alternate") == "alternate" }
        let kinds = alternates.map { "\($0.attributes["type"] ?? "") \($0.attributes["hreflang"] ?? "")" }
        if Set(kinds).count != kinds.count { faults.append("4.1: alternates of one kind in \(name)") }
        return faults
    }

    /// Ours is always HTML: text alone, which is well-formed and leads nowhere by a relative address.
    private static func content(_ content: XMLTree.Element, of name: String) -> [String] {
        guard content.attributes["type"] == "html" else { return ["4.1.3: content of another type in \(name)"] }
        let faults = content.children.isEmpty ? [] : ["4.1.3.3: elements within the text in \(name)"]
        return faults + html(content.text, of: name)
    }

    static func html(_ html: String, of name: String) -> [String] {
        // The attributes of a task's box have no values, which XML does not know.
        let text = html.replacingOccurrences(of: " checked", with: "").replacingOccurrences(of: " disabled", with: "")
        guard let tree = try? XMLTree(Data("<div>\(text)</div>".utf8)) else { return ["the text of \(name) is not well-formed"] }
        var addresses: [String] = []
        func gather(_ element: XMLTree.Element) {
            addresses += ["href", "src"].compactMap { element.attributes[$0] }
            element.children.forEach(gather)
        }
        gather(tree.root)
        return addresses.filter { !isAbsolute($0) }.map { "\($0) is no full address in \(name)" }
    }

    static func isAbsolute(_ address: String) -> Bool { URL(string: address)?.scheme != nil }

    /// RFC 3339, in its fullest form, at a moment that there was.
    static func isDate(_ text: String) -> Bool {
        let form = #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/#
        return text.wholeMatch(of: form) != nil && ISO8601DateFormatter().date(from: text) != nil
    }
}

/// What JSON Feed 1.1 asks of a document, as far as ours could break it.
enum JSONFeedRules {
    static func faults(in feed: [String: Any]) -> [String] {
        var faults: [String] = []
        if feed["version"] as? String != "https://jsonfeed.org/version/1.1" { faults.append("version") }
        if (feed["title"] as? String)?.isEmpty ?? true { faults.append("title") }
        for name in ["home_page_url", "feed_url"] where !AtomRules.isAbsolute(feed[name] as? String ?? "") { faults.append(name) }
        let known: Set = ["version", "title", "description", "language", "home_page_url", "feed_url", "items"]
        faults += Set(feed.keys).subtracting(known).map { "\($0) in a feed" }
        guard let items = feed["items"] as? [[String: Any]] else { return faults + ["items"] }
        let ids = items.compactMap { $0["id"] as? String }
        if ids.count != items.count || Set(ids).count != ids.count { faults.append("an id missing, no text, or twice") }
        return faults + items.flatMap(item)
    }

    private static func item(_ item: [String: Any]) -> [String] {
        let name = item["id"] as? String ?? "an item"
        var faults: [String] = []
        guard let html = item["content_html"] as? String, !html.isEmpty else { return ["no text in \(name)"] }
        faults += AtomRules.html(html, of: name)
        if !AtomRules.isAbsolute(item["url"] as? String ?? "") { faults.append("no address in \(name)") }
        for key in ["date_published", "date_modified"] {
            if let date = item[key], !AtomRules.isDate(date as? String ?? "") { faults.append("\(key) in \(name)") }
        }
        for author in item["authors"] as? [[String: String]] ?? [] where author["name"]?.isEmpty ?? true {
            faults.append("an author without a name in \(name)")
        }
        if let tags = item["tags"], !(tags is [String]) { faults.append("tags in \(name)") }
        let known: Set = ["id", "url", "title", "summary", "content_html", "date_published", "date_modified", "authors", "tags"]
        return faults + Set(item.keys).subtracting(known).map { "\($0) in \(name)" }
    }
}
