/// Words with places for values, as a theme writes them: `{day} {month} {year}`. Taken apart once, since some stand on every page.
struct Phrase: Sendable {
    /// Words and the names of places by turns, words first.
    private let parts: [String]

    init(_ text: String) {
        parts = text.split(omittingEmptySubsequences: false) { $0 == "{" || $0 == "}" }.map(String.init)
    }

    /// The words with each place filled in; what has no value is empty.
    func filled(_ value: (_ place: String) -> String?) -> String {
        var text = ""
        for index in parts.indices { text += index % 2 == 0 ? parts[index] : value(parts[index]) ?? "" }
        return text
    }
}
