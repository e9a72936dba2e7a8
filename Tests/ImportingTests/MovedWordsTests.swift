import Scratch
import Testing

@testable import Importing

/// Links, introductions and blanks, where words move to the front matter.
struct MovedWordsTests {
    private static let definition = "\n\n## Told\n\nAll.\n\n[r]: https://example.org/r\n"

    @Test(arguments: [
        "## Impact\n\nFour huts, see [the log][r].", "## Impact\n\nFour huts, see [r].", "## Impact\n\nFour huts, see [R][].",
        "## Impact\n\nFour huts, see [[the other|there]].",
        "## Lessons learned\n\n- Pipes freeze [as told][r].", "## What went well\n\n- The [stove][r]",
        "## Summary\n\nSee [the log][r].",
        "## Impact\n\nFour huts[^1].\n\n[^1]: Or five.",
    ])
    func `A section with a link by reference stays in the body`(_ text: String) throws {
        let imported = try ImportedText(below: text + Self.definition)
        #expect(!imported.frontMatter.contains("[") && imported.body.contains("[r]: https://example.org/r"))
        #expect(imported.body.contains(text.split(separator: "\n").last ?? "") || text.contains("[["))
        #expect(!text.contains("[[") || imported.body.contains("Four huts, see "))
    }

    @Test
    func `An action's one reference is its address, and definitions outlive their section`() throws {
        let imported = try ImportedText(
            below: "## What happened\n\nIt [froze][b].\n\n## Action items\n\n- Wrap [them][b]\n\n[b]: https://example.org/b")
        #expect(imported.frontMatter.contains("action: Wrap them\n    ref: https://example.org/b"))
        #expect(imported.body == "## What happened\n\nIt [froze][b].\n\n[b]: https://example.org/b")
    }

    @Test
    func `The last list does not swallow what stands below it`() throws {
        let imported = try ImportedText(below: "## Contributing factors\n\n- A thin [pipe][b]\n\n[b]: https://example.org/b")
        #expect(imported.frontMatter.contains("here: A thin pipe\n"))
    }

    @Test
    func `Code keeps its brackets`() throws {
        let imported = try ImportedText(below: "## Impact\n\nThe list `a[r]` was empty.\n\n```\n[r]: https://example.org/r\n```\n")
        #expect(imported.body.contains("```\n[r]: https://example.org/r\n```"))
    }

    @Test(arguments: [
        ("Action items", "action: \"Cellar: Wrap pipes\""), ("Lessons learned", "- \"Cellar: Wrap pipes\""),
        ("What went well", "what: \"Cellar: Wrap pipes\""),
    ])
    func `Words above sub-headings are no item, and those below are, be they headings or bold lines`(_ heading: String, _ item: String)
        throws
    {
        for cellar in ["**Cellar:**", "### Cellar"] { try holdGroup(heading, cellar, item) }
    }

    private func holdGroup(_ heading: String, _ group: String, _ item: String) throws {
        let imported = try ImportedText(
            below: "## \(heading)\n\nEach has a ticket.\n\n\(group)\n\n1. Wrap pipes\n\n### What went wrong\n\n- Ice")
        #expect(imported.frontMatter.contains(item) && !imported.frontMatter.contains("ticket") && !imported.frontMatter.contains("- Ice"))
        #expect(imported.body == "## \(heading)\n\nEach has a ticket.\n\n### What went wrong\n\n- Ice")
        #expect(imported.findings.contains { $0.contains("The words above the sub-headings of “\(heading)” stay in the body") })
    }

    @Test
    func `A sub-heading that a key has a word for is that, and what stands below an item says more of it`() throws {
        let imported = try ImportedText(
            below:
                "## Action items\n\n### Detect\n\n- [ ] Hang a thermometer\n  - in the cellar\n  - in the roof\n\n### Done\n\n- ✅ Wrap pipes"
        )
        #expect(
            imported.frontMatter.contains(
                "    action: Hang a thermometer; in the cellar; in the roof\n    aim: detect\n    state: open\n  - id: A2\n    action: Wrap pipes\n    state: done"
            ), "\(imported.text)")
    }

    @Test(arguments: [
        ("Action items", "We shall:\n\n- Wrap pipes", "action: Wrap pipes"),
        ("Lessons learned", "Among others.\n\n- Wrap pipes", "- Wrap pipes"),
        ("Action items", "Each has a ticket.\n\n| Action | Owner |\n|---|---|\n| Wrap pipes | Cellar team |", "owner: Cellar team"),
    ])
    func `A list with words above it is taken, and the section stays`(_ heading: String, _ text: String, _ item: String) throws {
        let imported = try ImportedText(below: "## \(heading)\n\n\(text)")
        #expect(imported.frontMatter.contains(item) && imported.body == "## \(heading)\n\n\(text)")
        #expect(imported.findings.contains { $0.contains("“\(heading)” stays in the body") })
    }

    @Test
    func `A sub-heading of which nobody can say what it aims at is the action's first word`() throws {
        let text = try ImportedText(below: "## Action items\n\n### Process\n\n- Rehearse")
        #expect(text.frontMatter.contains("action: \"Process: Rehearse\"\n") && !text.frontMatter.contains("aim: "))
    }

    @Test
    func `A line for an extension key stays where its readers saw it`() throws {
        let mapping = try #require(MappingReading.read(Array("keys: {x-cost: [Cost centre]}".utf8), file: "import.yaml").mapping)
        let scratch = try Scratch(["source/a.md": "# Ice\n\n**Cost centre:** 4711\n\nIce in the pipes.\n"])
        try scratch.run(mapping: mapping)
        let text = try scratch.text("content/narratives/a.md")
        #expect(text.contains("x-cost: 4711\n") && text.contains("\n**Cost centre:** 4711\n"), "\(text)")
    }

    @Test
    func `Words above sub-headings are no item where each of those is read by itself`() throws {
        let imported = try ImportedText(
            below: "## Lessons learned\n\nThe team met.\n\n### What went well\n\n- A stove\n\n### What went wrong\n\n- Ice")
        #expect(imported.frontMatter.contains("what: A stove") && !imported.frontMatter.contains("lessons"))
        #expect(imported.body == "## Lessons learned\n\nThe team met.\n\n### What went wrong\n\n- Ice")
        #expect(imported.findings.contains { $0.contains("The words above the sub-headings of “Lessons learned” stay in the body") })
    }

    @Test(arguments: [
        ("See [the plan][p].", "See the plan (`plan.md`)."), ("See [p].", "See p (`plan.md`)."), ("See [P][].", "See P (`plan.md`)."),
        ("![Ice][i] came.", "[Ice](https://example.org/ice.png) came."),
        ("[](https://example.org/ice) came.", "<https://example.org/ice> came."), ("[&nbsp;](a.md) came.", "[a.md](a.md) came."),
        (
            "[![Ice](https://example.org/ice.png)](https://example.org/ice) came.",
            "[Ice](https://example.org/ice) ([picture](https://example.org/ice.png)) came."
        ),
    ])
    func `A link by reference that leads nowhere keeps its address as text, and a picture its target`(_ text: String, _ body: String) throws
    {
        let definitions = "\n\n[p]: plan.md\n[i]: https://example.org/ice.png"
        #expect(try ImportedText(below: text + definitions).body == body + definitions)
    }

    @Test(arguments: ["Impact", "Timeline"])
    func `What cannot be taken whole stays`(_ heading: String) throws {
        let text = "## \(heading)\n\n2025-04-14 08:00 UTC ice came.\n\n### Later\n\n- 2025-04-14 09:00 UTC it went."
        let imported = try ImportedText(below: text)
        // Moments are sure, and stand in the timeline as well.
        #expect(imported.body == text && ["08:00", "09:00"].allSatisfy { imported.frontMatter.contains($0) == (heading == "Timeline") })
        #expect(imported.findings.contains { $0.contains("“\(heading)” stays in the body") })
    }

    @Test(arguments: [
        "None.", "TBD.", "Unknown.", "To be determined", "_To be filled in…_", "N/A.", "???", "- None.", "1.\n2.",
        "| Action | Owner |\n|---|---|\n| | |", "| Time (UTC) | Lesson |\n|---|---|\n| TBD | TBD |", "*List what helped.*",
        "Pending investigation", "Investigation ongoing.", "Coming soon", "See above.", "{{ words }}",
    ])
    func `A word for nothing is nothing`(_ text: String) throws {
        for heading in ["Impact", "Root cause", "Lessons learned", "What went well", "Action items"] {
            let imported = try ImportedText(below: "## \(heading)\n\n\(text)")
            #expect(imported.body == "## \(heading)\n\n\(text)")
            #expect(imported.frontMatter.split(separator: "\n").count == 6, "\(heading)")
        }
    }
}
