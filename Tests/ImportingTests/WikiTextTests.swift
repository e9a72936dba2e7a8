import Scratch
import Testing

@testable import Importing

/// Texts in the markup of a wiki become Markdown with all of their words.
struct WikiTextTests {
    private func markdown(_ text: String, _ language: WikiText.Language) -> String {
        WikiText(text.textLines, language).lines.map(\.text).joined(separator: "\n")
    }

    @Test(arguments: [
        ("h2. Impact\nFour huts.", "## Impact\nFour huts."),
        ("* Ice\n** Snow\n*# Hail\nWords.", "- Ice\n   - Snow\n   1. Hail\n\nWords."),
        ("# Wrap\n# Heat", "1. Wrap\n1. Heat"), ("----", "----"), ("-5 degrees to -3", "-5 degrees to -3"),
        (
            "See [the log|https://example.org/l], [https://example.org/m] and [P-1].",
            "See [the log](https://example.org/l), <https://example.org/m> and [P-1]."
        ),
        ("[~kim] took [^ice.pdf] and !hut one.png!", "@kim took [ice.pdf](ice.pdf) and !hut one.png!"),
        ("!hut.png|thumbnail!", "![hut.png](hut.png)"),
        ("*Bold* {{code *x*}} 2*3*4 -gone- {color:red}red{color}", "**Bold** `code *x*` 2*3*4 ~~gone~~ red"),
        ("bq. Cold.\n{quote}\nColder.\n{quote}", "> Cold.\n\n> Colder.\n"),
        ("{code:java}\n* x [a|https://b]\n{code}\nWords.", "```\n* x [a|https://b]\n```\nWords."),
        ("{noformat}one{noformat}", "```\none\n```"), ("{panel:title=Cold|x=y}\nWords.\n{panel}", "**Cold**\n\nWords.\n\n"),
        (
            "||Hut||Pipes||\n|North|[two|https://example.org/]|\nWords.",
            "| Hut | Pipes |\n| --- | --- |\n| North | [two](https://example.org/) |\n\nWords."
        ),
        ("|North|two|", "|  |  |\n| --- | --- |\n| North | two |"),
    ])
    func `Jira's markup reads as it did there`(_ text: String, _ expected: String) { #expect(markdown(text, .jira) == expected) }

    @Test(arguments: [
        ("== Impact ==\nFour huts.\n=== North ===", "## Impact\nFour huts.\n### North"),
        ("* Ice\n** Snow\n# Wrap\nWords.", "- Ice\n   - Snow\n1. Wrap\n\nWords."), ("; Hut\n: A house.", "**Hut**\nA house."),
        ("'''Bold''' and ''soft'', it's", "**Bold** and *soft*, it's"),
        (
            "[https://example.org/l the log] [https://example.org/m] [[Hut|huts]]",
            "[the log](https://example.org/l) <https://example.org/m> [[Hut|huts]]"
        ),
        ("[[File:Hut one.png|thumb|A hut]]", "![A hut](<Hut one.png>)"), ("<nowiki>[x]</nowiki><ref>Or two.</ref>", "[x] (Or two.)"),
        ("<syntaxhighlight lang=\"sh\">\n* x\n</syntaxhighlight>", "```\n* x\n```"),
        (
            "{| class=\"wikitable\"\n|+ Huts\n! Hut !! Pipes\n|-\n| North || style=\"x\" | two\n|-\n| South\n| three\nand more\n|}\nWords.",
            "\n**Huts**\n| Hut | Pipes |\n| --- | --- |\n| North | two |\n| South | three and more |\n\nWords."
        ),
    ])
    func `MediaWiki's markup reads as it did there`(_ text: String, _ expected: String) {
        #expect(markdown(text, .mediaWiki) == expected)
    }

    @Test(arguments: [
        "# One\n\n## Two ##\n\n- [a](https://example.org/a|b)", "==Important==: the drawer", "Setext\n======", "```\nh2. Impact\n```",
        "'''", "| a | [b](https://example.org) |\n|---|---|", "See [https://example.org/].",
    ])
    func `Markdown is no wiki's`(_ text: String) { #expect(WikiText.language(of: text.textLines) == nil) }

    @Test
    func `A wiki's text fills in keys as another does, and its findings name the lines of the source`() throws {
        let text = try ImportedText(
            "== Summary ==\nIce came on 2025-04-14.\n\n{|\n! Hut !! Pipes\n|-\n| North || two\n|}\n\n== Lessons learned ==\n* Pipes freeze\n* Stoves [https://example.org/s help]\n\n== Links ==\n[[Nowhere]]\n"
        )
        #expect(text.frontMatter.contains("lessons:\n  - Pipes freeze\n  - Stoves help"))
        #expect(text.body.contains("| Hut | Pipes |\n| --- | --- |\n| North | two |"))
        #expect(text.findings.contains { $0.hasPrefix("source/a.md:15:1: warning: `[[Nowhere]]` leads to nothing") }, "\(text.findings)")
        #expect(text.findings.contains { $0.hasPrefix("source/a.md:10:1: note: “Lessons learned” stays") }, "\(text.findings)")
    }

    @Test
    func `What one cell tells for certain holds for the lists of all`() throws {
        let scratch = try Scratch([
            "log.csv": "title,date,Story\nIce,2025-04-14,\"h2. What\nIce.\"\nSnow,2025-04-15,\"# Fell\n# Stayed *long*\"\n"
        ])
        try scratch.run("log.csv")
        #expect(try scratch.text("content/narratives/snow.md").contains("\n1. Fell\n1. Stayed **long**\n"))
    }

    @Test(arguments: [
        ("[", WikiText.Language.jira), ("*a ", .jira), ("{{", .jira), ("!a.", .jira), ("[[", .mediaWiki), ("<ref>", .mediaWiki),
    ])
    func `A long line of signs does not grow`(_ sign: String, _ language: WikiText.Language) {
        let line = String(repeating: sign, count: 5_000)
        #expect(markdown(line, language).utf8.count <= 3 * line.utf8.count)
    }
}
