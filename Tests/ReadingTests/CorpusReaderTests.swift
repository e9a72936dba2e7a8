import Foundation
import Narratives
import Scratch
import Testing

@testable import Reading

struct CorpusReaderTests {
    private let good = "---\n\(required())\n---\nBody.\n"

    @Test
    func `A folder is read whole: narratives, words, pages, the home page and the files beside them`() throws {
        let read = try reading([
            "index.md": "Welcome.", "narratives/b.md": good, "narratives/2024/a/index.md": good, "narratives/2024/a/graph.png": "png",
            "factors/masking.md": "---\ntitle: Masking\n---\n", "capacities/slack.md": "---\ntitle: Slack\n---\n",
            "pages/guide.md": "---\ntitle: Guide\n---\n", ".hidden.md": "x", ".git/a.md": "x",
        ])
        #expect(read.findings == [])
        #expect(read.corpus.narratives.map(\.file) == ["content/narratives/2024/a/index.md", "content/narratives/b.md"])
        #expect(read.corpus.termPages.map(\.file) == ["content/capacities/slack.md", "content/factors/masking.md"])
        #expect(read.corpus.pages.map(\.file) == ["content/pages/guide.md"])
        #expect(read.corpus.home?.file == "content/index.md")
        #expect(read.corpus.files == ["narratives/2024/a/graph.png"])
    }

    @Test
    func `The reading does not depend on how many cores there are`() throws {
        var files: [String: String] = [:]
        for number in 0..<200 {
            files["narratives/n\(number).md"] = "---\n\(required())\nowner-\(number): x\n---\nSee [[n\(number / 2)]].\n"
        }
        let folder = try Scratch(files)
        let (one, four) = (try folder.read(jobs: 1), try folder.read(jobs: 4))
        #expect(one.findings == four.findings)
        #expect(one.findings.count == 200)
        #expect(one.corpus.narratives.map(\.file) == four.corpus.narratives.map(\.file))
    }

    @Test
    func `An empty folder is told how to begin`() throws {
        let expected =
            "content:1:1: error empty-content: There is nothing to read in content/. → "
            + "Write a first narrative in content/narratives/<id>.md: title, kind, date and summary are enough."
        #expect(try reading([:]).findings.map(\.whole) == [expected])
        #expect(try reading(["a.png": "png"]).findings.map(\.whole) == [expected])
    }

    @Test
    func `A folder that is not there is a fault of the machine`() throws {
        let folder = try Scratch()
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(throws: (any Error).self) { try folder.read() }
    }

    @Test(arguments: [
        ("narratives/a.md", "Begin with ---, then `title`, `kind`, `date` and `summary`, then ---."),
        ("factors/a.md", "Begin with ---, then `title`, then ---."), ("pages/a.md", "Begin with ---, then `title`, then ---."),
    ])
    func `A file without front matter is told what to begin with`(path: String, fix: String) throws {
        #expect(
            try reading([path: "Only words."]).findings.map(\.whole) == [
                "content/\(path):1:1: error front-matter: The file begins without front matter. → \(fix)"
            ])
    }

    @Test
    func `What is wrong with the text below is told beside missing front matter, and what may stand may stand`() throws {
        let read = try reading(["narratives/a.md": "Words. [x](javascript:x)\n\n<!-- tributary-allow blame: a reason -->\n"])
        #expect(read.findings.map(\.placed) == ["1:1 front-matter", "1:8 unsafe-url"])
        #expect(read.suppressions.map(\.rule) == ["blame"])
    }

    @Test
    func `Findings of the body carry the file's own lines, with any line ends and a byte-order mark`() throws {
        for text in ["---\n\(required())\n---\n\nSee <b>this</b>.\n", "\u{FEFF}---\n\(required())\n---\n\nSee <b>this</b>.\n"] {
            #expect(try reading(["narratives/a.md": text]).findings.map(\.position.line) == [8])
            for end in ["\r\n", "\r"] {
                let other = text.replacing("\n", with: end)
                #expect(try reading(["narratives/a.md": other]).findings.map(\.position.line) == [8])
            }
        }
    }

    @Test
    func `Front matter reads alike with any line ends and a byte-order mark`() throws {
        let text = "---\n\(required())\ntags: [a, b]\nimpact: |\n  One.\n  Two.\nowner: x\n---\nBody.\n"
        for variant in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")] {
            let read = try reading(["narratives/a.md": variant])
            #expect(read.findings.map(\.placed) == ["10:1 unknown-key"])
            #expect(read.corpus.narratives.first?.title == "T")
            #expect(read.corpus.narratives.first?.impact == "One.\nTwo.")
            #expect(read.corpus.narratives.first?.tags.values().map(\.text) == ["a", "b"])
        }
    }

    @Test
    func `A file may have 1 MiB and no more`() throws {
        let most = good + String(repeating: "word \n", count: ((1 << 20) - good.utf8.count) / 6)
        let padded = most + String(repeating: "x", count: (1 << 20) - most.utf8.count)
        #expect(try reading(["narratives/a.md": padded]).findings == [])
        #expect(
            try reading(["narratives/a.md": padded + "x"]).findings.map(\.whole) == [
                "content/narratives/a.md:1:1: error too-large: The file has 1048577 bytes; the limit is 1048576. → Cut it in two."
            ])
    }

    @Test
    func `A byte that is not UTF-8 is an error of its file alone`() throws {
        let folder = try Scratch(["narratives/b.md": good])
        try folder.write(Array("---\r\ntitle: ".utf8) + [0xE9] + Array("\n---\n".utf8), to: "narratives/a.md")
        try folder.write(Array("---\rtitle: ".utf8) + [0xE9] + Array("\r---\r".utf8), to: "narratives/c.md")
        let read = try folder.read()
        #expect(
            read.findings.map(\.whole) == [
                "content/narratives/a.md:2:8: error encoding: This byte is not UTF-8. → Save the file as UTF-8.",
                "content/narratives/c.md:2:8: error encoding: This byte is not UTF-8. → Save the file as UTF-8.",
            ])
        #expect(read.corpus.narratives.map(\.id.text) == ["b"])
    }

    @Test
    func `Symbolic links are not followed, to files or folders, inside or out`() throws {
        let outside = try Scratch(["secret.md": good, "deep/secret.md": good])
        let folder = try Scratch(["narratives/a.md": good])
        try folder.link("narratives/file.md", to: outside.path + "/secret.md")
        try folder.link("narratives/folder", to: outside.path)
        try folder.link("narratives/inside.md", to: folder.path + "/narratives/a.md")
        try folder.link("narratives/nowhere.md", to: "/nowhere/at/all")
        try folder.link("picture.png", to: outside.path + "/secret.md")
        let read = try folder.read()
        let paths = ["narratives/file.md", "narratives/folder", "narratives/inside.md", "narratives/nowhere.md", "picture.png"]
        #expect(
            read.findings.map(\.whole)
                == paths.map {
                    "content/\($0):1:1: error symbolic-link: Symbolic links in the content are not followed. → Put the file itself here."
                })
        #expect(read.corpus.narratives.map(\.id.text) == ["a"])
        #expect(read.corpus.files == [])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read anything"))
    func `A file that may not be read is an error of its own`() throws {
        let folder = try Scratch(["narratives/a.md": good, "narratives/b.md": good])
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/narratives/a.md")
        #expect(
            try folder.read().findings.map(\.whole) == [
                "content/narratives/a.md:1:1: error unreadable-file: The file cannot be read (system error 13). → Check its permissions."
            ])
    }

    @Test
    func `What is neither file nor folder is an error, and is not waited for`() throws {
        let folder = try Scratch(["narratives/a.md": good])
        #expect(mkfifo(folder.path + "/narratives/b.md", 0o600) == 0)
        #expect(
            try folder.read().findings.map(\.whole) == [
                "content/narratives/b.md:1:1: error not-a-file: This is no plain file. → Take it out of the content."
            ])
    }

    @Test
    func `A misplaced file is an error that says where to put it`() throws {
        let read = try reading(["narratives/a.md": good, "README.md": "x", "narratives/A b.md": good])
        #expect(
            read.findings.map(\.whole) == [
                "content/README.md:1:1: error misplaced-file: No page is made of a Markdown file here. → Move it to pages/ or narratives/.",
                "content/narratives/A b.md:1:1: error misplaced-file: A file's name is its address, and `A b` is not lower-case letters, "
                    + "digits and single hyphens. → Rename it to `a-b.md`.",
            ])
    }
}
