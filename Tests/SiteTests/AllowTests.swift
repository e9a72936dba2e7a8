import Building
import Narratives
import Reading
import Scratch
import Testing

/// Findings in prose, from the words to the outcome of a build: levels, reasons to let them stand, drafts.
struct AllowTests {
    private func lines(_ body: String, keys: String = "", configuration: String = "base-url: https://e.org/", drafts: Bool = false) throws
        -> [String]
    {
        let scratch = try Scratch([
            "tributary.yaml": configuration + "\n",
            "content/narratives/a.md": "---\ntitle: T\nkind: post-mortem\ndate: 2024\nsummary: S\n\(keys)---\n\(body)\n",
        ])
        return scratch.lines(try scratch.build { $0.drafts = drafts ? .built : .leftOut }.findings)
            .map { String($0.prefix { $0 != "→" }.drop { $0 != ":" }.dropFirst()) }
    }

    private let warning = "7:5: warning: “root cause” asks for one origin where several conditions met. [root-cause] "

    @Test
    func `A finding in prose is a warning, and a reason lets it stand`() throws {
        #expect(try lines("\nThe root cause.") == [warning.replacing("7:5", with: "8:5")])
        #expect(try lines("<!-- tributary-allow root-cause: a term of the law -->\nThe root cause.") == [])
        #expect(try lines("The root cause. <!-- tributary-allow blame: r -->").count == 2)
    }

    @Test
    func `Front matter is read and let stand likewise`() throws {
        #expect(try lines("", keys: "hook: The root cause\n").map { $0.prefix(5) } == ["6:11:"])
        #expect(try lines("", keys: "hook: The root cause # tributary-allow root-cause: r\n") == [])
    }

    @Test
    func `Levels are set in tributary.yaml, and a level for no rule is told of`() throws {
        #expect(try lines("The root cause.", configuration: "base-url: https://e.org/\ncheck: {levels: {root-cause: off}}") == [])
        #expect(
            try lines("", configuration: "base-url: https://e.org/\ncheck: {levels: {root-cuse: off}}") == [
                "2:18: warning: There is no rule `root-cuse`. [unknown-rule] "
            ])
    }

    @Test
    func `Names that tributary.yaml lists are found`() throws {
        let configuration = "base-url: https://e.org/\ncheck: {people: [Ada Lovelace]}"
        #expect(
            try lines("Then Ada Lovelace called.", keys: "authors: [Ada Lovelace]\n", configuration: configuration) == [
                "8:6: warning: “Ada Lovelace” names a person. [named-person] "
            ])
    }

    @Test
    func `Words of a house are found with its own question, and words that it allows are let be`() throws {
        let configuration = """
            base-url: https://e.org/
            check:
              unwanted: [{words: [war room, bridge call], question: Who was there?, instead: call}]
              allowed: [root cause]
            """
        #expect(
            try lines("The War room found the root cause.", configuration: configuration) == [
                "7:5: warning: “War room” is a word that this house does not want. [house-words] "
            ])
    }

    @Test
    func `In a draft all of it is notes`() throws {
        let found = try lines("The root cause. <!-- tributary-allow blame: r -->", keys: "status: draft\n")
        #expect(found.count == 2 && found.allSatisfy { $0.contains(": note: ") })
    }
}
