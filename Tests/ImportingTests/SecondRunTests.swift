import Importing
import Narratives
import Scratch
import Testing

/// A second import brings what is new and keeps what a person did.
struct SecondRunTests {
    private static let source =
        "---\ntitle: A pump ran dry\ndate: 2021-02-03\nsummary: The pump of Alder Freight, which is invented.\n---\n\nIt ran dry.\n"
    private static let newer = source.replacing("It ran dry.", with: "It ran dry at noon.")
    private static let narrative = "content/narratives/pump.md"

    private func imported() throws -> Scratch {
        let scratch = try Scratch(["source/pump.md": Self.source])
        let first = try scratch.run()
        #expect(first.documents.map(\.action) == [.create])
        return scratch
    }

    private func edit(_ scratch: Scratch, _ words: String = "A person's words.") throws {
        try scratch.write(try scratch.text(Self.narrative) + "\n\(words)\n", to: Self.narrative)
    }

    @Test func `What an import that was killed left unfinished is gone after the next`() throws {
        let scratch = try imported()
        let whole = try scratch.files("content")
        try scratch.write("half", to: "content/.tributary-import/unfinished")
        try scratch.remove("content/.tributary-import/record")
        _ = try scratch.run()
        #expect(try scratch.files("content") == whole)
    }

    @Test func `What nobody changed stays as it is, to the byte`() throws {
        let scratch = try imported()
        let before = try scratch.files("content")
        let again = try scratch.run()
        #expect(again.documents.map(\.action) == [.unchanged])
        #expect(try scratch.files("content") == before)
    }

    @Test func `What changed in the source alone is brought`() throws {
        let scratch = try imported()
        try scratch.write(Self.newer, to: "source/pump.md")
        #expect(try scratch.run().documents.map(\.action) == [.update])
        #expect(try scratch.text(Self.narrative).contains("at noon"))
    }

    @Test func `What a person edited alone is kept, without a word`() throws {
        let scratch = try imported()
        try edit(scratch)
        let edited = try scratch.files("content")
        for _ in 0..<2 {
            let again = try scratch.run()
            #expect(again.documents.map(\.action) == [.keepEdited] && again.findings == [])
        }
        #expect(try scratch.files("content") == edited)
    }

    @Test func `Where both changed, the edits stand, the new version is put aside, and deleting that settles it`() throws {
        let scratch = try imported()
        try edit(scratch)
        try scratch.write(Self.newer, to: "source/pump.md")
        for _ in 0..<2 {
            let both = try scratch.run()
            #expect(both.documents.map(\.action) == [.putAside])
            #expect(
                scratch.lines(both.findings) == [
                    "content/narratives/pump.md:1:1: warning: Somebody edited this, and source/pump.md says something new. The edits stand. [import-both-changed] → Take what you want from content/.tributary-import/aside/pump.md and delete that file; or import with --replace pump to drop the edits."
                ])
        }
        #expect(try scratch.text(Self.narrative).hasSuffix("A person's words.\n"))
        #expect(try scratch.text("content/.tributary-import/aside/pump.md").contains("at noon"))
        try scratch.remove("content/.tributary-import/aside/pump.md")
        for _ in 0..<2 { #expect(try scratch.run().documents.map(\.action) == [.keepEdited]) }
        #expect(!scratch.exists("content/.tributary-import/aside/pump.md"))
        try scratch.write(Self.newer.replacing("noon", with: "dawn"), to: "source/pump.md")
        #expect(try scratch.run().documents.map(\.action) == [.putAside])
        #expect(try scratch.text("content/.tributary-import/aside/pump.md").contains("at dawn"))
    }

    @Test func `A person may drop the edits`() throws {
        let scratch = try imported()
        try edit(scratch)
        try scratch.write(Self.newer, to: "source/pump.md")
        try scratch.run()
        #expect(try scratch.run { $0.replaced = ["pump"] }.documents.map(\.action) == [.update])
        #expect(try !scratch.text(Self.narrative).contains("A person's words."))
        #expect(!scratch.exists("content/.tributary-import/aside/pump.md"))
        #expect(try scratch.run().documents.map(\.action) == [.unchanged])
    }

    @Test func `What a person deleted stays away, until it is asked for`() throws {
        let scratch = try imported()
        try scratch.remove(Self.narrative)
        let again = try scratch.run()
        #expect(again.documents.map(\.action) == [.keepDeleted] && again.findings.map(\.rule) == ["import-deleted"])
        #expect(!scratch.exists(Self.narrative))
        #expect(try scratch.run { $0.replaced = ["pump"] }.documents.map(\.action) == [.create])
        #expect(scratch.exists(Self.narrative))
    }

    @Test func `What a person moved and renamed is found again, edits and all`() throws {
        let scratch = try imported()
        try scratch.move(Self.narrative, to: "content/narratives/2021/dry-pump.md")
        #expect(try scratch.run().documents.map(\.action) == [.unchanged])
        try scratch.write(Self.newer, to: "source/pump.md")
        #expect(try scratch.run().documents.map(\.path) == ["narratives/2021/dry-pump.md"])
        #expect(try scratch.text("content/narratives/2021/dry-pump.md").contains("at noon"))
        #expect(!scratch.exists(Self.narrative))
    }

    @Test func `Without the record nothing is written over and nothing comes twice`() throws {
        let scratch = try imported()
        try scratch.remove("content/.tributary-import/record")
        #expect(try scratch.run().documents.map(\.action) == [.unchanged])
        try scratch.remove("content/.tributary-import/record")
        try edit(scratch)
        #expect(try scratch.run().documents.map(\.action) == [.putAside])
        #expect(try scratch.text(Self.narrative).hasSuffix("A person's words.\n"))
        #expect(try scratch.files("content/narratives").count == 1)
    }

    @Test func `A narrative of somebody's own keeps its address`() throws {
        let own = "---\ntitle: Ours\nkind: near-miss\ndate: 2020\nsummary: S\n---\n"
        let scratch = try Scratch(["source/pump.md": Self.source, Self.narrative: own])
        #expect(try scratch.run().documents.map(\.path) == ["narratives/pump-2.md"])
        #expect(try scratch.text(Self.narrative) == own)
        #expect(try scratch.run().documents.map(\.action) == [.unchanged])
    }

    @Test func `A source that has gone is told of, and its narrative stays`() throws {
        let scratch = try imported()
        try scratch.move("source/pump.md", to: "elsewhere/pump.md")
        try scratch.write(Self.source, to: "source/other.md")
        let again = try scratch.run()
        #expect(again.findings.map(\.rule) == ["import-source-gone"])
        #expect(scratch.exists(Self.narrative))
    }

    @Test func `A picture that a person changed is kept as well`() throws {
        let scratch = try Scratch(["source/pump.md": Self.source + "\n![The pump](pump.png)\n", "source/pump.png": "one"])
        try scratch.run()
        #expect(try scratch.text("content/narratives/pump/pump.png") == "one")
        try scratch.write("two", to: "source/pump.png")
        try scratch.run()
        #expect(try scratch.text("content/narratives/pump/pump.png") == "two")
        try scratch.write("mine", to: "content/narratives/pump/pump.png")
        try scratch.write("three", to: "source/pump.png")
        try scratch.run()
        #expect(try scratch.text("content/narratives/pump/pump.png") == "mine")
    }

    @Test func `A dry run writes nothing, and says the same`() throws {
        let scratch = try Scratch(["source/pump.md": Self.source])
        let dry = try scratch.run { $0.isDry = true }
        #expect(dry.documents.map(\.action) == [.create])
        #expect(!scratch.exists("content"))
    }

    @Test func `Two sources whose names are one text to Unicode both come in, and stay apart`() throws {
        let names = ["source/caf\u{E9}.md", "source/cafe\u{301}.md"]
        let scratch = try Scratch()
        for (name, words) in zip(names, ["It ran dry.", "It ran over."]) {
            try scratch.write(Self.source.replacing("It ran dry.", with: words), to: name)
        }
        #expect(try scratch.run().documents.map(\.action) == [.create, .create])
        let before = try scratch.files("content/narratives")
        #expect(before.count == 2 && Set(before.values).count == 2)
        #expect(try scratch.run().documents.map(\.action) == [.unchanged, .unchanged])
        try scratch.remove("content/.tributary-import/record")
        #expect(try scratch.run().documents.map(\.action) == [.unchanged, .unchanged])
        #expect(try scratch.files("content/narratives") == before)
    }

    @Test func `A source that would be called as the list of narratives is gets another id`() throws {
        let source = Self.source.replacing("title: A pump ran dry", with: "id: index\ntitle: A pump ran dry")
        let scratch = try Scratch(["source/a.md": source])
        #expect(try scratch.run().documents.map(\.path) == ["narratives/index-2.md"])
        #expect(try scratch.run().documents.map(\.action) == [.unchanged])
    }
}
