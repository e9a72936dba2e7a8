/// Words of a wiki's line as Markdown: links, pictures, code and emphasis.
struct WikiInlines {
    private let language: WikiText.Language

    init(_ language: WikiText.Language) { self.language = language }

    func markdown(_ line: String) -> String {
        var words = ""
        var rest = line[...]
        while let sign = rest.first {
            if let (text, end) = language == .jira ? jira(sign, rest, after: words.last) : mediaWiki(sign, rest) {
                words += text
                rest = rest[end...]
            } else {
                words.append(sign)
                rest = rest.dropFirst()
            }
        }
        return words
    }

    private typealias Found = (text: String, end: String.Index)

    /// Nothing is longer, be it never closed: else each sign of a long line would be looked for to its end.
    private static let longest = 2000

    /// What stands between two signs at the beginning of some words, and where they end.
    private func between(_ open: String, _ close: String, _ rest: Substring) -> (inner: Substring, end: String.Index)? {
        guard rest.hasPrefix(open) else { return nil }
        let words = rest.dropFirst(open.count).prefix(Self.longest)
        return words.firstRange(of: close).map { (words[..<$0.lowerBound], $0.upperBound) }
    }

    // MARK: Jira

    private static let tags = ["color", "anchor", "toc", "status", "section", "column"]

    private func jira(_ sign: Character, _ rest: Substring, after before: Character?) -> Found? {
        switch sign {
        case "{":
            if let (inner, end) = between("{{", "}}", rest) { return ("`\(inner)`", end) }
            for block in ["{code}", "{noformat}"] {
                if let (inner, end) = between(block, block, rest) { return ("`\(inner)`", end) }
            }
            guard let (inner, end) = between("{", "}", rest), Self.tags.contains(String(inner.prefix { $0.isLetter })) else { return nil }
            return ("", end)
        case "[":
            guard let (inner, end) = between("[", "]", rest), rest[end...].first != "(" else { return nil }
            if inner.hasPrefix("~") { return ("@" + inner.dropFirst(), end) }
            if inner.hasPrefix("^") { return link(inner.dropFirst(), inner.dropFirst(), end) }
            let parts = inner.split(separator: "|", maxSplits: 2)
            guard let address = parts.count > 1 ? parts[1] : parts.first, Self.isAddress(address) else { return nil }
            return parts.count > 1 ? link(parts[0], address, end) : ("<\(address)>", end)
        case "!":
            guard let (inner, end) = between("!", "!", rest), let name = inner.split(separator: "|").first, name.contains("."),
                !name.contains(where: \.isWhitespace)
            else { return nil }
            return ("!" + link(name, name, end).text, end)
        case "*": return emphasis("*", "**", rest, after: before)
        case "-": return emphasis("-", "~~", rest, after: before)
        case "\\": return rest.hasPrefix("\\\\") ? (" ", rest.index(rest.startIndex, offsetBy: 2)) : nil
        default: return nil
        }
    }

    /// Signs that touch words on their inner sides alone.
    private func emphasis(_ sign: String, _ instead: String, _ rest: Substring, after before: Character?) -> Found? {
        guard before.map({ !$0.isLetter && !$0.isNumber }) ?? true, let (inner, end) = between(sign, sign, rest),
            let first = inner.first, let last = inner.last, first.isLetter || first.isNumber || "[{_".contains(first), !last.isWhitespace,
            rest[end...].first.map({ !$0.isLetter && !$0.isNumber }) ?? true, sign == "*" || before.map(\.isWhitespace) ?? true
        else { return nil }
        return (instead + markdown(String(inner)) + instead, end)
    }

    // MARK: MediaWiki

    private func mediaWiki(_ sign: Character, _ rest: Substring) -> Found? {
        switch sign {
        case "'":
            let count = rest.prefix { $0 == "'" }.count
            guard [2, 3, 5].contains(count) else { return nil }
            return (count == 2 ? "*" : count == 3 ? "**" : "***", rest.index(rest.startIndex, offsetBy: count))
        case "[":
            if let (inner, end) = between("[[", "]]", rest) {
                guard let space = inner.firstIndex(of: ":"), ["File", "Image", "Datei", "Bild"].contains(inner[..<space]) else {
                    return ("[[\(inner)]]", end)
                }
                let parts = inner[space...].dropFirst().split(separator: "|")
                guard let name = parts.first else { return nil }
                return ("!" + link(parts.count > 1 ? parts[parts.count - 1] : name, name, end).text, end)
            }
            guard let (inner, end) = between("[", "]", rest), rest[end...].first != "(" else { return nil }
            let parts = inner.split(separator: " ", maxSplits: 1)
            guard let address = parts.first, Self.isAddress(address) else { return nil }
            return parts.count > 1 ? link(parts[1], address, end) : ("<\(address)>", end)
        case "<":
            if let (inner, end) = between("<nowiki>", "</nowiki>", rest) { return (String(inner), end) }
            if let (inner, end) = between("<ref>", "</ref>", rest) { return (" (\(markdown(String(inner))))", end) }
            return nil
        default: return nil
        }
    }

    private func link(_ words: some StringProtocol, _ address: some StringProtocol, _ end: String.Index) -> Found {
        let isPlain = !address.contains { " ()".contains($0) }
        return ("[\(words)](\(isPlain ? String(address) : "<\(address)>"))", end)
    }

    private static func isAddress(_ text: Substring) -> Bool {
        ["http://", "https://", "mailto:"].contains { text.hasPrefix($0) }
    }
}
