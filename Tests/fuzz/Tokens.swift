/// What readers take for signs, or have trouble with.
enum Tokens {
    static let all: [[UInt8]] = words.map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]]

    private static let words = [
        "[[", "]]", "|", "[[a|", "[[factor:masking]]", "[[text-1|words]]", "[[text-2#a]]", "[[ ]]", "[[a|b|c]]", "`", "``", "```\n",
        "~~~\n",
        "\"", "'", "“", "”", "‘", "’", "<!-- tributary-allow blame: so -->", "<!-- tributary-allow", "<!--", "-->", "---\n", "---", "...\n",
        "&amp;", "&#0;", "&#x301;", "&nbsp;", "&Hat;", "[&#94;", "\t", "\r\n", "\r", "\n", "\n\n", "\u{0}", "\u{FEFF}", "\u{301}",
        "\u{200F}",
        "\u{202E}", "\u{2028}", "\u{85}", "\u{A0}", "😀", "日本", "é", "\u{7F}", "\u{1A}", "\u{1B}[31m", "\\", "\\\n", "  \n", "*", "**", "_",
        "***", "~~", "#", "\n# ", "\n###### ", "\n## a\n", " #\n", "===\n", "> ", "\n> [!NOTE]\n", "\n> [!WARNING] ", "- ", "\n- ", "1. ",
        "\n1) ",
        "- [ ] ", "- [x] ", "[^1]", "[^1]: ", "\n[^1]: a\n", "[^a\u{301}]", "[a]: b\n", "\n[a]: <b> \"c\"\n", "[a]", "[a][b]", "![",
        "![a](b.png)",
        "](", ")", "(", "](../a.md)", "](../../etc/passwd)", "](#a)", "](javascript:x)", "<https://a.b>", "<a@b.c>", "https://a.b/c",
        "www.a.b",
        "a@b.c", "<b>", "</b>", "<script>", "<br>", "<![CDATA[", "]]>", "<?", "<!X", "\n|a|b|\n|-|-|\n|c|d|\n", "\n|-|\n", "\\|", " | ",
        "|\n", ":-:",
        "title: ", "\ntitle: a\n", "kind: post-mortem\n", "kind: went-right\n", "date: 2024-02-30\n", "date: 2024-01-01T00:00Z\n",
        "summary: >\n  a\n",
        "summary: |2-\n", "|\n", ">+\n", "hook: \"", "factors:\n", "  - factor: ", "  - {factor: masking, as: x}\n", "relations:\n",
        "here: ",
        "{from: a, verb: enabled, to: b}", "actions:\n  - be more careful\n", "x-a: {b: [c, {d: e}]}\n", "root-cause: x\n",
        "aliases: [text-1]\n",
        "status: draft\n", "evidence: \"#a\"\n", "# tributary-allow blame: x\n", "# ", " #", ": ", ":\n", "? ", "- - - ", "[", "]", "{",
        "}", ", ",
        "&a ", "*a ", "!!str ", "<<: ", "%YAML 1.1\n", "@", "@someone", "null", "~", "0x1F", "-", "--", "root cause", "human error",
        "the engineer failed to",
        "if only we had known", "should have", "was careless", "Why did ", "The engineers, however, should have checked. ", "1e999", "  ",
        "    ",
        "\n    ", "\n\t", " ", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\u{1F468}\u{200D}\u{1F469}", "ﬁ", "İ", "ß",
        "%zz", "%00", "://",
    ]

    static let lineEnds: [[UInt8]] = ["\r\n", "\r", "\n\n", "", "  \n", "\\\n", "\n\r", "\u{2028}"].map { Array($0.utf8) }
    static let prefixes: [[UInt8]] = ["> ", "- ", "    ", "\t", "1. ", "  ", "| ", "* * ", "> - ", "[^1]: "].map { Array($0.utf8) }
    static let pairs: [([UInt8], [UInt8])] = [
        ("[[", "]]"), ("`", "`"), ("``", "``"), ("\"", "\""), ("“", "”"), ("*", "*"), ("**", "**"), ("~~", "~~"), ("[", "](a)"), ("[", "]"),
        ("<", ">"),
        ("![", "](a.png)"), ("<!--", "-->"), ("[[a|", "]]"), ("{", "}"), ("\n```\n", "\n```\n"), ("\n---\n", "\n---\n"), ("[^", "]"),
        ("&", ";"),
        ("\n> ", "\n\n"), ("\n|", "|\n|-|\n"), ("'", "'"), ("#", "\n"), ("(", ")"), ("[", "][a]"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// What tokens that refer to something lead to.
    static let definitions = "[f]: #a\n\n[z]: z.png\n\n[^1]: n\n\n## a\n\n"

    /// Tokens that are another each time: `№` is a number.
    static let numbered = [
        "[[a№]] ", "[[factor:a№]] ", "[[a#h№]] ", "[[a]]", "[f] ", "![z] ", "[f](#a)", "[b](#h№) ", "[b](b№.md) ", "![b](b№.png) ", "[^№] ",
        "[^№]: n\n\n",
        "[f№]: /x\n", "[f№] ", "\n## h№\n", "\n## a\n", "\n- №\n", "\n|№|b|\n", "\n№. a\n", "x№ ", "`№` ", "*№ ",
        "<!-- tributary-allow blame: x -->\n\n",
        "*a ", "a* ", "**a ", "a** ", "_a ", "a_ ", "~a ", "a~ ", "~~a ", "a~~ ", "a@b.c ", "[^1]", "`  `", "[]()", "https://a.b/№ ",
        "<b№>", "The root cause was № ",
        "They should have № ", "\n\n", "a\n",
    ]

    /// Beginnings of long lists in front matter.
    static let lists = [
        "tags: [", "factors:\n", "relations:\n", "actions:\n", "timeline:\n", "related: [", "systems: [", "x-a:\n", "sources:\n",
        "aliases: [", "adaptations:\n", "",
        "lessons:\n", "potential: >\n", "summary: |\n",
    ]

    /// What stands in them.
    static let items = [
        "a№, ", "a, ", "  - a№\n", "  - {factor: a№}\n", "  - {factor: a№, evidence: '#h№'}\n", "  - {from: a№, verb: enabled, to: b№}\n",
        "  - {action: a№, addresses: [b№]}\n",
        "  - {at: 2024-01-01T00:00Z, event: a№}\n", "  - {title: a№, url: 'https://a.b/№'}\n", "x-№: a\n", "key№: a\n",
        "  word № root cause\n", "  - The root cause was №\n",
        "# tributary-allow blame: x\n", "  - be careful # tributary-allow vague-action: x\n", "  \n", "'a№', ",
    ]
}
