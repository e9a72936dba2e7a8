import Narratives
import Testing

@testable import Reading

struct YAMLTextTests {
    @Test(arguments: [
        ("hook: a: b", "6:8 yaml"), ("hook: \"open", "6:7 yaml"), ("hook: [a, b", "6:7 yaml"), ("\thook: a", "6:1 yaml"),
        ("hook: @a", "6:7 yaml"), ("hook: `a`", "6:7 yaml"), ("hook: %a", "6:7 yaml"), ("hook: a\n  - b: c", "7:6 yaml"),
    ])
    func `Text that is not YAML is an error at its place, with a way out`(keys: String, finding: String) throws {
        let found = try faults(keys)
        #expect(found.count == 1)
        #expect(found.first?.split(separator: ":").first == finding.split(separator: ":").first)
        #expect(found.first?.hasSuffix(" yaml") == true)
    }

    @Test
    func `A colon in text is told to be quoted`() throws {
        #expect(
            try wholeFaults("hook: We thought: it is fine") == [
                "content/narratives/a.md:6:17: error yaml: This is not YAML: a colon with a blank behind it ends a key, and the line has one already. → "
                    + "Write `hook: \"We thought: it is fine\"`."
            ])
    }

    @Test
    func `What is not YAML hides no file but its own`() throws {
        let read = try reading(["narratives/a.md": "---\n[\n---\n", "narratives/b.md": "---\n\(required())\nowner: x\n---\n"])
        #expect(read.findings.map { "\($0.file) \($0.rule)" } == ["content/narratives/a.md yaml", "content/narratives/b.md unknown-key"])
    }

    @Test(arguments: [
        ("hook: &a text", "6:7"), ("tags: &a [x]", "6:7"), ("x-a: &a {b: c}", "6:6"), ("tags: [&a x]", "6:8"), ("&a hook: text", "6:1"),
        ("hook: !custom text", "6:7"), ("x-a: !custom {b: c}", "6:6"), ("tags: !custom [x]", "6:7"), ("hook: ! text", "6:7"),
        ("hook: &a text\nimpact: *a", "6:7"), ("x-a: {? &a [x] : y}", "6:9"),
    ])
    func `Anchors, aliases and tags are refused where they stand`(keys: String, place: String) throws {
        let found = try wholeFaults(keys)
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(
                "content/narratives/a.md:\(place): error yaml-anchor: YAML anchors, aliases and tags are not read here. → "
                    + "Write the value out, or put quotes round the text") == true)
    }

    @Test
    func `Words that begin with the sign of an alias are shown in quotation marks`() throws {
        #expect(
            try wholeFaults("hook: *bold").first?.hasSuffix(" → Write the value out, or put quotes round the text: `hook: \"*bold\"`.")
                == true)
        #expect(try wholeFaults("lessons: [*b, c]").first?.hasSuffix(": `lessons: [\"*b\", c]`.") == true)
    }

    @Test
    func `An alias of nothing is an error`() throws {
        #expect(try faults("hook: *nothing").map { $0.split(separator: " ").first } == ["6:7"])
    }

    @Test(arguments: [
        "hook: It was *bold* of us", "hook: R & D", "hook: Q&A, AT&T and &c", "hook: \"*bold* and &bold and !bold\"",
        "hook: '&a and *a'", "hook: Stop! We said *stop*", "lessons:\n  - Nobody *knew* & nobody asked",
        "impact: |\n  * one\n  * two & three\n  &four\n  *five\n  !six", "impact: >\n  See *that*, &that; and *that*.",
        "hook: 2 *3* 4 &5",
        "lessons: [a *b*, c &d]", "hook: See ![this](x.png)", "hook: \"a &x y\"\nimpact: \"b *x\"",
    ])
    func `The signs of anchors in ordinary prose are prose`(keys: String) throws {
        #expect(try faults(keys) == [])
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            BillionLaughs.values(separator: " "), BillionLaughs.keys(separator: " "), BillionLaughs.keys(separator: "\n  "),
            BillionLaughs.mapping(separator: " "),
        ])
    func `A few hundred bytes that stand for gigabytes are refused at once`(yaml: String) throws {
        let found = try faults(yaml)
        #expect(found.map { $0.split(separator: " ").last } == ["yaml-anchor"])
    }

    @Test
    func `A second document is an error`() throws {
        #expect(try faults("--- \nb: c").isEmpty)
        #expect(try faults("--- {b: c}").map { $0.split(separator: " ").last } == ["yaml"])
    }

    @Test
    func `A text of YAML alone is read by its own lines`() throws {
        var list = FindingList(file: "theme.yaml", firstLine: 1)
        _ = YAMLText.parse(Array("a: b\nc: &d e".utf8)[...], into: &list)
        #expect(list.findings.map(\.placed) == ["2:4 yaml-anchor"])
    }
}

/// YAML whose aliases stand for each other, thirty deep: written out, each would fill any memory.
enum BillionLaughs {
    static func values(separator: String) -> String {
        (1...30).reduce("x-0: &a0 [x, x]") {
            "\($0)\nx-\($1): &a\($1) [\(separator)*a\($1 - 1)\(separator),\(separator)*a\($1 - 1)\(separator)]"
        }
    }

    static func keys(separator: String) -> String {
        (1...30).reduce("x-0: &a0 [x, x]") {
            "\($0)\nx-\($1): &a\($1) {? [\(separator)*a\($1 - 1)\(separator),\(separator)*a\($1 - 1)\(separator)] : x}"
        }
    }

    static func mapping(separator: String) -> String {
        (1...30).reduce("x-0: &a0 {x: x}") {
            "\($0)\nx-\($1): &a\($1) {b:\(separator)*a\($1 - 1)\(separator), c:\(separator)*a\($1 - 1)\(separator)}"
        }
    }
}

extension YAMLTextTests {
    @Test(arguments: ["hook: !!str text", "tags: !!seq [x]", "hook: !!binary aGVsbG8=", "hook: !<tag:a.b,2000:c> text"])
    func `Tags of YAML's own are refused too`(keys: String) throws {
        #expect(try faults(keys).map { $0.split(separator: " ").last } == ["yaml-anchor"])
    }

    @Test
    func `Prose with one sign before a word here and the other before the same word there is prose`() throws {
        #expect(try faults("hook: a &x y\nimpact: b *x") == [])
        #expect(try faults("impact: |\n  Pass &buffer to it.\n  Then read *buffer back.") == [])
    }

    @Test(.timeLimit(.minutes(5)), arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
    func `So are those that hide behind other line ends`(end: String) throws {
        let found = try faults(BillionLaughs.keys(separator: end))
        #expect(found.map { $0.split(separator: " ").last } == ["yaml-anchor"])
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
    func `Line ends that YAML alone knows do not move what follows`(end: String) throws {
        #expect(try faults("hook: “é”\(end)  more\nowner: x") == ["7:1 unknown-key"])
        #expect(try faults("hook: a\(end)owner: x") == ["6:9 unknown-key"])
        #expect(try faults("hook: a\(end)  b\r\nhook: c\rowner: x") == ["7:1 duplicate-key", "8:1 unknown-key"])
    }

    @Test
    func `A control character has its place behind any line end`() throws {
        #expect(try faults("hook: a\rimpact: é\u{7F}") == ["7:10 yaml"])
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
    func `Anchors after any of YAML's line ends are seen`(end: String) throws {
        #expect(try faults("tags: [\(end)&a x]").map { $0.split(separator: " ").last } == ["yaml-anchor"])
        #expect(try faults("tags: [&a\(end)x, *a]").map { $0.split(separator: " ").last } == ["yaml-anchor"])
        #expect(try faults("tags: [&a x, *a\(end)]").map { $0.split(separator: " ").last } == ["yaml-anchor"])
    }
}
