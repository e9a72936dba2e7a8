import Foundation
import Narratives
import Reading
import Scratch
import Testing

@testable import Publishing

/// A text that is read, written as Markdown and read again says the same.
struct MarkdownTextTests {
    private static func html(_ markdown: [UInt8]) -> [UInt8] {
        let body = MarkdownReader().read(markdown[...], firstLine: 1, path: "narratives/a.md", file: "a.md").body
        var html: [UInt8] = []
        body.forEachRun { run, filling in
            html.append(contentsOf: run)
            switch filling {
            // Addresses of pages are none that an author may write.
            case .root: html += "https://example.org/".utf8
            case .title(let target): html += target.path.utf8
            case .word(let word): html += word.rawValue.utf8
            case .belowHeading, nil: break
            }
        }
        return html
    }

    /// What a reader meets, piece by piece: words, tags, and of attributes those that show.
    private static func pieces(_ html: [UInt8]) -> [String] {
        var pieces: [String] = []
        var words = ""
        func endWords() {
            let plain = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !plain.isEmpty { pieces.append(plain) }
            words = ""
        }
        for token in HTMLToken.all(in: html) {
            switch token {
            case .text(let text): words += String(decoding: HTMLTag.plain(text), as: UTF8.self)
            case .close(let name):
                if name == "a" { continue }
                endWords()
                pieces.append("/\(name)")
            case .open(let tag):
                // Ids of headings, which the links within them name, and names of regions are made of their words.
                if tag.isOfClass("heading-anchor") { continue }
                let shown = ["start", "src", "alt", "title", "href"].compactMap { name in tag[name].map { "\(name)=\($0)" } }
                let isClassShown = ["th", "td", "li", "code", "div"].contains(tag.name)
                if tag.name == "a", tag["href"]?.hasPrefix("#") == true { continue }
                endWords()
                pieces.append(
                    ([tag.name] + shown + (isClassShown ? [tag["class"] ?? ""] : []) + (tag.has("checked") ? ["x"] : [])).joined(
                        separator: " "))
            }
        }
        endWords()
        return pieces
    }

    private static func expectTheSame(_ markdown: [UInt8], _ name: String) {
        let html = html(markdown)
        let written = MarkdownText(html).bytes
        let (before, after) = (pieces(html), pieces(Self.html(written)))
        guard before != after else { return }
        let place = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(before.count, after.count)
        Issue.record(
            "\(name): \(before.dropFirst(place).prefix(4)) became \(after.dropFirst(place).prefix(4)) in \(String(decoding: written.prefix(600), as: UTF8.self))"
        )
    }

    @Test(arguments: [
        "Plain words.\n\nA second paragraph\nof two lines.",
        "Signs: 1*2*3, snake_case, _edge_ed, `tick, [brackets], ![picture], <tag>, a&amp;b, &amp;copy;, back\\\\slash, ~5~, x^2, $y$, #no, a | b.",
        "\\# no heading\n\n1986\\. A year.\n\n1986\\) A year.\n\n\\- no item\n\n\\+ none\n\n\\> no quote\n\n\\=== \n\n\\| a | b |\n\\| - | - |",
        "2024-11-12 was a day.\n\n10:30 too.\n\n3 of 4.",
        "*one* **two** ***three*** ~~four~~ *a **b** c* **a *b* c** mid*word*s",
        "`code` ``a ` b`` `` ` `` ` a ` `a|b`",
        "A line\\\nthat breaks, and\ngoes on.",
        "## Heading\n\nText\n\n### C#\n\n#### A `code` and *more* #\n\nSetext\nin two lines\n---",
        "- one\n- two\n  - three\n    - four\n- five",
        "- one\n\n  two\n\n- three\n\n  - four\n\n  - five",
        "- a\n- b\n\n* c\n* d\n\n1. e\n2. f\n\n1) g\n2) h",
        "3. three\n4. four\n\n   more\n5. five",
        "- [x] done\n- [ ] open\n  - [x] nested",
        "- ```sh\n  a\n\n  b\n  ```\n- > quote\n- ***\n- # h\n-\n- x",
        "> a\n>\n> b\n> > c\n\n> d",
        "> [!NOTE]\n> A note.\n>\n> More.\n\n> [!WARNING]\n> - a\n> - b",
        "```swift\nlet a = \"<b>\" // `x`\n\n    indented\n```\n\n````\n```\n````\n\n    four spaces\n\ttab",
        "| a | b | c |\n| :-- | :-: | --: |\n| 1 | `x \\| y` | *z* |\n| \\| | | [l](https://example.org/) |\n\nAfter.",
        "A[^1] and B[^two], A again[^1].\n\n[^1]: First.\n\n    More of it.\n\n    - a\n    - b\n[^two]: Second.",
        "[a](https://example.org/a_(b)?x=1&y=2) [b](https://example.org \"A \\\"title\\\"\") <https://example.org/x_y> https://example.org/z_*a*",
        "Look!\\![there](https://example.org/).",
        "[[other]] [[other|some *words*]] [[factor:saturation]] [x](#y)",
        "Hello  two spaces. Ünïcödé – 東京 🚢 \u{A0}nbsp a\u{301}.",
        "---\n\ntext\n\n***",
        (1...60).map { "line \($0)" }.joined(separator: "\n").split(separator: "\n").reduce("```\n") { $0 + $1 + "\n" } + "```\n\nafter",
    ])
    func `A sample reads the same`(markdown: String) { Self.expectTheSame(Array(markdown.utf8), markdown) }

    @Test func `A picture keeps its words and its title`() {
        let html =
            #"<p>See!<a href="b.html">b</a> <img src="../files/a.png" alt="A [good] &amp; &quot;plain&quot; one" title="T" loading="lazy" /></p>"#
        let text = String(decoding: MarkdownText(Array(html.utf8)).bytes, as: UTF8.self)
        #expect(text == ##"See\![b](b.html) ![A \[good] & "plain" one](../files/a.png "T")"##)
    }

    @Test func `So does every text of the demonstration`() throws {
        let content = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../content").standardized
        let files = try FileManager.default.subpathsOfDirectory(atPath: content.path).filter { $0.hasSuffix(".md") }.sorted()
        #expect(files.count > 100)
        for file in files {
            let text = try String(contentsOf: content.appendingPathComponent(file), encoding: .utf8)
            // What is internal is marked on a page for readers inside; Markdown has no such mark.
            let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
                .replacing("<!-- internal -->", with: "").replacing("<!-- /internal -->", with: "")
            Self.expectTheSame(Array(body.utf8), file)
        }
    }
}
