import Foundation
import Reading
import Scratch
import Testing

@testable import tributary

/// `tributary guide`.
struct GuideCommandTests {
    private static let pages = try? FileManager.default.contentsOfDirectory(atPath: Scratch.package.path + "/content/pages").map {
        String($0.dropLast(3))
    }

    private func guide(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Result {
        try Program.tributary(["guide"] + arguments, in: Scratch(), environment: environment)
    }

    @Test func `Without a topic every page is named with its line, and each can be shown, no line of prose wider than a terminal`() throws {
        let list = try guide()
        let pages = try #require(Self.pages)
        #expect(list.status == 0 && pages.count > 10)
        for page in pages {
            #expect(list.output.contains("\n  \(page) "), "\(page)")
            let shown = try guide(page)
            #expect(shown.status == 0 && shown.complaints == "")
            for word in ["[[", "]]", "<!--", "](", "**"] {
                let lines = shown.output.split(separator: "\n").filter { $0.contains(word) && !$0.hasPrefix("    ") && !$0.contains("`") }
                #expect(lines == [], "\(page) \(word)")
            }
            let wide = shown.output.split(separator: "\n").filter {
                $0.count > 80 && !$0.hasPrefix("    ") && $0.split(separator: " ").count > 3
            }
            #expect(wide.filter { !$0.hasPrefix("`") && !$0.hasPrefix("| ") } == [], "\(page)")
        }
    }

    @Test func `A key of the format and a rule are topics, and what is near one is proposed`() throws {
        #expect(try guide("factors").output.contains("in a narrative: The conditions that met, unranked."))
        #expect(try guide("part").output.contains("in a factor: ") && guide("part").output.contains("in a timeline event: "))
        #expect(try guide("yaml-comment").output.hasPrefix("yaml-comment (error)\n"))
        let near = try guide("formt")
        #expect(near.status == 64 && near.complaints == "tributary: The guide has no page `formt`. Did you mean `format`?\n")
        let word = try guide("nginx")
        #expect(
            word.status == 64 && word.complaints.hasPrefix("tributary: The guide has no page `nginx`. These pages speak of it: `deploying`")
        )
    }

    @Test func `Every rule and every key is a topic`() throws {
        for name in FormatManual.names { #expect(GuideText.key(name, width: 80) != nil, "\(name)") }
    }

    @Test func `With --open the user's own browser is given the page as a file of this machine`() throws {
        let scratch = try Scratch(["browser": "#!/bin/sh\necho \"$1\" > \"$0.log\"\n"])
        let browser = scratch.folder.path + "/browser"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
        let result = try Program.tributary(["guide", "checks", "--open"], in: scratch, environment: ["BROWSER": browser])
        #expect(result.status == 0)
        let url = try #require(URL(string: try scratch.text("browser.log").trimmingCharacters(in: .newlines)))
        #expect(url.isFileURL && url.path.hasSuffix("/pages/checks.html"))
        #expect(try String(contentsOf: url, encoding: .utf8).contains("<title>"))
        let none = try Program.tributary(["guide", "--open"], in: scratch, environment: ["BROWSER": "/nowhere"])
        #expect(none.status == 74 && none.complaints.contains("Open the address above yourself"))
    }

    @Test func `The guide is published whole: each page, no error, and nothing beside it`() throws {
        let scratch = try Scratch()
        let result = try Program.tributary(["guide", "--publish", "out/guide"], in: scratch)
        #expect(result == Program.Result(status: 0, output: "", complaints: ""))
        for page in try #require(Self.pages) { #expect(scratch.exists("out/guide/pages/\(page).html"), "\(page)") }
        let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/out").filter { !$0.hasPrefix(".") }
        #expect(beside == ["guide"])
    }

    @Test func `Markdown becomes text: links say where they lead, tables stand in columns where they fit`() {
        let markdown = """
            ## Words

            Some **strong** and *soft* words, [[page:format|the format]], [[page:data]], [there](https://example.org/) and `` a ` b ``.

            | key | what |
            |---|---|
            | `a` | one |
            | `bc` | `x\\|y` |

            - an item that is long enough to be broken
              and goes on

            > [!NOTE]
            > Careful.

            ```yaml
            a: [b]
            ```
            """
        #expect(
            PlainMarkdown.text(markdown, width: 40) == """
                Words
                -----

                Some strong and soft words, the format
                (tributary guide format), `tributary
                guide data`, there
                (https://example.org/) and `a ` b`.

                key   what
                `a`   one
                `bc`  `x|y`

                - an item that is long enough to be
                  broken and goes on

                | Note: Careful.

                    a: [b]
                """)
        #expect(
            PlainMarkdown.text("| k | w | why |\n|---|---|---|\n| a | one two three | four |", width: 12)
                == "a\n    w: one\n      two\n      three\n    why: four")
    }
}
