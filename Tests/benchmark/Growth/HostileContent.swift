import Disk

/// A kind of content that is cheap to write and was once dear to read, check or build: `files` gives it at any size.
///
/// What a build of it takes should no more than double when the size does, until a limit refuses it.
struct HostileContent: Sendable {
    let name: String
    /// The first size that is measured; three doublings follow.
    let size: Int
    /// Texts by their paths below the content folder.
    let files: @Sendable (Int) -> [String: String]

    /// A new kind is one line here.
    static let all: [HostileContent] = [
        body("emphasis and links", 2_000) { "## f\n\n[f]: #f\n\n" + many("*a **b _c ~~d~~ [f] ", $0) },
        body("emphasis that is never closed, then links", 2_500) { "## f\n\n[f]: #f\n\n" + many("*a ", $0) + many("[f] ", $0) },
        body("closing marks without an opening one", 5_000) { many("**x ", $0) + many("a_ b** ", $0) },
        body("strikethrough of unlike marks", 5_000) { many("~a ", $0) + many("*b ", $0) + many("c~~ ", $0) },
        body("footnotes and emphasis", 5_000) { many("[^1] *", $0) },
        body("pictures that are never closed, with links", 5_000) { many("![[]()", $0) },
        body("mail addresses within emphasis", 2_000) { many("**a ", $0) + many("a@b.c\n", $0) + many(" a**", $0) },
        body("links in one sentence, then blanks", 2_000) { many("[[a]]", $0) + "`" + many("  ", $0) + "`" },
        body("blanks, then links in one sentence", 2_000) { "A. `" + many("  ", $0) + "x`" + many("[[a]]", $0) },
        body("one address used again and again", 2_000) { "[f]: /" + many("x", $0) + "\n\n" + many("[f] ", $0) },
        body("tables below a long heading", 2_000) { "# " + many("a", $0) + "\n\n" + many("|a|\n|-|\n\n", $0) },
        body("comments within emphasis", 1_000) { many("**a ", $0) + many("<!-- tributary-allow x: y -->", $0) + many(" a**", $0) },
        body("definitions whose brackets never end", 2_000) { many("[a]: <b\n", $0) },
        body("headings of one name", 5_000) { many("## a\n", $0) },
        files("broken links and files", 500) { count in
            ["a.md": narrative(numbered(count) { "[x](b\($0)-missing.csv)\n" })].merging(each(count) { ("a\($0).csv", "x") }) { $1 }
        },
        files("broken links and narratives", 500) { count in
            ["a.md": narrative(numbered(count) { "[[nra-\($0)-x]]\n" })].merging(each(count) { ("nar-\($0).md", narrative("")) }) { $1 }
        },
        body("broken links and headings", 1_000) { numbered($0) { "## Heading \($0)\n[x](#headnig-\($0)x)\n" } },
        files("narratives with a hundred factors each", 20) {
            each($0) { file in ("a\(file).md", narrative("", factors(100, "f\(file)"))) }
        },
        files("narratives that share a hundred factors", 20) { each($0) { ("a\($0).md", narrative("", factors(100, "f"))) } },
        files("links to one narrative", 5_000) { ["a.md": narrative(""), "b.md": narrative(many("[[a]] b.\n\n", $0))] },
        body("factors with evidence at headings that are not there", 100) { count in
            numbered(count * 10) { "## Heading \($0)\n" }
        } frontMatter: { count in
            "factors:\n" + numbered(min(count, 100)) { "  - {factor: f\($0), evidence: \"#x\($0)\"}\n" }
        },
        files("relations among a hundred factors", 10) { count in
            each(count) { file in
                let relations = numbered(300) { "  - {from: f-\($0 % 100), verb: enabled, to: f-\(($0 + 1 + $0 / 100 + file) % 100)}\n" }
                return ("a\(file).md", narrative("", factors(100, "f") + "relations:\n" + relations))
            }
        },
        files("narratives with a hundred systems and tags each", 5) { count in
            each(count) { file in
                (
                    "a\(file).md",
                    narrative("", "systems: [\(numbered(100) { "s\(file)-\($0), " })]\ntags: [\(numbered(100) { "t\(file)-\($0), " })]\n")
                )
            }
        },
        files("narratives that are all the same", 250) {
            each($0) { ("a\($0).md", narrative(many("The same words. ", 50), factors(2, "f"))) }
        },
        files("pages in the menu", 10) { count in
            ["../pages/a.md": "---\ntitle: A\n---\n"].merging(each(count) { ("../pages/p\($0).md", "---\ntitle: A\nmenu: 1\n---\n") }) {
                $1
            }
        },
        body("findings in one line", 5_000) { many("[x](b.md) ", $0) },
        body("findings in one line of front matter", 2_000) { _ in
            ""
        } frontMatter: {
            "tags: [" + many("A!,", $0) + "]\n"
        },
        body("unknown keys", 250) { _ in
            ""
        } frontMatter: {
            numbered($0) { "kk\($0): a\n" }
        },
        files("links without words to a long title", 500) { count in
            ["a.md": narrative("").replacing("title: A", with: "title: " + many("A", count)), "b.md": narrative(many("[[a]]\n\n", count))]
        },
    ]

    private static func numbered(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

    private static func each(_ count: Int, _ file: (Int) -> (String, String)) -> [String: String] {
        Dictionary(uniqueKeysWithValues: (0..<count).map(file))
    }

    private static func factors(_ count: Int, _ name: String) -> String {
        "factors:\n" + numbered(count) { "  - factor: \(name)-\($0)\n" }
    }

    /// Files by their paths below the folder of narratives.
    private static func files(_ name: String, _ size: Int, _ files: @escaping @Sendable (Int) -> [String: String]) -> HostileContent {
        HostileContent(name: name, size: size) { size in
            Dictionary(
                uniqueKeysWithValues: files(size).map { path, text in
                    (path.hasPrefix("../") ? String(path.dropFirst(3)) : "narratives/" + path, text)
                })
        }
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// A narrative with this body.
    static func body(
        _ name: String, _ size: Int, _ text: @escaping @Sendable (Int) -> String,
        frontMatter: @escaping @Sendable (Int) -> String = { _ in "" }
    ) -> HostileContent {
        HostileContent(name: name, size: size) { ["narratives/a.md": narrative(text($0), frontMatter($0))] }
    }

    static func narrative(_ body: String, _ frontMatter: String = "") -> String {
        "---\ntitle: A\nkind: near-miss\ndate: 2024-01-01\nsummary: S.\n\(frontMatter)---\n\(body)\n"
    }

    /// - Throws: `DiskError`.
    func write(size: Int, to folder: FolderHandle) throws {
        for (path, text) in files(size) { try folder.write(Array(text.utf8), to: RelativePath("content/" + path)) }
    }
}
