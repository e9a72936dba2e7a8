package import Narratives

/// Words that may not stand in any file of an edition: those that it replaces, and names of people.
package struct SecretWords: Sendable {
    private let words: WordReplacement
    /// Those that nothing replaces.
    private let people: Set<String>

    init(_ edition: Edition, people: [String]) {
        words = WordReplacement(edition.replacements.map { ($0.words, $0.instead) } + people.map { ($0, "") })
        self.people = Set(people).subtracting(edition.replacements.map(\.words))
    }

    package static let none = SecretWords(Edition(), people: [])

    package var isEmpty: Bool { words.isEmpty }

    /// The first of them that stands in a text, in any form: run together, in any case, with marks between its words.
    package func first(in text: ArraySlice<UInt8>) -> String? { words.remains(in: text) }

    /// What is said where one still stands.
    package func finding(_ word: String, in what: String, file: String, at position: SourcePosition = .start) -> Finding {
        Finding(
            "edition-words", "`\(word)` still stands in \(what) of this edition.",
            fix: people.contains(word)
                ? "Give the name a role under the edition's `roles`, or take it out." : "Write it otherwise, or make it internal.",
            file: file, at: position)
    }
}
