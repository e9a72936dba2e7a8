import Testing

@testable import Reading

struct YAMLScalarTests {
    @Test(arguments: [
        ("What we learned", "What we learned"), ("Überlast, again", "Überlast, again"), ("It's so (really)?", "It's so (really)?"),
        ("a: b", "\"a: b\""), ("# a", "\"# a\""), ("a #b", "\"a #b\""), ("- a", "\"- a\""), ("2024", "\"2024\""), ("yes", "\"yes\""),
        ("NULL", "\"NULL\""), ("say \"a\\b\"", #""say \"a\\b\"""#), ("[a]", "\"[a]\""), ("'a'", "\"'a'\""), ("", "\"\""),
        ("a ", "\"a \""), ("a:", "\"a:\""), ("a\tb\nc", #""a\tb\nc""#), ("a\u{FEFF}\u{2028}", #""a\ufeff\u2028""#),
        ("😀 storm", "😀 storm"), ("事故", "事故"),
    ])
    func `Text that some reader of YAML could take for something else stands in quotation marks`(text: String, yaml: String) {
        #expect(YAMLScalar.text(text) == yaml)
    }

    @Test
    func `Where only this format reads, a date stands as people write it`() {
        #expect(YAMLScalar.text("2024-05-01", mayBeginWithDigit: true) == "2024-05-01")
        #expect(YAMLScalar.text("- 2024", mayBeginWithDigit: true) == "\"- 2024\"")
    }

    @Test(arguments: [true, false])
    func `Every text reads back as it was`(mayBeginWithDigit: Bool) throws {
        // Signs that mean something to YAML, in all pairs and at both ends.
        let signs = Array("aé1 :#-'\"\\[]{},&*!|>%@`?=~\t\n\r\u{85}\u{2028}\u{FEFF}\u{7F}😀").map(String.init)
        for first in signs {
            for second in signs {
                for text in [first + second, "a" + first + second, "a" + first + second + "b", "a " + first + second + " b"] {
                    let yaml = "key: " + YAMLScalar.text(text, mayBeginWithDigit: mayBeginWithDigit) + "\n"
                    var findings = FindingList(file: "", firstLine: 1)
                    let root = try #require(YAMLText.parse(Array(yaml.utf8)[...], into: &findings), "\(yaml)")
                    guard case .mapping(let pairs) = root.content else {
                        Issue.record("\(yaml)")
                        continue
                    }
                    #expect(pairs.first?.value.text == text, "\(yaml)")
                }
            }
        }
    }
}
