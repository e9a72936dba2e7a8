import Narratives
import Testing

@testable import tributary

struct NewPageTests {
    private func page(_ title: String, _ subject: Subject = .narrative(.nearMiss), id: String? = nil, summary: String? = nil)
        throws(ScaffoldError)
        -> NewPage
    {
        try NewPage(subject, title: title, id: id, date: EventDate(secondsSinceEpoch: 0, precision: .day), summary: summary)
    }

    @Test(arguments: [
        ("The gate that opened", "the-gate-that-opened"), ("  “Ärger” um 6 ", "aerger-um-6"),
        (
            "The gate that opened for the wrong lorry on a wet Tuesday in the last week of May",
            "the-gate-that-opened-for-the-wrong-lorry-on-a-wet-tuesday-in"
        ), (String(repeating: "a", count: 70), String(repeating: "a", count: 70)),
    ])
    func `A file is named by whole words of its title`(title: String, slug: String) throws { #expect(try page(title).slug.text == slug) }

    @Test(arguments: [
        ("", "needs words"), (" \t ", "needs words"), ("a\nb", "one line"), ("a\u{1B}[2J", "one line"), ("a\u{2028}b", "one line"),
        ("事故 😀", "--id"), ("?!", "--id"), ("Index", "--id"), (String(repeating: "a ", count: 120), "at most 200"),
    ])
    func `Words of which no page can be made are refused with a way out`(title: String, words: String) {
        let refusal = #expect(throws: ScaffoldError.self) { try page(title) }
        #expect(refusal?.reason == .usage && refusal?.description.contains(words) == true)
    }

    @Test func `An id is taken as it is, or refused with the nearest one`() throws {
        #expect(try page("事故", id: "jiko").path == "narratives/jiko.md")
        let refusal = #expect(throws: ScaffoldError.self) { try page("A", id: "Two Words") }
        #expect(refusal?.description.contains("--id two-words") == true)
    }

    @Test func `A word that ends inquiries becomes no factor, and may be in a narrative's title`() throws {
        let refusal = #expect(throws: ScaffoldError.self) { try page("Human error", .term(.factors)) }
        #expect(refusal?.description.contains("lookalike commands") == true)
        #expect(try page("Human error").slug.text == "human-error")
    }

    @Test func `A narrative with a summary is no draft, and one without says that it is to be told`() throws {
        func lines(_ summary: String?) throws -> [Substring] {
            String(decoding: try page("A: b", summary: summary).bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        }
        #expect(
            try lines(nil).prefix(7) == [
                "---", "title: \"A: b\"", "kind: near-miss", "date: 1970-01-01", "summary: To be told.", "status: draft", "---",
            ])
        #expect(
            try lines("It was so.").prefix(6) == [
                "---", "title: \"A: b\"", "kind: near-miss", "date: 1970-01-01", "summary: It was so.", "---",
            ])
    }
}
