import Narratives
import Testing

@testable import Publishing

struct PagingTests {
    private let wording: LocalizedStrings

    init() throws { wording = LocalizedStrings(try DefaultTheme.source().strings) }

    @Test(arguments: [
        (0, [0..<0]), (1, [0..<1]), (199, [0..<199]), (200, [0..<200]), (201, [0..<200, 200..<201]), (400, [0..<200, 200..<400]),
        (401, [0..<200, 200..<400, 400..<401]),
    ])
    func `A list has 200 entries a page, and one page at least`(count: Int, ranges: [Range<Int>]) {
        let parts = Paging.parts(of: "tags/a.html", count: count)
        #expect(parts.map(\.range) == ranges)
        #expect(parts.map(\.number) == Array(1...ranges.count))
        #expect(parts.allSatisfy { $0.count == ranges.count })
    }

    @Test
    func `The first page keeps the list's address and title, and the others are numbered`() {
        let parts = Paging.parts(of: "tags/a.html", count: 500)
        #expect(parts.map(\.path) == ["tags/a.html", "tags/a-page-2.html", "tags/a-page-3.html"])
        #expect(parts.map { $0.title("A", wording) } == ["A", "A (page 2 of 3)", "A (page 3 of 3)"])
    }

    @Test
    func `Each page leads to its neighbours`() {
        let pagers = Paging.parts(of: "narratives.html", count: 500).map { $0.pager(wording) }
        #expect(pagers.map { $0?.position } == ["page 1 of 3", "page 2 of 3", "page 3 of 3"])
        #expect(pagers.map { $0?.previous } == [nil, "narratives.html", "narratives-page-2.html"])
        #expect(pagers.map { $0?.next } == ["narratives-page-2.html", "narratives-page-3.html", nil])
    }

    @Test(arguments: [0, 1, 200])
    func `A list of one page has no pager`(count: Int) {
        #expect(Paging.parts(of: "tags.html", count: count).map { $0.pager(wording) == nil } == [true])
    }
}
