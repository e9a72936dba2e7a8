import Narratives
import Testing

@testable import Reading

struct YAMLCommentTests {
    private func finding(_ place: String, _ lost: String, _ fix: String) -> String {
        "content/narratives/a.md:\(place): error yaml-comment: YAML takes a `#` behind a blank, and all that follows on its line, for a "
            + "comment: `\(lost)` is left out. → \(fix)"
    }

    private static let orAbove = ", or put a comment on a line of its own above the key."
    private static let whole = "Put quotation marks round the whole text, or a comment on a line of its own above the key."

    @Test(arguments: [
        ("hook: We lost host #3 and more", "6:20", "#3 and more", "Write `hook: \"We lost host #3 and more\"`"),
        ("hook: Über\t#3", "6:12", "#3", "Write `hook: \"Über\\t#3\"`"), ("hook: it was #", "6:14", "#", "Write `hook: \"it was #\"`"),
        ("hook: “Quoted” # so", "6:16", "# so", "Write `hook: \"“Quoted” # so\"`"),
        ("lessons:\n  - We lost #3\n  - b", "7:13", "#3", "Write `- \"We lost #3\"`"),
        ("hook: #42 went down", "6:7", "#42 went down", "Write `hook: \"#42 went down\"`"),
        ("hook: # of hosts", "6:7", "# of hosts", "Write `hook: \"# of hosts\"`"),
        ("lessons:\n  - #ops was loud", "7:5", "#ops was loud", "Write `- \"#ops was loud\"`"),
        ("lessons: [We lost host #3, and more]", "6:24", "#3, and more]", "Write `lessons: [\"We lost host #3\", and more]`"),
        ("lessons: [#3 was, b]", "6:11", "#3 was, b]", "Write `lessons: [\"#3 was\", b]`"),
        (
            "factors: [{factor: masking, here: Lost #3 there, part: mask}]", "6:40", "#3 there, part: mask}]",
            "Write `factors: [{factor: masking, here: \"Lost #3 there\", part: mask}]`"
        ),
        ("severity: SEV-1 # ours", "6:17", "# ours", "Write `severity: \"SEV-1 # ours\"`"),
        ("x-ticket: Ops #42", "6:15", "#42", "Write `x-ticket: \"Ops #42\"`"),
        ("factors: [{factor: masking}]\nrelations: #later", "7:12", "#later", "Write `relations: \"#later\"`"),
        ("sources:\n  - title: The report #2\n    url: https://e.org", "7:23", "#2", "Write `- title: \"The report #2\"`"),
    ])
    func `Words behind a # in prose are an error, with the line as it should be`(keys: String, place: String, words: String, fix: String)
        throws
    {
        #expect(try wholeFaults(keys) == [finding(place, words, fix + Self.orAbove)])
    }

    @Test(arguments: [
        ("hook: We lost\n  # 3 hosts", "7:3", "# 3 hosts"), ("hook: We lost\n\n  # 3 hosts\nimpact: b", "8:3", "# 3 hosts"),
        ("hook: We lost\n  # 3 hosts\n  and more", "7:3", "# 3 hosts"), ("hook: We lost #3\n  and more", "6:15", "#3"),
        ("hook: We lost #3\n  note: and more", "6:15", "#3"), ("hook:\n  #3 hosts\n  went", "7:3", "#3 hosts"),
        ("hook: #3 hosts\n  went", "6:7", "#3 hosts"),
        ("lessons:\n  - a\n    # b\n  - c", "8:5", "# b"), ("lessons:\n  - a #b\n    c", "7:7", "#b"),
    ])
    func `So are lines within a text that begin with a #`(keys: String, place: String, words: String) throws {
        #expect(try wholeFaults(keys) == [finding(place, words, Self.whole)])
    }

    @Test(arguments: [
        ("hook: \"A\" #3", "6:11", "#3"), ("hook: 'A'#3", "6:10", "#3"), ("tags: [a, b] #c", "6:14", "#c"),
        ("hook: | #3\n  a", "6:9", "#3"),
    ])
    func `A # that begins a word is no comment behind a text in quotes, a list in brackets, an address or a word`(
        keys: String, place: String, words: String
    ) throws {
        #expect(
            try wholeFaults(keys) == [
                finding(place, words, "Put it into the text, or write a blank behind its `#` if it is a comment.")
            ])
        #expect(try faults("systems:\n  - host #3") == ["7:10 yaml-comment"])
        #expect(try faults("sources: [{title: a, url: https://e.org/ #b\n  }]") == ["6:42 yaml-comment"])
    }

    @Test
    func `A comment that ends a block of text is told of`() throws {
        #expect(
            try wholeFaults("hook: |\n    a\n  # 3 hosts\n") == [finding("8:3", "# 3 hosts", "Put it into the text, or above the key.")])
    }

    @Test
    func `An empty evidence is told of, not taken for none`() throws {
        #expect(
            try faults("factors:\n  - factor: masking\n    evidence: #what-happened", body: "## What happened") == ["8:15 yaml-comment"])
    }

    @Test
    func `A title that is all comment is not missing, too`() throws {
        let (_, findings) = try narrative("title: #42 went down\nkind: post-mortem\ndate: 2024\nsummary: S")
        #expect(findings == [finding("2:8", "#42 went down", "Write `title: \"#42 went down\"`" + Self.orAbove)])
    }

    @Test(arguments: [
        "# The hook.\nhook: a\n# So far.", "hook: \"A\" # note", "hook: 'A' # note", "hook: | # note\n  a", "hook: >- # note\n  a\n",
        "tags: [a, b] # note", "status: reviewed # or draft", "status: reviewed #draft", "ended: 2024-11-13 #ish",
        "lessons: # all of them\n  # the first\n  - a\n  # the second\n  - b\n# the end", "hook:\n  # Why read on?\n  Because.",
        "timeline: #moments\n  - {at: 2024-11-12T10:00Z, event: a}", "factors:\n  - factor: masking # a page\n    part: mask",
        "hook: a # tributary-allow blame: r", "hook: C# and F#, a#b and http://e.org/#c", "hook: \"a #b\"\nimpact: 'c #d'",
        "impact: |\n  # a\n  b #c", "impact: >\n  a\n  # b", "x-a: {b: c} # note", "hook: # tributary-allow blame: r\n  a",
    ])
    func `Comments that nobody can take for words stay comments`(keys: String) throws {
        #expect(try faults(keys).filter { !$0.hasSuffix("unused-allow") } == [])
    }

    @Test
    func `Places count letters of any length`() throws {
        #expect(try faults("hook: 日本 é\nimpact: 😀 ✓ #3") == ["7:13 yaml-comment"])
    }

    @Test
    func `An item that is indented into the text above is no item, and that is an error`() throws {
        #expect(
            try wholeFaults("lessons:\n  - one\n    - two") == [
                "content/narratives/a.md:8:5: error yaml-folded: This line goes on with the text above it, so that its `-` begins no item. → "
                    + "Begin it below the first letter of the key or `-` that it belongs to; if it is one text, put quotation marks round it."
            ])
        #expect(try faults("hook: Two things\n  - one\n  - two") == ["7:3 yaml-folded"])
        #expect(try faults("hook: Two\n  things -\n  one-two\nimpact: \"a\n  - b\"") == [])
    }
}

struct YAMLEscapeTests {
    @Test(arguments: [
        (#"hook: "In C:\new\table""#, ["6:13 yaml-escape"]), (#"hook: "a\bold""#, ["6:9 yaml-escape"]),
        (#"hook: "é \\server\new""#, ["6:18 yaml-escape"]), (#"hook: 'In C:\new'"#, []), (#"hook: In C:\new"#, []),
        (#"hook: "one.\nTwo, \"three\" \u00e9""#, []), (#"hook: "Steps:\none\n\ntwo a\tb""#, []), (#"hook: "C:\\new""#, []),
        (#"hook: "In C:\\new\nNext: \\\\server\nNext""#, []),
    ])
    func `An escape that looks like part of a path is told of`(keys: String, findings: [String]) throws {
        #expect(try faults(keys) == findings)
    }

    @Test
    func `It says what the escape is, and how to write the letters`() throws {
        #expect(
            try wholeFaults(#"hook: "C:\new""#) == [
                #"content/narratives/a.md:6:10: warning yaml-escape: In double quotation marks `\n` is a line break, and no letter. → "#
                    + #"Write `hook: "C:\\new"`."#
            ])
    }
}

struct YAMLProblemTests {
    @Test(arguments: [
        ("hook: [Draft] We lost it", "6:15", #"hook: "[Draft] We lost it""#), ("hook: {x} y", "6:11", #"hook: "{x} y""#),
        ("hook: \"A\" and B", "6:11", #"hook: "\"A\" and B""#), ("hook: 'It's down'", "6:11", "hook: It's down"),
        ("hook: `a` b", "6:7", #"hook: "`a` b""#), ("hook: @ops said", "6:7", #"hook: "@ops said""#),
        ("hook: %a", "6:7", #"hook: "%a""#),
        ("hook: - a", "6:7", #"hook: "- a""#), ("hook: ? a", "6:7", #"hook: "? a""#), ("hook: > quoted", "6:7", #"hook: "> quoted""#),
        ("hook: | pipe", "6:7", #"hook: "| pipe""#), ("hook: *bold* words", "6:7", #"hook: "*bold* words""#),
        ("hook: & more", "6:7", #"hook: "& more""#), ("hook: We thought: it: is", "6:17", #"hook: "We thought: it: is""#),
        ("lessons:\n  - We thought: that: it", "7:21", #"- "We thought: that: it""#),
    ])
    func `What YAML takes for a sign of its own is shown in quotation marks`(keys: String, place: String, line: String) throws {
        let found = try wholeFaults(keys)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("content/narratives/a.md:\(place): error yaml: This is not YAML: ") == true)
        #expect(found.first?.hasSuffix(" → Write `\(line)`.") == true)
    }

    @Test(arguments: [
        ("hook: [Draft]", "6:7", "a list", #"hook: "[Draft]""#),
        ("lessons:\n  - Deploy: it failed", "7:5", "a mapping", #"- "Deploy: it failed""#),
        ("lessons: [a: b, c]", "6:11", "a mapping", #"lessons: ["a: b", c]"#),
    ])
    func `Text that is read as a list or a mapping is shown in quotation marks`(keys: String, place: String, sort: String, line: String)
        throws
    {
        #expect(
            try wholeFaults(keys) == [
                "content/narratives/a.md:\(place): error wrong-type: This is \(sort); text is wanted. → Write `\(line)`."
            ])
    }

    @Test(arguments: [
        ("hook: 'open", "6:7", "This text in quotation marks never ends. → Close it: `hook: 'open'`."),
        (
            "hook: [a, b", "6:7",
            "This list in brackets never ends. → Close it with `]`, or put quotation marks round text that begins with `[`."
        ),
        (
            "hook: a\nmore words", "7:1",
            "This line is neither `key: value` nor a part of the text above it. → "
                + "Indent it further than the key to go on with the text, or write `key: value`."
        ),
        (
            "\thook: a", "6:1",
            "This is not YAML: a tab stands here, and YAML indents with blanks. → Indent with blanks, two for each level."
        ),
        (
            #"hook: "C:\dir""#, "6:10",
            "In double quotation marks a backslash begins an escape, and there is none like this. → "
                + "Write two backslashes, or put the text in single quotation marks."
        ),
        (
            "hook: a\n...\nb", "8:1",
            "YAML ends before this line. → Take out what ends it, such as `...`, or put quotation marks round the text."
        ),
    ])
    func `What never ends is told of where it begins, and other slips in words of their own`(keys: String, place: String, telling: String)
        throws
    {
        #expect(try wholeFaults(keys) == ["content/narratives/a.md:\(place): error yaml: \(telling)"])
    }
}
