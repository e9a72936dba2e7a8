import Narratives
import Testing

@testable import Reading

struct ValueReaderTests {
    @Test(arguments: [
        ("hook: [a]", "6:7: error wrong-type: This is a list; text is wanted. → Write `hook: \"[a]\"`."),
        ("impact: {a: b}", "6:9: error wrong-type: This is a mapping; text is wanted. → Write `impact: \"{a: b}\"`."),
        ("authors: Me", "6:10: error wrong-type: This is text; a list is wanted. → Write `authors: [Me]`."),
        ("tags: {a: b}", "6:7: error wrong-type: This is a mapping; a list is wanted. → Write one `- …` a line."),
        (
            "factors: stale-config",
            "6:10: error wrong-type: This is text; a list is wanted. → Write one item a line below the key: `- {factor: stale-config}`."
        ),
        ("factors: [stale-config]", "6:11: error wrong-type: This is text; a factor is a mapping. → Write `{factor: stale-config}`."),
        ("actions: [Train]", "6:11: error wrong-type: This is text; an action is a mapping. → Write `{action: Train}`."),
        ("related: [x]", "6:11: error wrong-type: This is text; a related narrative is a mapping. → Write `{id: x, why: …}`."),
        ("lessons: [[a]]", "6:11: error wrong-type: This is a list; text is wanted. → Write `lessons: [\"[a]\"]`."),
        ("ended: [2024]", "6:8: error wrong-type: This is a list; a date is wanted. → Write a date."),
        ("status: {}", "6:9: error wrong-type: This is a mapping; one of draft, reviewed is wanted. → Write one of draft, reviewed."),
        (
            "tags: [[a]]",
            "6:8: error wrong-type: This is a list; a word of lower-case letters, digits and hyphens is wanted. → "
                + "Write a word of lower-case letters, digits and hyphens."
        ),
    ])
    func `A value of the wrong sort is an error at its place`(keys: String, finding: String) throws {
        #expect(try wholeFaults(keys) == ["content/narratives/a.md:\(finding)"])
    }

    @Test
    func `Text keeps everything but the space at its ends`() throws {
        let yaml = "\(required())\nhook: \"  two  words\\n\"\nimpact: |\n  One.\n\n    Two.\nauthors: [\" é \", \"a\\tb\"]"
        let (read, findings) = try narrative(yaml)
        #expect(findings == [])
        #expect(read?["hook"] == "two  words")
        #expect(read?.impact == "One.\n\n  Two.")
        #expect(read?.authors == ["é", "a\tb"])
    }

    @Test
    func `What looks like a number, a truth or nothing is text as written`() throws {
        let (read, findings) = try narrative(
            "title: 1.10\nkind: post-mortem\ndate: 2024\nsummary: yes\nauthors: [no, 0x10, 1e3, \"~\", 'null']")
        #expect(findings == [])
        #expect(read?.title == "1.10")
        #expect(read?.summary == "yes")
        #expect(read?.authors == ["no", "0x10", "1e3", "~", "null"])
    }

    @Test(arguments: ["\"\"", "''", "\"  \"", "\"\\n\"", "|\n  "])
    func `Text in quotes with nothing in it is an error`(value: String) throws {
        #expect(try faults("hook: \(value)").map { $0.split(separator: " ").last } == ["empty-value"])
    }

    @Test(arguments: [
        (
            "tags: [Overload]",
            "6:8: error slug: `Overload` is not lower-case letters, digits and single hyphens. → Write `tags: [overload]`."
        ),
        ("tags: [a_b]", "6:8: error slug: `a_b` is not lower-case letters, digits and single hyphens. → Write `tags: [a-b]`."),
        (
            "tags: [日本]",
            "6:8: error slug: `日本` is not lower-case letters, digits and single hyphens. → "
                + "Use lower-case letters, digits and single hyphens."
        ),
        (
            "systems: [é/../x, b]",
            "6:11: error slug: `é/../x` is not lower-case letters, digits and single hyphens. → Write `systems: [e-x, b]`."
        ),
    ])
    func `A word that is no slug is an error, with the slug to write`(keys: String, finding: String) throws {
        #expect(try wholeFaults(keys) == ["content/narratives/a.md:\(finding)"])
    }

    @Test
    func `What can be read beside a faulty item still counts`() throws {
        let (read, findings) = try narrative("\(required())\ntags: [good, Bad One, fine]")
        #expect(read?.tags.values().map(\.text) == ["good", "fine"])
        #expect(read?.tags.map(\.position) == [SourcePosition(line: 6, column: 8), SourcePosition(line: 6, column: 23)])
        #expect(findings.count == 1)
    }

    @Test(arguments: [
        ("status: drafts", "6:9: error closed-list: `drafts` is not one of draft, reviewed. → Did you mean `draft`?"),
        ("status: done", "6:9: error closed-list: `done` is not one of draft, reviewed. → Write one of them."),
        ("status: Draft", "6:9: error closed-list: `Draft` is not `draft`. → Write `status: draft`."),
        (
            "timeline: [{at: 2024, event: e, part: signl}]",
            "6:39: error closed-list: `signl` is not one of condition, trigger, signal, diagnosis, action, coordination, recovery. → "
                + "Did you mean `signal`?"
        ),
        (
            "factors: [{factor: a, part: cause}]",
            "6:29: error closed-list: `cause` is not one of condition, trigger, amplifier, mask, response-hindrance. → "
                + "Write one of them."
        ),
        (
            "adaptations: [{what: w, worked: partially}]",
            "6:33: error closed-list: `partially` is not one of yes, partly, no. → Did you mean `partly`?"
        ),
        (
            "actions: [{action: a, temporal: underway}]",
            "6:33: error closed-list: `underway` is not one of new, backlog, under-way. → Did you mean `under-way`?"
        ),
    ])
    func `A word that is not on a closed list is an error, with the nearest one that is`(keys: String, finding: String) throws {
        #expect(try wholeFaults(keys) == ["content/narratives/a.md:\(finding)"])
    }

    @Test
    func `A capacity without its family is told the whole name`() throws {
        let finding = try #require(try wholeFaults("adaptations: [{what: w, capacity: slack}]").first)
        #expect(finding.hasPrefix("content/narratives/a.md:6:35: error closed-list: `slack` is not one of resources/headroom, "))
        #expect(finding.hasSuffix(" → Did you mean `resources/slack`?"))
    }

    @Test
    func `Luck is no capacity`() throws {
        #expect(try faults("capacities: [luck]", kind: "went-right") == ["6:14 closed-list"])
    }

    @Test
    func `A kind is one of the three`() throws {
        let findings = try narrative("title: T\nkind: incident\ndate: 2024\nsummary: S").findings
        #expect(
            findings == [
                "content/narratives/a.md:3:7: error closed-list: `incident` is not one of post-mortem, near-miss, went-right. → "
                    + "Write one of them."
            ])
    }

    @Test(arguments: ["2023-02-29", "2024-13", "soon", "2024-11-12T09:07", "12.11.2024"])
    func `A date that the calendar does not have is an error`(value: String) throws {
        let found = try faults("ended: \(value)")
        #expect(found.count == 1 && found[0].hasPrefix("6:") && found[0].hasSuffix(" date"))
    }

    @Test(arguments: ["javascript:alert(1)", "//a.b", "a.html", "ftp://a.b", "mailto:a@b.c", "\"#x\"", "\"https://a.b/\\n\""])
    func `Only web addresses are read where one is wanted`(value: String) throws {
        #expect(try faults("sources: [{title: t, url: \(value)}]") == ["6:27 unsafe-url"])
        #expect(try faults("sources: [{title: t, archive: \(value)}]") == ["6:31 unsafe-url"])
        #expect(try faults("actions: [{action: a, ref: \(value)}]") == ["6:28 unsafe-url"])
    }

    @Test(arguments: ["what-happened", "\"#\"", "\"\""])
    func `Evidence is a heading with its sign`(value: String) throws {
        #expect(try faults("factors: [{factor: a, evidence: \(value)}]", body: "## What happened") == ["6:33 evidence"])
    }

    @Test
    func `Columns count Unicode scalars`() throws {
        #expect(try faults("authors: [\"日本 é 👩‍👩‍👧\", [x]]") == ["6:25 wrong-type"])
    }
}
