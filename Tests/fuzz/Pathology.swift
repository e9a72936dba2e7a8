/// Texts that parsers are known to be slow or wrong with: the CommonMark projects' list, and its like for YAML.
enum Pathology {
    static let all: [[UInt8]] = bodies.map { Array((head + $0).utf8) } + fronts.map { Array(("---\n" + $0 + "\n---\nText.\n").utf8) }

    private static let head = "---\ntitle: A\nkind: near-miss\ndate: 2024\nsummary: S.\n---\n"

    private static func many(_ text: String, _ count: Int = 4000) -> String { String(repeating: text, count: count) }

    private static let bodies = [
        many("*a **a ") + "b" + many(" a** a*"), many("a**") + many("b"), many("a_"), many("*a_ "), many("[a"), many("a]"), many("[a](b"),
        many("[") + "a" + many("]"), many("[[") + "a" + many("]]"), many("[[a|"), many("[[a]]"), many("> ", 90) + "a", many("- ", 40) + "a",
        (0..<40).map { many("  ", $0) + "- a\n" }.joined(), (1..<60).map { many("`", $0) + "e" }.joined(), many("<!--"), many("<?"),
        many("<!A "),
        many("a<b "), many("&a"), many("&amp;"), many("\\"), many("![[]()"), many("]("), many("[a]: u\n"), many("[^a]"),
        many("[^a]: b\n\n"),
        (0..<500).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined() + "[^0]",
        "|" + many("a|", 150) + "\n|" + many("-|", 150) + "\n" + many("|\n", 500),
        many("# a\n"), many("a\n=\n"), many("#"), many("\"a "), many("“a "), many("'a' "), many("should have "), many("root cause "),
        many("they should have "), many("\u{301}"), many("a\r"), many("a\r\n"), many("\u{2028}"), many("\t"), many("x "),
        many("https://a.b "),
        many("a@b.c "), many("<a@b.c>"), many("<b>"), many("<!-- tributary-allow blame: x -->\n"),
        many("<!-- tributary-allow blame: x -->\n\n", 1000),
        "> [!NOTE]\n> a\n", "> [!NOTE]\n\n> b", "- [ ] a\n- [x] b\n", "a[^1]\n\n[^1]: b\n\n    c\n",
        "| a | b |\n|:-|-:|\n| [[x]] | `y` |\n| 1 | 2 | 3 |\n",
        "[a][b]\n\n[b]: https://c.d 'e'\n", "![a *b*](c.png \"d\")", "~~a~~ *b* **c** `d`\\\ne  \nf", "<div>\na\n\nb\n</div>", "\u{FEFF}a",
        "***a***b***",
        "The engineer failed to check, and the root cause was human error. If only we had known! “She was careless.” They should have looked.",
        "## Root cause\n\nThe *root*\ncause [was](a) `b` the **ro**ot cause &amp; root&nbsp;cause, root\\-cause.\n",
    ]

    private static let fronts = [
        many("a: "), many("- "), many("[", 60), many("{a: ", 60), many("? ", 60), many("a: b\n"), (0..<2000).map { "k\($0): v\n" }.joined(),
        "title: >-\n  a\n  b\n\n  c\nsummary: |\n    a\n  b\n",
        "title: 'a''b'\nsummary: \"\\u0041\\x00\\e\\N\\_\\L\\P\"\nkind: near-miss\ndate: 2024\n",
        "title: a # b\nkind: went-right # c\ndate: 2024-01-01\nsummary: \"a\n  b\\\n  c\"\nchallenge: >\n\n  x\n\n\n  y\n",
        "---\na: b\n...\n---\n", "%YAML 1.2\n---\na: b",
        "&a a: *a", "!!binary a: b", "? [a]\n: b", "? {a: b}\n: c", "a:\n\tb", "a: b\rc: d", "a: b\u{85}c: d", "a: b\u{2028}c: d\ntitel: x",
        "\u{FEFF}a: b", "a: \u{0}",
        "actions: [{action: be more careful, aim: learn}, " + many("{action: x}, ", 500) + "]",
        "lessons: [" + many("root cause, ", 2000) + "a]",
        "summary: " + many("the engineer should have ", 2000), "summary: \"" + many("\\n", 2000) + "root cause\"",
        "# tributary-allow blame: x\ntitle: careless # tributary-allow root-cause: y\nsummary: the root cause\nkind: near-miss\ndate: 2024",
    ]
}
