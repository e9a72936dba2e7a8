import Narratives
import Testing

@testable import Reading

struct MappingReaderTests {
    @Test(arguments: [
        ("symptons: x", "`symptons` is not a key of a narrative. → Write `symptoms: x`."),
        ("Hook: x", "`Hook` is not a key of a narrative. → Write `hook: x`."),
        ("stopped_by: luck", "`stopped_by` is not a key of a narrative. → Write `stopped-by: luck`."),
        ("stoppedBy: luck", "`stoppedBy` is not a key of a narrative. → Write `stopped-by: luck`."),
        ("stopped by: luck", "`stopped by` is not a key of a narrative. → Write `stopped-by: luck`."),
        ("organisations: x", "`organisations` is not a key of a narrative. → Write `organisation: x`."),
        ("ours: x", "`ours` is not a key of a narrative. → Take it out, or call it `x-ours` to keep it."),
        ("Owned By: x", "`Owned By` is not a key of a narrative. → Take it out, or call it `x-owned-by` to keep it."),
    ])
    func `An unknown key is an error at its place, with the nearest known key`(key: String, message: String) throws {
        #expect(try wholeFaults(key) == ["content/narratives/a.md:6:1: error unknown-key: \(message)"])
    }

    @Test(arguments: [
        ("factors: [{factor: a, wieght: 3}]", "6:23 unknown-key"), ("timeline: [{at: 2024, event: e, what: x}]", "6:33 unknown-key"),
        ("sources: [{title: t, link: x}]", "6:22 unknown-key"), ("adaptations: [{what: w, whom: x}]", "6:25 unknown-key"),
        ("surprises: [{believed: b, found: f, x-y: x}]", "6:37 unknown-key"), ("actions: [{action: a, cost: x}]", "6:23 unknown-key"),
        ("decisions: [{text: t, why: x}]", "6:23 unknown-key"), ("related: [{id: b, why: w, kind: x}]", "6:27 unknown-key"),
    ])
    func `So it is in every mapping below`(keys: String, finding: String) throws {
        #expect(try faults(keys) == [finding])
    }

    @Test
    func `A key that takes no extensions names the known ones`() throws {
        #expect(
            try wholeFaults("decisions: [{text: t, zzzzzz: x}]") == [
                "content/narratives/a.md:6:23: error unknown-key: `zzzzzz` is not a key of a decision. → Known keys: text, because, audience."
            ])
    }

    @Test
    func `Every missing key is reported where the mapping begins`() throws {
        let (read, findings) = try narrative("# Nothing yet.\nhook: Why.")
        #expect(read?["hook"] == "Why.")
        let place = "content/narratives/a.md:3:1: error missing-key: A narrative needs"
        #expect(
            findings == [
                "\(place) `date`. → Add `date:` with a date, or unknown.",
                "\(place) `kind`. → Add `kind:` with one of post-mortem, near-miss, went-right.",
                "\(place) `summary`. → Add `summary:` with text.", "\(place) `title`. → Add `title:` with text.",
            ])
    }

    @Test(arguments: [("title:", "title"), ("date:", "date"), ("kind:", "kind")])
    func `A key that must be there does not count when nothing stands behind it`(line: String, key: String) throws {
        let lines = required().split(separator: "\n").map { $0.hasPrefix(key + ":") ? line : String($0) }
        let findings = try narrative(lines.joined(separator: "\n")).findings
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("content/narratives/a.md:2:1: error missing-key: A narrative needs `\(key)`.") == true)
    }

    @Test
    func `What is wrong in one key does not hide the others`() throws {
        let keys = "owner: x\ntags: [A B]\nended: soon\nfactors: [{here: h}]\nactions: [{action: a, aim: cure}]"
        #expect(try faults(keys) == ["6:1 unknown-key", "7:8 slug", "8:8 date", "9:11 missing-key", "10:28 closed-list"])
    }

    @Test(arguments: [
        (
            "factors: [{part: trigger}]",
            "6:11: error missing-key: A factor needs `factor`. → Add `factor:` with a word of lower-case letters, digits and hyphens."
        ),
        ("timeline: [{at: 2024}]", "6:12: error missing-key: A timeline event needs `event`. → Add `event:` with text."),
        ("sources: [{url: https://a.b}]", "6:11: error missing-key: A source needs `title`. → Add `title:` with text."),
        ("adaptations: [{who: w}]", "6:15: error missing-key: An adaptation needs `what`. → Add `what:` with text."),
        ("surprises: [{believed: b}]", "6:13: error missing-key: A surprise needs `found`. → Add `found:` with text."),
        ("actions: [{goal: g}]", "6:11: error missing-key: An action needs `action`. → Add `action:` with text."),
        ("decisions: [{because: b}]", "6:13: error missing-key: A decision needs `text`. → Add `text:` with text."),
        ("related: [{id: b}]", "6:11: error missing-key: A related narrative needs `why`. → Add `why:` with text."),
    ])
    func `Missing keys are found in every mapping below`(keys: String, finding: String) throws {
        #expect(try wholeFaults(keys) == ["content/narratives/a.md:\(finding)"])
    }

    @Test
    func `A key written twice is an error`() throws {
        #expect(
            try wholeFaults("hook: a\nhook: b") == [
                "content/narratives/a.md:7:1: error duplicate-key: `hook` is written twice: the first stands on line 6. → Keep one of the two."
            ])
        #expect(try faults("factors:\n  - factor: a\n    here: x\n    here: y") == ["9:5 duplicate-key"])
    }

    @Test
    func `Two spellings of one key are one key written twice`() throws {
        #expect(
            try wholeFaults("organisation: a\norganization: b") == [
                "content/narratives/a.md:7:1: error duplicate-key: `organization` says `organisation` a second time. → Keep one of the two."
            ])
    }

    @Test(arguments: ["? [a, b]\n: c", "? {a: b}\n: c", "[a, b]: c"])
    func `A key that is no word is an error`(yaml: String) throws {
        #expect(try faults(yaml).map { $0.split(separator: " ").last } == ["wrong-type"])
    }

    @Test(arguments: [
        ("- a", "This is a list; a narrative is a mapping."), ("just words", "This is text; a narrative is a mapping."),
    ])
    func `Front matter that is no mapping is an error`(yaml: String, message: String) throws {
        let findings = try narrative(yaml).findings
        #expect(findings.first == "content/narratives/a.md:2:1: error wrong-type: \(message) → Write `key: value`, one a line.")
    }
}

extension MappingReaderTests {
    @Test(arguments: ["", "# A comment alone.", "   ", "~"])
    func `Front matter that says nothing lacks every key`(yaml: String) throws {
        let findings = try reading(["narratives/a.md": "---\n\(yaml)\n---\nBody."]).findings
        #expect(findings.map(\.rule) == ["missing-key", "missing-key", "missing-key", "missing-key"])
    }

    @Test
    func `Front matter of two fences and nothing between lacks every key`() throws {
        #expect(try reading(["pages/a.md": "---\n---\nBody."]).findings.map(\.rule) == ["missing-key"])
    }
}
