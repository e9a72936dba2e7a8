package import Narratives

/// Words that may not stand in any file of an edition: those that it replaces, and names of people.
package struct SecretWords: Sendable {
    private let replaced: WordReplacement
    private let people: WordReplacement

    init(_ edition: Edition, people: [String]) {
        replaced = WordReplacement(edition)
        self.people = WordReplacement(people.map { ($0, "") })
    }

    package static let none = SecretWords(Edition(), people: [])

    package var isEmpty: Bool { replaced.isEmpty && people.isEmpty }

    /// The first of them that stands in a text, in any form: run together, in any case, with marks between its words.
    package func first(in text: ArraySlice<UInt8>) -> String? { replaced.remains(in: text) ?? people.remains(in: text) }

    package func isPerson(_ word: String) -> Bool { people.remains(in: Array(word.utf8)[...]) != nil }

    /// What is said where one still stands.
    package func finding(_ word: String, in what: String, file: String, at position: SourcePosition = .start) -> Finding {
        let isPerson = isPerson(word) && replaced.remains(in: Array(word.utf8)[...]) == nil
        return Finding(
            "edition-words", "`\(word)` still stands in \(what) of this edition.",
            fix: isPerson
                ? "Give the name a role under the edition's `roles`, or take it out." : "Write it otherwise, or make it internal.",
            file: file, at: position)
    }
}
