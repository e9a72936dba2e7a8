import Narratives
import Testing

@testable import Analysis

struct UnlinkedFileTests {
    @Test
    func `A file that no text links to is a note, since it is not published`() throws {
        let corpus = try corpus(
            [narrative("a") { $0.body = body([link(.file("narratives/a.png"), image: true)]) }],
            pages: [page("p", body: body([link(.file("data.csv"))]))], files: ["narratives/a.png", "data.csv", "narratives/b.png"])
        #expect(
            UnlinkedFile().lines(in: corpus) == [
                "content/narratives/b.png:1:1: note unlinked-file: No text links to this file, so it is not published. → "
                    + "Link it, or delete it."
            ])
    }
}
