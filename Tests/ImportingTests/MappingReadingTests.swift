import Importing
import Narratives
import Testing

struct MappingReadingTests {
    private func findings(_ text: String) -> [String] {
        MappingReading.read(Array(text.utf8), file: "import.yaml").findings.map { "\($0.position.line):\($0.position.column) \($0.rule)" }
    }

    @Test(arguments: MappingReading.builtIn.map(\.name)) func `A built-in mapping is read without a finding, as a person's own would be`(
        _ name: String
    ) throws {
        let bytes = try #require(MappingReading.builtIn.first { $0.name == name }).bytes
        let read = MappingReading.read(bytes, file: name)
        #expect(read.findings == [] && read.mapping != nil)
    }

    @Test(arguments: [
        ("keys: {titel: [name]}\n", "1:8 unknown-key"), ("kinds: post-mortem\n", "1:1 unknown-key"), ("kind: outage\n", "1:7 closed-list"),
        ("zone: CET\n", "1:7 zone"), ("keys:\n  date: [(filename)]\n", "2:10 closed-list"), ("extends: atlasian\n", "1:1 closed-list"),
        ("tables: {timeline: {when: [Time]}}\n", "1:21 unknown-key"), ("a: &x b\n", "1:4 yaml-anchor"), ("columns: both\n", "1:10 columns"),
        ("keys: {date: [When #1\n  ]}\n", "1:20 yaml-comment"), ("keys:\n  date: When #1\n", "2:14 yaml-comment"),
        ("sections: {root-cause: [Why]}\n", "1:12 root-cause-field"),
    ])
    func `What a mapping cannot say is told with its place`(_ text: String, _ finding: String) {
        #expect(findings(text) == [finding])
        #expect(MappingReading.read(Array(text.utf8), file: "import.yaml").mapping == nil)
    }

    @Test func `One's own entries come before those of what one extends, and take their names`() throws {
        let text =
            "keys: {title: [Betreff], systems: [organisation]}\nsections: {lessons: [Impact]}\nvalues: {status: {fertig: reviewed}}\n"
        let mapping = try #require(MappingReading.read(Array(text.utf8), file: "import.yaml").mapping)
        #expect(mapping.keys[.title]?.first == Origin(.key("Betreff")) && (mapping.keys[.title]?.count ?? 0) > 3)
        #expect(mapping.keys[.organisation]?.contains(Origin(.key("organisation"))) == false)
        #expect(mapping.sections[.impact]?.contains("Impact") == false && mapping.sections[.lessons]?.first == "Impact")
        #expect(mapping.values[.status]?["fertig"] == "reviewed" && mapping.values[.status]?["final"] == "reviewed")
    }
}
