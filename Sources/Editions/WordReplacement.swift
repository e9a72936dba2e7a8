package import Narratives
internal import Text

/// The words that an edition replaces, found in whatever case they are written and whatever holds them together: `Hall 3`, `hall-3`, `HALL_3`.
package struct WordReplacement: Sendable {
    private struct Entry: Sendable {
        /// Letters and digits of each word, small.
        let words: [[UInt8]]
        let instead: String
        let written: String
    }

    /// By the first letter of the first word, a list for each byte, the longest first.
    private let entries: [[Entry]]
    /// Words run together, as in the name of a host; only those long enough not to stand by chance in another.
    private let joined: [(letters: [UInt8], written: String)]
    package let isEmpty: Bool

    package init(_ edition: Edition) { self.init(edition.replacements.map { ($0.words, $0.instead) }) }

    /// - Parameter names: words, and what stands in their place.
    package init(_ names: [(words: String, instead: String)]) {
        let all = names.map { name in
            let text = Words(of: Array(name.words.utf8)[...])
            return Entry(words: text.ranges.map { Array(text.letters[$0]) }, instead: name.instead, written: name.words)
        }.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
        entries = (0...UInt8.max).map { letter in all.filter { $0.words[0][0] == letter } }
        joined = all.map { (Array($0.words.joined()), $0.written) }.filter { $0.letters.count >= 6 }
        isEmpty = all.isEmpty
    }

    package struct Match: Sendable {
        package let range: Range<Int>
        package let instead: String
        /// As the configuration has the words.
        package let written: String
    }

    /// Where such words stand.
    package func matches(in text: ArraySlice<UInt8>) -> [Match] {
        guard !isEmpty else { return [] }
        let words = Words(of: text)
        var (matches, index): ([Match], Int) = ([], 0)
        while index < words.ranges.count {
            let entry = entries[words.first(index)].first {
                words.holds($0.words, at: index) && words.areTogether($0.words.count, at: index)
            }
            if let entry {
                let range = words.range(entry.words.count, at: index, in: text)
                let instead =
                    WordReplacement.beginsSentence(at: range.lowerBound, in: text) ? entry.instead.capitalisedFirst : entry.instead
                matches.append(Match(range: range, instead: instead, written: entry.written))
            }
            index += entry?.words.count ?? 1
        }
        return matches
    }

    /// Whether a sentence, a heading or an item begins there, by the signs before it.
    private static func beginsSentence(at place: Int, in text: ArraySlice<UInt8>) -> Bool {
        var (index, lines) = (place, 0)
        while index > text.startIndex {
            let byte = text[index - 1]
            index -= 1
            switch byte {
            case 0x0A:
                lines += 1
                if lines > 1 { return true }
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return index + 1 < place
            case UInt8(ascii: "#"): return true
            case _ where byte <= 0x20: continue
            case _ where ">*_[(\"".utf8.contains(byte): continue
            default: return false
            }
        }
        return true
    }

    /// The first replaced word that stands in a text, in any form, run together or with marks between its words.
    package func remains(in text: ArraySlice<UInt8>) -> String? {
        guard !isEmpty else { return nil }
        let words = Words(of: text)
        for (index, range) in words.ranges.enumerated() {
            if let entry = entries[words.first(index)].first(where: { words.holds($0.words, at: index) }) { return entry.written }
            if range.count >= 6, let found = joined.first(where: { words.letters[range].holds($0.letters) }) { return found.written }
        }
        return nil
    }

    package func replaced(_ text: String) -> String {
        guard !isEmpty else { return text }
        let bytes = Array(text.utf8)
        let matches = matches(in: bytes[...])
        guard !matches.isEmpty else { return text }
        var (result, end): ([UInt8], Int) = ([], 0)
        for match in matches {
            result += bytes[end..<match.range.lowerBound] + Array(match.instead.utf8)
            end = match.range.upperBound
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }

    package func replaced(_ slug: Slug) -> Slug {
        guard !isEmpty else { return slug }
        let bytes = Array(slug.text.utf8)
        return matches(in: bytes[...]).isEmpty ? slug : Slug(from: replaced(slug.text)) ?? slug
    }

    /// A file's path, in which names that hold such words are written as addresses are.
    func replaced(file path: String) -> String {
        guard !isEmpty, !matches(in: Array(path.utf8)[...]).isEmpty else { return path }
        return path.split(separator: "/").map { name in
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            guard !matches(in: Array(name[..<dot].utf8)[...]).isEmpty, let slug = Slug(from: replaced(String(name[..<dot]))) else {
                return String(name)
            }
            return slug.text + name[dot...]
        }.joined(separator: "/")
    }
}

/// A text's runs of letters and digits; every byte beyond ASCII counts as a letter, but for those of the non-breaking space.
private struct Words {
    /// The text with small letters, capitals of Latin-1 included.
    let letters: [UInt8]
    let ranges: [Range<Int>]

    init(of text: ArraySlice<UInt8>) {
        var (letters, ranges, start): ([UInt8], [Range<Int>], Int?) = (Array(text), [], nil)
        var index = 0
        while index < letters.count {
            let byte = letters[index]
            let isSpace = byte == 0xC2 && index + 1 < letters.count && letters[index + 1] == 0xA0
            if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || (byte >= 0x80 && !isSpace) {
                if (0x41...0x5A).contains(byte) || (start != nil && letters[index - 1] == 0xC3 && (0x80...0x9E).contains(byte)) {
                    letters[index] |= 0x20
                }
                if start == nil { start = index }
            } else if let begun = start {
                ranges.append(begun..<index)
                start = nil
            }
            index += isSpace ? 2 : 1
        }
        if let start { ranges.append(start..<letters.count) }
        (self.letters, self.ranges) = (letters, ranges)
    }

    /// The first letter of a word.
    func first(_ index: Int) -> Int { Int(letters[ranges[index].lowerBound]) }

    /// Whether words stand one after the other, whatever is between them.
    func holds(_ words: [[UInt8]], at index: Int) -> Bool {
        index + words.count <= ranges.count && words.indices.allSatisfy { letters[ranges[index + $0]].elementsEqual(words[$0]) }
    }

    /// Whether nothing but spaces, hyphens and low lines stands between some words.
    func areTogether(_ count: Int, at index: Int) -> Bool {
        (index + 1..<index + count).allSatisfy { next in
            let gap = letters[ranges[next - 1].upperBound..<ranges[next].lowerBound]
            return gap.count <= 8 && gap.allSatisfy { $0 <= 0x20 || [UInt8(ascii: "-"), UInt8(ascii: "_"), 0xC2, 0xA0].contains($0) }
        }
    }

    /// Where some words stand in the text that they are of.
    func range(_ count: Int, at index: Int, in text: ArraySlice<UInt8>) -> Range<Int> {
        ranges[index].lowerBound + text.startIndex..<ranges[index + count - 1].upperBound + text.startIndex
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension ArraySlice<UInt8> {
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        count >= part.count && (startIndex...(endIndex - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
