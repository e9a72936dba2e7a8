import Disk
import Foundation
import Narratives
import Scratch
import Testing

@testable import Reading

struct DraftsTests {
    private let draft = "---\n\(required())\nstatus: draft\nowner: x\n---\nBody.\n"
    private let good = "---\n\(required())\n---\nBody.\n"

    @Test
    func `A draft is left out, and is known to be one`() throws {
        let read = try reading(["narratives/a.md": draft, "narratives/b.md": good])
        #expect(read.corpus.narratives.map(\.id.text) == ["b"])
        #expect(read.corpus.drafts.map(\.text) == ["a"])
    }

    @Test
    func `What is wrong in a draft that is left out is a note`() throws {
        #expect(
            try reading(["narratives/a.md": draft]).findings.map(\.whole) == [
                "content/narratives/a.md:7:1: note unknown-key: `owner` is not a key of a narrative. → "
                    + "Roles belong into the body and teams into the fields that tell of them; who wrote it down stands under `authors`."
            ])
    }

    @Test
    func `Where drafts are built as far as they can be, one with an error is left out, and warns`() throws {
        let folder = try Scratch([
            "narratives/a.md": draft, "narratives/b.md": draft.replacingOccurrences(of: "owner: x\n", with: ""),
        ])
        let read = try CorpusReader(
            folder.confined, name: "content", drafts: .builtWhereTheyCan, map: ParallelMap(jobs: 1)
        ).read()
        #expect(read.corpus.narratives.map(\.id.text) == ["b"])
        #expect(read.corpus.drafts.map(\.text) == ["a"])
        #expect(read.findings.map(\.severity) == [.warning])
    }

    @Test
    func `A draft that is built is held to everything`() throws {
        let read = try reading(["narratives/a.md": draft], drafts: true)
        #expect(read.corpus.narratives.map(\.id.text) == ["a"])
        #expect(read.corpus.drafts.isEmpty)
        #expect(read.findings.map(\.severity) == [.error])
    }
}
