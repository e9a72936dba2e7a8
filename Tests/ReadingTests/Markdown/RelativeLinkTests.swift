import Narratives
import Testing

@testable import Reading

@Suite struct RelativeLinkTests {
    @Test(arguments: [
        ("narratives/here.md", "other.md", "narratives/other.html"),
        ("narratives/here.md", "../factors/saturation.md#what-it-is", "factors/saturation.html#what-it-is"),
        ("narratives/2024/here.md", "../2023/other.md", "narratives/other.html"),
        ("narratives/here/index.md", "../other/index.md", "narratives/other.html"),
        ("narratives/here/index.md", "graph.csv", "files/narratives/here/graph.csv"),
        ("index.md", "systems/cdn.md", "systems/cdn.html"),
        ("factors/a.md", "../technologies/netty.md", "technologies/netty.html"),
        ("factors/a.md", "../capacities/slack.md", "capacities/slack.html"),
        ("factors/a.md", "../organisations/canva.md", "organisations/canva.html"),
        ("factors/a.md", "../pages/about.md", "pages/about.html"),
        ("factors/a.md", "../index.md#top", "index.html#top"),
        ("factors/a.md", "./b.md", "factors/b.html"),
        ("narratives/here.md", "data%20%C3%A4.csv", "files/narratives/data%20%C3%A4.csv"),
        ("narratives/here.md", "a%3Ab.csv", "files/narratives/a%3Ab.csv"),
        ("narratives/here.md", "./javascript%3Aalert(1)", "files/narratives/javascript%3Aalert(1)"),
        ("narratives/here.md", "<a b.csv>", "files/narratives/a%20b.csv"),
        ("narratives/here.md", "other.md#gr%C3%B6%C3%9Fe", "narratives/other.html#gr%C3%B6%C3%9Fe"),
        ("narratives/here.md", "README.txt", "files/narratives/README.txt"),
    ])
    func `Links are resolved from the documents folder`(path: String, address: String, href: String) {
        let sample = MarkdownSample("[a](\(address))", path: path)
        #expect(sample.html == "<p><a href=\"{root}\(href)\">a</a></p>\n")
        #expect(sample.findings == [])
    }

    @Test func `A link carries its target decoded`() {
        let sample = MarkdownSample("[a](data%20%C3%A4.csv) [b](other.md#gr%C3%B6%C3%9Fe)")
        #expect(sample.body.links.map(\.target) == [.file("narratives/data ä.csv"), .narrative(Slug("other")!)])
        #expect(sample.body.links.map(\.fragment) == [nil, "größe"])
        #expect(sample.body.links.map(\.written) == ["data%20%C3%A4.csv", "other.md#gr%C3%B6%C3%9Fe"])
    }

    @Test(arguments: [
        ("../../secret.md", "link-outside", "Move the file into the content folder, or link its public address."),
        ("%2e%2e/%2e%2e/secret.md", "link-outside", "Move the file into the content folder, or link its public address."),
        ("../factors/saturation.html", "link", "Link `saturation.md`, or write `[[factor:saturation]]`."),
        ("other.html#x", "link", "Link `other.md`, or write `[[other]]`."),
        ("../factors.html", "link", "Link the Markdown file, or write `[[id]]`."),
        ("../factors/", "link", "Link a file, as in `../factors/saturation.md`, or write `[[id]]`."),
        ("..", "link", "Link a file, as in `../factors/saturation.md`, or write `[[id]]`."),
        ("other.md?raw=1", "link", "Leave it out; where the file's name holds a `?`, write `%3F`."),
        ("a%5Cb.md", "link", "Use plain slashes between folders."),
        ("", "link", "Write the address between the parentheses."),
    ])
    func `A link that leads nowhere keeps its words alone`(address: String, rule: String, fix: String) {
        let sample = MarkdownSample("See [it](\(address)).")
        #expect(sample.places == ["1:5 error \(rule)"])
        #expect(sample.findings.map(\.fix) == [fix])
        #expect(sample.html == "<p>See it.</p>\n")
        #expect(sample.body.links == [])
    }

    @Test func `An address from the root is an error since sites may lie below it`() {
        let sample = MarkdownSample("[it](/factors/saturation.html)")
        #expect(sample.places == ["1:1 error link"])
        #expect(sample.findings.map(\.fix) == ["Link the file from here, as in `../factors/saturation.md`, or write `[[id]]`."])
    }

    @Test func `A fragment alone is held against the headings and footnotes of the text`() {
        let sample = MarkdownSample(
            "[a](#down) [b](#fn-1) [c](#) [d](#dwn) [e](#Going Down) [f](<#Going Down>) [g](#nothing-like-it)[^1]\n\n## Down\n\n## Going down\n\n[^1]: N.\n"
        )
        #expect(sample.html.hasPrefix("<p><a href=\"#down\">a</a> <a href=\"#fn-1\">b</a> <a href=\"#\">c</a> <a href=\"#dwn\">d</a>"))
        #expect(
            sample.reports == [
                "1:30 `#dwn` is no heading of this text. Did you mean `#down`?",
                "1:57 `#Going Down` is no heading of this text. Did you mean `#going-down`?",
                "1:76 `#nothing-like-it` is no heading of this text. Write a heading's words in lower case, with hyphens for spaces.",
            ])
    }

    @Test(arguments: [
        "[](a.md)", "[ ](https://example.org/)", "[&nbsp;](a.md)", "[<b></b>](a.md)", "[\u{200B}](a.md)", "## [](a.md)",
        "[][r]\n\n[r]: a.md",
    ])
    func `A link without words is an error, since nobody could see it`(_ text: String) {
        let faults = MarkdownSample(text).findings.filter { $0.message == "This link has no words, so that nothing of it could be seen." }
        #expect(faults.map(\.rule) == ["link"] && faults[0].position == SourcePosition(line: 1, column: text.hasPrefix("##") ? 4 : 1))
    }

    @Test(arguments: [
        "[![](p.png)](a.md)", "[`a`](a.md)", "<https://example.org/>", "[[a]]", "[.](a.md)", "[\u{65E5}](a.md)", "[^1]\n\n[^1]: A.",
    ])
    func `One that shows anything is none`(_ text: String) {
        #expect(!MarkdownSample(text).findings.contains { $0.message.contains("has no words") })
    }
}
