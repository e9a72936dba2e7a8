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
        body("headings of one name", 5_000) { many("## a\n", $0) },
    ]

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// A narrative with this body.
    static func body(_ name: String, _ size: Int, _ text: @escaping @Sendable (Int) -> String) -> HostileContent {
        HostileContent(name: name, size: size) { ["narratives/a.md": narrative(text($0))] }
    }

    static func narrative(_ body: String, frontMatter: String = "") -> String {
        "---\ntitle: A\nkind: near-miss\ndate: 2024-01-01\nsummary: S.\n\(frontMatter)---\n\(body)\n"
    }

    /// - Throws: `DiskError`.
    func write(size: Int, to folder: FolderHandle) throws {
        for (path, text) in files(size) { try folder.write(Array(text.utf8), to: RelativePath("content/" + path)) }
    }
}
