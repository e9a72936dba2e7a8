import Narratives
import Scratch
import Testing

@testable import Reading

struct ConfigurationReaderTests {
    func read(_ yaml: String) throws -> (configuration: SiteConfiguration, findings: [String]) {
        let read = try Scratch(["tributary.yaml": yaml]).configuration()
        return (read.configuration, read.findings.map(\.whole))
    }

    @Test
    func `A site without tributary.yaml, or with an empty one, has the defaults`() throws {
        let none = try Scratch().configuration()
        #expect(none.configuration == SiteConfiguration())
        #expect(none.findings == [])
        for text in ["", "\n", "# Nothing yet.\n", "title:\nsimilarity:\n"] {
            let (configuration, findings) = try read(text)
            #expect(configuration == SiteConfiguration())
            #expect(findings == [])
        }
    }

    @Test
    func `Words behind a # in the site's words are an error; behind names and numbers it begins a comment`() throws {
        #expect(
            try read("title: What we learned\ndescription: Notes of team #3\n").findings.map {
                $0.contains("yaml:2:28: error yaml-comment:")
            } == [true])
        #expect(
            try read(
                "language: en # or de\nbase-url: https://e.org/ # for feeds\nsimilarity: # how\n  limit: 3 #few\ntheme: \"default\" # own"
            ).findings
                == [])
    }

    @Test
    func `The defaults are those that the design names`() {
        let defaults = SiteConfiguration()
        #expect(defaults.title == "What we learned")
        #expect(defaults.description == "Post-mortems, near misses and what went right")
        #expect(defaults.baseURL == nil)
        #expect(defaults.language == "en")
        #expect(defaults.theme == nil)
        #expect(defaults.similarity.limit == 6)
        #expect(defaults.similarity.threshold == 0.1)
        #expect(defaults.similarity.weights.conditions == 0.5)
        #expect(defaults.similarity.weights.symptoms == 0.6)
        #expect(defaults.similarity.weights.place == 0.5)
        #expect(defaults.similarity.weights.response == 0.6)
        #expect(defaults.similarity.weights.telling == 0.8)
    }

    @Test
    func `Every key is read`() throws {
        let (configuration, findings) = try read(
            """
            title: Ours
            description: All of it
            base-url: https://learning.example.org/sub
            language: de
            theme: river
            image: static/share.png
            edit-url: https://code.example.org/ours/edit/main/content
            similarity: {limit: 0, threshold: 1, weights: {conditions: 0.9, symptoms: 0.8, place: 0.7, response: 0, telling: 0.5}}
            check: {levels: {mean-time: off, blame: error, if-only: note, hindsight: warning}, people: [Ada, Grace Hopper],
              unwanted: [{words: [war room, bridge], question: Who was there?, instead: call}, {words: outage}], allowed: [Five Whys]}
            """)
        #expect(findings == [])
        var expected = SiteConfiguration()
        expected.title = "Ours"
        expected.description = "All of it"
        expected.baseURL = "https://learning.example.org/sub/"
        expected.language = "de"
        expected.theme = Located("river", at: .start)
        expected.image = Located("static/share.png", at: .start)
        expected.editURL = "https://code.example.org/ours/edit/main/content/"
        expected.similarity.limit = 0
        expected.similarity.threshold = 1
        expected.similarity.weights.conditions = 0.9
        expected.similarity.weights.symptoms = 0.8
        expected.similarity.weights.place = 0.7
        expected.similarity.weights.response = 0
        expected.similarity.weights.telling = 0.5
        let off: Finding.Severity? = nil
        expected.check.levels = ["mean-time": off, "blame": .error, "if-only": .note, "hindsight": .warning]
        expected.check.levelNames = zip(["mean-time", "blame", "if-only", "hindsight"], [18, 34, 48, 63]).map {
            Located($0, at: SourcePosition(line: 9, column: $1))
        }
        expected.check.people = ["Ada", "Grace Hopper"]
        expected.check.unwanted = [.init(), .init()]
        expected.check.unwanted[0].words = ["war room", "bridge"]
        expected.check.unwanted[0].question = "Who was there?"
        expected.check.unwanted[0].instead = "call"
        expected.check.unwanted[1].words = ["outage"]
        expected.check.allowed = ["Five Whys"]
        #expect(configuration == expected)
    }

    @Test
    func `Words that cannot be found are told of, and the others stand`() throws {
        let (configuration, findings) = try read("check: {unwanted: [{words: ['!?', war room]}], allowed: ['C++']}")
        let fix = " cannot be found as whole words. → Begin and end with a letter or a digit."
        #expect(
            findings == ["tributary.yaml:1:29: warning house-words: `!?`" + fix, "tributary.yaml:1:58: warning house-words: `C++`" + fix])
        #expect(configuration.check.unwanted.map(\.words) == [["war room"]] && configuration.check.allowed == [])
    }

    @Test
    func `More words than are looked for in one pass are refused`() throws {
        let name = String(repeating: "a", count: 99)
        let names = { (count: Int) in [String](repeating: name, count: count).joined(separator: ", ") }
        #expect(try read("check: {people: [\(names(101))]}").1.isEmpty)
        let (configuration, findings) = try read("check: {people: [\(names(100))], allowed: [\(names(2))]}")
        #expect(findings.count == 1 && findings.allSatisfy { $0.contains("error too-many") } && configuration == SiteConfiguration())
    }

    @Test
    func `One changed weight leaves the others as they are`() throws {
        let (configuration, findings) = try read("similarity: {weights: {place: 0}}")
        #expect(findings == [])
        var expected = SiteConfiguration()
        expected.similarity.weights.place = 0
        #expect(configuration == expected)
    }

    @Test(arguments: [
        ("titel: x", "1:1: error unknown-key: `titel` is not a key of tributary.yaml. → Write `title: x`."),
        ("base_url: x", "1:1: error unknown-key: `base_url` is not a key of tributary.yaml. → Write `base-url: x`."),
        (
            "x-mine: y",
            "1:1: error unknown-key: `x-mine` is not a key of tributary.yaml. → "
                + "Known keys: title, description, base-url, language, theme, image, edit-url, markdown, similarity, check, editions."
        ),
        ("similarity:\n  limits: 3", "2:3: error unknown-key: `limits` is not a key of similarity. → Write `limit: 3`."),
        (
            "similarity: {weights: {plcae: 1}}",
            "1:24: error unknown-key: `plcae` is not a key of weights. → Write `similarity: {weights: {place: 1}}`."
        ),
        ("check: {level: {}}", "1:9: error unknown-key: `level` is not a key of check. → Write `check: {levels: {}}`."),
    ])
    func `An unknown key is an error with the nearest known one, at any level`(yaml: String, finding: String) throws {
        #expect(try read(yaml).findings == ["tributary.yaml:\(finding)"])
    }

    @Test(arguments: [
        ("title: [a]", "1:8: error wrong-type: This is a list; text is wanted. → Write `title: \"[a]\"`."),
        ("- a", "1:1: error wrong-type: This is a list; tributary.yaml is a mapping. → Write `key: value`, one a line."),
        ("similarity: 3", "1:13: error wrong-type: This is text; similarity is a mapping. → Write `{limit: …}`."),
        ("similarity: {limit: 51}", "1:21: error number: `51` is not a whole number from 0 to 50. → Write a number."),
        ("similarity: {limit: six}", "1:21: error number: `six` is not a whole number from 0 to 50. → Write a number."),
        ("similarity: {threshold: 1.5}", "1:25: error number: `1.5` is not a number from 0 to 1. → Write a number such as 0.5."),
        ("similarity: {threshold: nan}", "1:25: error number: `nan` is not a number from 0 to 1. → Write a number such as 0.5."),
        ("similarity: {weights: {place: -1}}", "1:31: error number: `-1` is not a number from 0 to 1. → Write a number such as 0.5."),
        ("check: {levels: {blame: fatal}}", "1:25: error closed-list: `fatal` is not a level. → Write off, note, warning or error."),
        (
            "check: {levels: [blame]}",
            "1:17: error wrong-type: This is a list; a mapping is wanted. → Write `rule: off|note|warning|error`."
        ),
        (
            "check: {unwanted: [{question: Why?}]}",
            "1:20: error missing-key: An entry of unwanted needs `words`. → Add `words:` with text, or a list."
        ),
        ("check: {people: Ada}", "1:17: error wrong-type: This is text; a list is wanted. → Write `check: {people: [Ada]}`."),
        (
            "base-url: example.org",
            "1:11: error unsafe-url: `example.org` is not an http or https address. → Write it in full: https://…"
        ),
        ("base-url: https://a.b/?c", "1:11: error base-url: This address has no query and no fragment. → Write https://host/path/."),
        ("base-url: https://a.b/#c", "1:11: error base-url: This address has no query and no fragment. → Write https://host/path/."),
    ])
    func `A value of the wrong sort is an error at its place, and the default stands`(yaml: String, finding: String) throws {
        let (configuration, findings) = try read(yaml)
        #expect(findings == ["tributary.yaml:\(finding)"])
        #expect(configuration == SiteConfiguration())
    }

    @Test
    func `Text that is not YAML is an error, as are anchors`() throws {
        #expect(try read("title: [a").findings.map { $0.hasPrefix("tributary.yaml:1:8: error yaml:") } == [true])
        #expect(try read("title: &a b\ntheme: *a").findings.map { $0.hasPrefix("tributary.yaml:1:8: error yaml-anchor:") } == [true])
    }

    @Test
    func `Other line ends change nothing`() throws {
        let (configuration, findings) = try read("title: Ours\r\ntheme: river\r\n")
        #expect(findings == [])
        #expect(configuration.title == "Ours")
        #expect(configuration.theme?.value == "river")
    }

    @Test
    func `A link in place of the file is not followed`() throws {
        let folder = try Scratch()
        try folder.link("tributary.yaml", to: "/etc/hostname")
        let findings = folder.configuration().findings
        #expect(findings.map(\.rule) == ["unreadable-file"])
    }
}

extension ConfigurationReaderTests {
    @Test
    func `A file that is not UTF-8 is an error at its place`() throws {
        let folder = try Scratch()
        try folder.write(Array("title: x\nlanguage: ".utf8) + [0xFF], to: "tributary.yaml")
        #expect(
            folder.configuration().findings.map(\.whole) == [
                "tributary.yaml:2:11: error encoding: This byte is not UTF-8. → Save the file as UTF-8."
            ])
    }

    @Test
    func `A file that is too large says so in words`() throws {
        let findings = try read("# " + String(repeating: "x", count: 64 << 10)).findings
        #expect(findings == ["tributary.yaml:1:1: error too-large: The file has 65538 bytes; the limit is 65536. → Make it shorter."])
    }

    @Test
    func `Nor does a byte-order mark`() throws {
        let (configuration, findings) = try read("\u{FEFF}title: Ours\ntheme: river\n")
        #expect(findings == [])
        #expect(configuration.title == "Ours")
        #expect(configuration.theme?.value == "river")
    }
}
