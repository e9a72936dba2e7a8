import Testing

@testable import Publishing

/// Which free pages are read together, and in which order.
struct ReadingOrderTests {
    private static func page(_ title: String, menu: Int? = nil, aliases: String = "", _ body: String = "") -> String {
        "---\ntitle: \(title)\n\(menu.map { "menu: \($0)\n" } ?? "")\(aliases)---\n\(body)\n"
    }

    private static let content = [
        "pages/handbook.md": page(
            "Handbook", menu: 1, "[[page:writing]], then [[page:old-name]], and [[page:writing]] again. [[page:nowhere]]"),
        "pages/writing.md": page("Writing", "Back to [[page:handbook]], on to [[page:reading]], down to [[page:words]]."),
        "pages/words.md": page("Words", "[[page:far]]"),
        "pages/reading.md": page("Reading", aliases: "aliases: [old-name]\n"),
        "pages/far.md": page("Far"),
        "pages/about.md": page("About", menu: 2, "See [[page:words]]."),
    ]

    /// The addresses that a page's list and its ways to the page before and after lead to.
    private func links(on page: String) throws -> (list: [String], previous: String?, next: String?) {
        let html = try SiteOnDisk(Self.content).text("pages/\(page).html")
        func way(_ relation: String) throws -> String? {
            try html.firstMatch(of: Regex("rel=\"\(relation)\" href=\"../pages/([a-z-]+).html\"", as: (Substring, Substring).self)).map {
                String($0.1)
            }
        }
        let list = html.split(separator: "<nav class=\"rail\"").dropFirst().first?.split(separator: "</nav>").first ?? ""
        let addresses = list.matches(of: /href="..\/pages\/([a-z-]+).html"( aria-current="page")?/)
        return (addresses.map { String($0.1) + ($0.2 == nil ? "" : "!") }, try way("prev"), try way("next"))
    }

    @Test
    func `A page of the menu is read first, then those that it leads to, each followed by its own`() throws {
        let first = try links(on: "handbook")
        #expect(first.list == ["handbook!", "writing", "reading"])
        #expect(first.previous == nil && first.next == "writing")
        let second = try links(on: "writing")
        #expect(second.list == ["handbook", "writing!", "words", "reading"])
        #expect(second.previous == "handbook" && second.next == "words")
        let below = try links(on: "words")
        #expect(below.list == ["handbook", "writing", "words!", "reading"])
        #expect(below.previous == "writing" && below.next == "reading")
        let last = try links(on: "reading")
        #expect(last.previous == "words" && last.next == nil)
    }

    @Test(arguments: [(60, true), (61, false)])
    func `What a page leads to is listed beside each of its pages only up to a number that can be read`(count: Int, isListed: Bool) throws {
        let names = (1...count).map { "n\($0)" }
        var content = Dictionary(uniqueKeysWithValues: names.map { ("pages/\($0).md", Self.page($0)) })
        content["pages/all.md"] = Self.page("All", menu: 1, names.map { "[[page:\($0)]]" }.joined(separator: " "))
        #expect(try SiteOnDisk(content).text("pages/n7.html").contains("<nav class=\"rail\"") == isListed)
    }

    @Test(arguments: ["about", "far"])
    func `A page stands alone where what it leads to has a place already, and where it is too far from the menu`(page: String) throws {
        let links = try links(on: page)
        #expect(links.list == [] && links.previous == nil && links.next == nil)
    }
}
