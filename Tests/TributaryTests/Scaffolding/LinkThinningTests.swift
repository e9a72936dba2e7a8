import Narratives
import Testing

@testable import tributary

struct LinkThinningTests {
    @Test(arguments: [
        ("In [[gone|a tale of *old*]], x.", "In a tale of *old*, x."), ("[[gone]] and [[gone#part]]", "gone and [[gone#part]]"),
        ("[[kept|words]] [[factor:kept]]", "[[kept|words]] [[factor:kept]]"), ("[[factor:gone|a word]]s", "a words"),
        ("[[page:gone|the guide]]", "the guide"), ("[[no id]] a[0][[", "[[no id]] a[0][["), ("é [[gone|ü]]\r\n", "é ü\r\n"), ("", ""),
    ])
    func `A link to a page that is not there becomes its words, and every other byte stays`(before: String, after: String) throws {
        let kept = try #require(Slug("kept"))
        let thinning = LinkThinning { $0 == .narrative(kept) || $0 == .term(Term(.factors, kept)) }
        #expect(String(decoding: thinning.applied(to: Array(before.utf8)), as: UTF8.self) == after)
    }
}
