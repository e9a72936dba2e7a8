/// A factor as other words of its document speak of it: "factor #2", or what its heading calls it.
struct NamedFactor {
    /// Its name in the narrative.
    let name: String
    let number: Int
    /// The words of its heading; empty where it has none of its own.
    let words: String

    private static let nouns = ["contributing factors", "contributing factor", "root causes", "root cause", "factor", "condition", "cause"]

    /// "Contributing Factor #2: a stale rule" is the second, "a stale rule".
    static func heading(_ title: String) -> (number: Int?, words: String) {
        let lower = title.lowercased()
        guard let noun = nouns.first(where: { lower.hasPrefix($0) }) else { return (nil, title) }
        let rest = title.dropFirst(noun.count).drop { $0 == " " || $0 == "#" }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let words = rest.dropFirst(digits.count).drop { " :.)-–—".contains($0) }
        return digits.isEmpty && words.count == rest.count && !rest.isEmpty ? (nil, title) : (Int(digits), String(words))
    }

    /// The names of the factors that some words speak of, in the order of the factors.
    static func all(in text: String, among factors: [NamedFactor]) -> [String] {
        let lower = text.lowercased()
        var numbers: Set<Int> = []
        var before = ""
        for part in lower.split(whereSeparator: { " ,;:.()&".contains($0) }) {
            let isNumbered = part.hasPrefix("#") || ["factor", "factors", "cause", "causes", "and"].contains(before)
            if isNumbered, let number = Int(part.drop { $0 == "#" }) { numbers.insert(number) }
            before = String(part)
        }
        return factors.filter { numbers.contains($0.number) || ($0.words.count > 3 && lower.contains($0.words.lowercased())) }.map(\.name)
    }
}
