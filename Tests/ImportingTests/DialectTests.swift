import Foundation
import Narratives
import Scratch
import Testing

@testable import Importing

/// What other generators write beside Markdown is Markdown here, or stays and is seen.
struct DialectTests {
    @Test(arguments: [
        (":::note\nNobody was hurt.\n:::", "> [!NOTE]\n> Nobody was hurt."),
        (":::danger[Look out]\nGates.\n:::", "> [!CAUTION]\n> **Look out** Gates."),
        (
            "!!! warning \"Still open\"\n    One door.\n\n    The small one.\n\nAfter.",
            "> [!WARNING]\n> **Still open** One door.\n>\n> The small one.\n\nAfter."
        ),
        (
            "!!! warning\n    One door.\n\n??? note \"More\"\n    Its lock.\n\n\n:::tip\nWait.\n:::",
            "> [!WARNING]\n> One door.\n\n> [!NOTE]\n> **More** Its lock.\n\n> [!TIP]\n> Wait."
        ),
        ("=== \"Linux\"\n    lp\n\n=== \"Mac\"\n    lpr", "**Linux**\nlp\n\n**Mac**\nlpr"),
        ("{{< notice warning >}}\nNot all.\n{{< /notice >}}", "> [!WARNING]\n> Not all."),
        ("> [!incident]- Folded\n> Its words.", "> [!NOTE]\n> **Folded** Its words."),
        ("==Important==: the drawer. ^abc", "**Important**: the drawer."),
        ("Owner:: the freezer team", "**Owner:** the freezer team"),
        ("* TOC\n{:toc}\n\nPrinters rested.\n{: .lead}", "Printers rested."),
        ("a == b and c == d", "a == b and c == d"), ("{{< tabs >}}", "{{< tabs >}}"),
    ]) func `A block, a mark or a note of another generator reads as it did there`(_ source: String, _ body: String) throws {
        #expect(
            try ImportedText(below: "# Freezer\n\nIt began.\n\n## What happened\n\n" + source).body.hasSuffix("## What happened\n\n" + body)
        )
    }

    @Test func `A link of Hugo's or Jekyll's leads to the narrative that its page became`() throws {
        let scratch = try Scratch([
            "source/a.md": "---\ntitle: A\ndate: 2024\n---\n\nSee {{< ref \"b.md\" >}} and [it]({% link b.md %}).\n",
            "source/b.md": "---\ntitle: B\ndate: 2024\n---\n\nText.\n",
        ])
        try scratch.run()
        #expect(try scratch.text("content/narratives/a.md").contains("See [b.md](b.md) and [it](b.md)."))
    }

    @Test func `TOML and JSON on top are front matter, and what is no TOML is told at its place`() throws {
        let scratch = try Scratch([
            "source/t.md":
                "+++\ntitle = \"Ice\" # a remark\ndate = 2024-05-01T09:30:00Z\n[taxonomies]\ntags = [\n  \"pipes\",\n  'cold cache',\n]\n+++\n\nText.\n",
            "source/j.md": "{\n  \"title\": \"Snow\",\n  \"date\": \"2024-05-02\"\n}\n\nText.\n",
            "source/y.md": "---\ntitle: Hail\ndate: 2024-05-03\n...\n\nText.\n",
            "source/bad.md": "+++\ntitle = \"Rain\"\ndate = = 3\n+++\n\nText.\n",
        ])
        let outcome = try scratch.run()
        #expect(try scratch.text("content/narratives/t.md").hasPrefix("---\ntitle: Ice\nkind: post-mortem\ndate: 2024-05-01T09:30:00Z\n"))
        #expect(try scratch.text("content/narratives/t.md").contains("tags: [pipes, cold-cache]\n"))
        #expect(try scratch.text("content/narratives/j.md").hasPrefix("---\ntitle: Snow\nkind: post-mortem\ndate: 2024-05-02\n"))
        #expect(try scratch.text("content/narratives/y.md").hasPrefix("---\ntitle: Hail\nkind: post-mortem\ndate: 2024-05-03\n"))
        #expect(scratch.lines(outcome.findings).contains { $0.hasPrefix("source/bad.md:3:8: error: From here on this is no TOML") })
        #expect(!scratch.exists("content/narratives/bad.md"))
    }

    @Test func `Front matter that is set in, names nothing or holds a template's tags loses no word`() throws {
        let above = try ImportedText("\n\n---\ntitle: Ice\ndate: 2024\nhuts: [a: b]\n---\n\nText.\n")
        #expect(above.frontMatter.hasPrefix("---\ntitle: Ice\n") && above.body == "Text.")
        #expect(above.findings.contains { $0.hasPrefix("source/a.md:6:1: note: `huts` has no home") }, "\(above.findings)")
        let list = try ImportedText("---\n- thaw\n- freeze\n---\n\n2024\n")
        #expect(list.body.contains("- thaw\n- freeze\n"))
        let tags = try ImportedText("---\ntitle: Ice\ndate: 2024\nsummary: {{ site.words }}\n---\n\nText.\n")
        #expect(tags.frontMatter.contains("site.words"))
    }

    @Test func `Authors of whom more is told than a name are authors`() throws {
        let text = try ImportedText(
            "---\ntitle: Ice\ndate: 2024\nauthors:\n  - name: Kim Doe\n    url: https://example.org/kim\n  - lee\n---\n\nText.\n")
        #expect(text.frontMatter.contains("authors:\n  - Kim Doe\n  - lee\n") && text.frontMatter.contains("url: https://example.org/kim"))
    }

    @Test func `Pages of folders and templates are left out, unless a mapping takes them`() throws {
        let files = [
            "source/README.md": "# All of them\n\nOn 2024-05-01 we began.\n", "source/2024-05-01-ice.md": "# Ice\n\nText.\n",
            "source/template.md": "# Title\n\nText.\n", "source/snow/index.md": "# Snow\n\nOn 2024-06-01.\n",
            "source/old/x.md": "# X\n\n2024-01-01\n",
        ]
        let scratch = try Scratch(files)
        let outcome = try scratch.run()
        #expect(outcome.documents.map(\.name) == ["source/2024-05-01-ice.md", "source/old/x.md", "source/snow/index.md"])
        #expect(outcome.findings.count { $0.rule == "import-skipped" } == 2)
        var mapping = try #require(MappingReading.families.last)
        (mapping.include, mapping.exclude) = (["README.md"], ["old/"])
        #expect(
            try Scratch(files).run(mapping: mapping).documents.map(\.name).sorted() == [
                "source/2024-05-01-ice.md", "source/README.md", "source/snow/index.md",
            ])
    }

    @Test func `Words that differ by signs alone stay apart, and what no address can have is told`() throws {
        let text = try ImportedText("---\ntitle: T\ndate: 2024\ntechnologies: [C, C++, C#, .NET, Łódź, 日本, 日本 DB, 中国 DB]\n---\n\nText.\n")
        #expect(text.frontMatter.contains("technologies: [c, c-plus-plus, c-sharp, dotnet, lodz]"))
        #expect(text.findings.contains { $0.contains("“日本”, “日本 DB”, “中国 DB” has letters that no address can have") })
    }
}
