import Testing

@testable import Beginning

struct YAMLScalarTests {
    @Test(
        "text that some reader of YAML could take for something else stands in quotation marks",
        arguments: [
            ("What we learned", "What we learned"), ("Überlast, again", "Überlast, again"), ("It's so (really)?", "It's so (really)?"),
            ("a: b", "\"a: b\""), ("# a", "\"# a\""), ("a #b", "\"a #b\""), ("- a", "\"- a\""), ("2024", "\"2024\""), ("yes", "\"yes\""),
            ("NULL", "\"NULL\""), ("say \"a\\b\"", #""say \"a\\b\"""#), ("[a]", "\"[a]\""), ("'a'", "\"'a'\""), ("", "\"\""),
            ("a ", "\"a \""),
            ("😀 storm", "\"😀 storm\""), ("事故", "事故"),
        ])
    func written(text: String, yaml: String) { #expect(YAMLScalar.text(text) == yaml) }
}
