internal import Narratives

/// Takes words on causes apart, where that can be done without guessing.
enum FactorWords {
    /// Names that are listed become one factor each; a sentence stays whole, since an "and" in it may join anything.
    static func parts(of words: String) -> [String] {
        let bare = words.hasSuffix(".") ? String(words.dropLast()) : words
        guard isListOfNames(bare) else { return [words] }
        // One comma alone sets an explanation off: "one controller, a hard dependency" is one thing.
        guard bare.contains(";") || split(bare).count > 1 || bare.count(where: { $0 == "," }) > 1 else { return [words] }
        let parts = bare.split { $0 == "," || $0 == ";" }.flatMap { split(String($0)) }
        return parts.map { ($0.hasPrefix("and ") ? String($0.dropFirst(4)) : $0).trimmed }.filter { !$0.isEmpty }
    }

    /// At " and ", "; also " and " & ", where words stand on both sides.
    private static func split(_ text: String) -> [String] {
        var parts: [[Substring]] = [[]]
        for word in text.split(separator: " ") {
            if ["and", "&", "plus", "+"].contains(word.lowercased()), !(parts.last?.isEmpty ?? true) {
                parts.append([])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    /// Words that make a sentence, or join what belongs together.
    private static let verbs = Set(
        words: """
            is are was were be been being has have had did does do can could would should may might must will caused led made because \
            since when while which that who if after before so then not we they it i he she this these between both either neither or but \
            failed went ran took got sent lost left let until share shares use uses used need needs depend depends rely relies run runs \
            call calls called write writes wrote send sends asked asks wait waits waited met became came grew fell rose hit held kept saw \
            knew there
            """)

    private static func isListOfNames(_ words: String) -> Bool {
        let all = words.lowercased().utf8.split { !$0.isLetter && $0 < 0x80 && $0 != "-" && $0 != "'" }
        guard all.count <= 24, !words.contains(". "), !words.contains("("), !words.contains(":") else { return false }
        return !all.contains { verbs.contains(String(Substring($0))) }
    }

    /// Words of a slug that say little.
    private static let small = Set(
        words: """
            a an the of to in on for by with was were is had our we that at from it its be been because before after when any which who \
            this and or as has have are
            """)

    /// A slug for words that name no known factor: the first of them that say something.
    static func slug(for words: String) -> Slug? {
        guard let whole = Slug(from: words) else { return nil }
        let said = whole.text.split(separator: "-").map(String.init)
        let chosen = said.count <= 6 ? said.drop { ["a", "an", "the"].contains($0) } : said.filter { !small.contains($0) }.prefix(5)
        return Slug((chosen.isEmpty ? said.prefix(6) : chosen).joined(separator: "-")) ?? whole
    }
}
