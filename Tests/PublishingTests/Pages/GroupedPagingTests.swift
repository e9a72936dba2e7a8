import Testing

@testable import Publishing

struct GroupedPagingTests {
    /// Each page as its path and `group: first–last` for its parts of groups.
    private func pages(_ counts: [Int]) -> [String] {
        GroupedPaging("a.html", counts.map { Array(0..<$0) }).pages.map { page in
            let slices = page.slices.map { "\($0.group): \($0.entries.first ?? -1)–\($0.entries.last ?? -1)" }
            return "\(page.part.path) \(slices.joined(separator: ", "))"
        }
    }

    @Test
    func `Groups follow one another on a page, and one that goes on has its heading on the next page too`() {
        #expect(pages([1, 2]) == ["a.html 0: 0–0, 1: 0–1"])
        #expect(pages([150, 100, 200]) == ["a.html 0: 0–149, 1: 0–49", "a-page-2.html 1: 50–99, 2: 0–149", "a-page-3.html 2: 150–199"])
        #expect(pages([200, 1]) == ["a.html 0: 0–199", "a-page-2.html 1: 0–0"])
        #expect(pages([450]) == ["a.html 0: 0–199", "a-page-2.html 0: 200–399", "a-page-3.html 0: 400–449"])
    }

    @Test
    func `An empty list has one page, with no group`() { #expect(pages([]) == ["a.html "]) }

    @Test
    func `The page on which each group begins is known`() {
        #expect(GroupedPaging("a.html", [150, 100, 200, 1].map { Array(0..<$0) }).firstPages == [0, 0, 1, 2])
        #expect(GroupedPaging("a.html", [200, 1].map { Array(0..<$0) }).firstPages == [0, 1])
    }
}
