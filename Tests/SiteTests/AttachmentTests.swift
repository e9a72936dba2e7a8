import Foundation
import Scratch
import Testing

/// Files beside the Markdown, by the program.
struct AttachmentTests {
    private static func narrative(_ body: String) -> String {
        "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024-05-01\nsummary: Nobody noticed.\n---\n\(body)\n"
    }

    private func scratch(_ body: String, _ more: [String: String] = [:]) throws -> Scratch {
        try Scratch(["content/narratives/one.md": Self.narrative(body)].merging(more) { $1 })
    }

    private func errors(_ result: Program.Result) -> [String] {
        (result.output + result.complaints).split(separator: "\n").filter { $0.contains(": error: ") }.map(String.init)
    }

    @Test func `Files of the content stand in a folder of their own, away from pages and from what hosts obey`() throws {
        let names = [
            "favicon.png", "assets/style.csv", "search/words.json", "data/narratives.json", "narratives/one.txt", "files/a.csv",
            ".well-known/a.txt",
        ]
        let links = names.map { "[a](../\($0))" }.joined(separator: " ")
        let scratch = try scratch(links, Dictionary(uniqueKeysWithValues: names.map { ("content/\($0)", "x") }))
        let refused = try Program.tributary(["build"], in: scratch)
        #expect(errors(refused).count == 1 && refused.complaints.contains("`../.well-known/a.txt` leads to no file"))
        try scratch.write(
            Self.narrative(links.replacingOccurrences(of: "[a](../.well-known/a.txt)", with: "")), to: "content/narratives/one.md")
        #expect(try Program.tributary(["build"], in: scratch).status == 0)
        for name in names.dropLast() { #expect(try scratch.text("site/files/\(name)") == "x") }
        #expect(
            !scratch.exists("site/favicon.png") && !scratch.exists("site/assets/style.csv") && !scratch.exists("site/narratives/one.txt"))
        #expect(try scratch.text("site/data/narratives.json") != "x")
    }

    @Test func `A file too large or unreadable is an error at its link, the same for a check and a build`() throws {
        let scratch = try scratch("[All of it](dump.zip)", ["content/narratives/dump.zip": ""])
        let file = try FileHandle(forWritingTo: scratch.url("content/narratives/dump.zip"))
        try file.truncate(atOffset: (64 << 20) + 1)
        try file.close()
        let expected =
            "content/narratives/one.md:7:1: error: `dump.zip` has 67108865 bytes; files of more than 67108864 are not published. [too-large]"
        for command in ["check", "build"] {
            let result = try Program.tributary([command], in: scratch)
            #expect(result.status == 1 && errors(result) == [expected])
        }
    }

    @Test(
        arguments: ["a.log", "a.avif", "a.csv", "a.txt"],
        ["<!DOCTYPE html><p>", "\n \t<ScRiPt>", "<?xml version=\"1.0\"?>", "<!-- -->", "<svg>"])
    func `A file that begins as a page does is not published, whatever it is called`(name: String, text: String) throws {
        let scratch = try scratch("[A log](\(name))", ["content/narratives/\(name)": text])
        for command in ["check", "build"] {
            let result = try Program.tributary([command], in: scratch)
            #expect(result.status == 1 && errors(result).map { $0.contains("`\(name)` is not published: it begins as a page") } == [true])
        }
    }

    @Test(arguments: ["<34>1 2024-05-01 su", "< a", "<", "a <script>", "", "<<<"])
    func `One that merely holds a tag, or an angle bracket, is`(text: String) throws {
        let scratch = try scratch("[A log](a.log)", ["content/narratives/a.log": text])
        #expect(try Program.tributary(["build"], in: scratch).status == 0)
        #expect(try scratch.text("site/files/narratives/a.log") == text)
    }

    @Test(arguments: ["page.html", "a.html.gz", "vercel.json", "a.svg", "page.png", "large.png", "missing.png"])
    func `A picture for sharing is held to the same`(name: String) throws {
        let scratch = try scratch(
            "Text.",
            ["content/\(name)": name == "page.png" ? "<html>" : "x", "tributary.yaml": "base-url: https://a.example/\nimage: \(name)\n"])
        if name == "missing.png" { try FileManager.default.removeItem(at: scratch.url("content/\(name)")) }
        if name == "large.png" {
            let file = try FileHandle(forWritingTo: scratch.url("content/\(name)"))
            try file.truncate(atOffset: (64 << 20) + 1)
            try file.close()
        }
        for command in ["check", "build"] {
            let result = try Program.tributary([command], in: scratch)
            #expect(result.status == 1 && errors(result).count == 1, "\(result)")
            #expect(errors(result).first?.hasPrefix("tributary.yaml:2:8: error: The picture for sharing, `\(name)`, ") == true)
        }
    }

    @Test(
        arguments: [
            ["--site", "content"], ["--site", "content/site"], ["--site", "./content/../content/new/site"], ["--site", "link/site"],
            ["--site", "."], ["--site", "themes"], ["--site", "themes/site"], ["--content", "content/narratives", "--site", "content"],
        ])
    func `A site among what it is made of, or around it, is refused before anything is read`(arguments: [String]) throws {
        let scratch = try scratch("Text.", ["themes/own/theme.yaml": "title: Own\n"])
        try FileManager.default.createSymbolicLink(
            at: scratch.url("link"), withDestinationURL: scratch.url("content"))
        let result = try Program.tributary(["build"] + arguments, in: scratch)
        #expect(result.status == 64)
        #expect(result.complaints.contains("which the site is made of: choose one beside it."))
        #expect(!scratch.exists("content/new"))
    }

    @Test func `A picture for sharing is published, and its address is that of the file`() throws {
        let scratch = try scratch(
            "Text.",
            [
                "content/static/share.png": "x",
                "tributary.yaml": "base-url: https://example.org/\nimage: static/share.png\n",
            ])
        let result = try Program.tributary(["build"], in: scratch)
        #expect(result.status == 0 && !result.complaints.contains("unlinked-file"))
        #expect(try scratch.text("site/files/static/share.png") == "x")
        #expect(try scratch.text("site/narratives/one.html").contains("content=\"https://example.org/files/static/share.png\""))
    }
}
