import Editions
import Narratives
import Testing

struct WholeCorpusTests {
    private static func whole(for edition: Edition?) -> WholeCorpus {
        WholeCorpus(
            Corpus(folder: "content", narratives: [], drafts: [], termPages: [], pages: [], home: nil, files: ["a.png"]), for: edition)
    }

    @Test func `What was read for readers inside can be had whole`() {
        #expect(Self.whole(for: nil).inside.files == ["a.png"])
    }

    @Test func `What was read for an edition cannot`() async {
        await #expect(processExitsWith: .failure) { _ = Self.whole(for: Edition()).inside }
    }
}
