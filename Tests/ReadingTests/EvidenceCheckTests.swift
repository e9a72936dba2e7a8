import Narratives
import Testing

@testable import Reading

/// Evidence leads to what the narrative holds.
struct EvidenceCheckTests {
    @Test(arguments: [
        ("## What happened", "\"#what-hapened\"", "Did you mean \"#what-happened\"?"),
        ("Nothing.", "\"#x\"", "Give the body a heading."),
        ("## One\n\n## Two", "\"#zzzzzz\"", "Headings here: #one, #two."),
    ])
    func `Evidence is a heading of the narrative`(body: String, written: String, fix: String) throws {
        let name = written.dropFirst().dropLast()
        #expect(
            try wholeFaults("factors: [{factor: a, evidence: \(written)}]", body: body) == [
                "content/narratives/a.md:6:33: error evidence: `\(name)` is not a heading of this narrative. → \(fix)"
            ])
    }

    @Test
    func `Evidence may be a source, or several things, and each is held to what is there`() throws {
        let sources = "sources: [{id: report, title: R}, {id: interview, title: I}]\n"
        #expect(try faults(sources + "factors: [{factor: a, evidence: [source:report, source:interview]}]") == [])
        #expect(
            try wholeFaults(sources + "surprises: [{believed: B, found: F, evidence: [source:report, source:reprot]}]") == [
                "content/narratives/a.md:7:63: error evidence: `source:reprot` is not a source of this narrative. → "
                    + "Did you mean \"source:report\"?"
            ])
        #expect(
            try wholeFaults("adaptations: [{what: W, evidence: source:report}]") == [
                "content/narratives/a.md:6:35: error evidence: `source:report` is not a source of this narrative. → Give a source an `id`."
            ])
        #expect(
            try wholeFaults(sources + "factors: [{factor: a, evidence: the report}]") == [
                "content/narratives/a.md:7:33: error evidence: `the report` is neither a heading nor a source of this narrative. → "
                    + "Write \"#\" and the heading's id, in quotes, or `source:` and the source's."
            ])
    }

    @Test
    func `Two sources cannot have one id`() throws {
        #expect(
            try wholeFaults("sources: [{id: a, title: A}, {id: a, title: B}]") == [
                "content/narratives/a.md:6:35: error duplicate-id: `a` is the id of another source here. → Give one of the two another id."
            ])
    }

    @Test
    func `Evidence of a relation is held to the headings too`() throws {
        let keys = "factors: [{factor: a}, {factor: b}]\nrelations: [{from: a, verb: enabled, to: b, evidence: \"#no\"}]"
        #expect(try faults(keys, body: "## Yes, yes") == ["7:55 evidence"])
        #expect(try faults(keys, body: "## No") == [])
    }
}
