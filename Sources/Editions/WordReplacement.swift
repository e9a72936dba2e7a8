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

    /// By the first word, the longest first.
    private let entries: [[UInt8]: [Entry]]
    /// Words run together, as in the name of a host; only those long enough not to stand by chance in another.
    private let joined: [(letters: [UInt8], written: String)]

    package init(_ edition: Edition) { self.init(edition.replacements.map { ($0.words, $0.instead) }) }

    /// - Parameter names: words, and what stands in their place.
    package init(_ names: [(words: String, instead: String)]) {
        let all = names.map { name in
            Entry(words: WordReplacement.words(of: Array(name.words.utf8)[...]).map(\.letters), instead: name.instead, written: name.words)
        }.filter { !$0.words.isEmpty }
        entries = Dictionary(grouping: all) { $0.words[0] }.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        joined = all.map { ($0.words.flatMap { $0 }, $0.written) }.filter { $0.letters.count >= 6 }
    }

    package var isEmpty: Bool { entries.isEmpty }

    package struct Match: Sendable {
        package let range: Range<Int>
        package let instead: String
        /// As the configuration has the words.
        package let written: String
    }

    /// Where such words stand.
    package func matches(in text: ArraySlice<UInt8>) -> [Match] {
        guard !isEmpty else { return [] }
        let words = WordReplacement.words(of: text)
        var (matches, index): ([Match], Int) = ([], 0)
        while index < words.count {
            if let entry = entries[words[index].letters]?.first(where: { stands($0, at: index, words, text) }) {
                let range = words[index].range.lowerBound..<words[index + entry.words.count - 1].range.upperBound
                let instead =
                    WordReplacement.beginsSentence(at: range.lowerBound, in: text) ? entry.instead.capitalisedFirst : entry.instead
                matches.append(Match(range: range, instead: instead, written: entry.written))
                index += entry.words.count
            } else {
                index += 1
            }
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

    private func stands(_ entry: Entry, at index: Int, _ words: [Word], _ text: ArraySlice<UInt8>) -> Bool {
        guard index + entry.words.count <= words.count else { return false }
        return entry.words.indices.allSatisfy { place in
            guard words[index + place].letters == entry.words[place] else { return false }
            guard place > 0 else { return true }
            let gap = text[words[index + place - 1].range.upperBound..<words[index + place].range.lowerBound]
            return gap.count <= 8
                && gap.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == 0xC2 || $0 == 0xA0 }
        }
    }

    /// The first replaced word that stands in a text, in any form, run together or with marks between its words.
    package func remains(in text: ArraySlice<UInt8>) -> String? {
        guard !isEmpty else { return nil }
        if let match = matches(in: text).first { return match.written }
        let words = WordReplacement.words(of: text)
        for word in words where word.letters.count >= 6 {
            if let found = joined.first(where: { word.letters.contains($0.letters) }) { return found.written }
        }
        // Markup may stand between two words.
        for index in words.indices {
            if let entry = entries[words[index].letters]?.first(where: { entry in
                entry.words.count > 1 && index + entry.words.count <= words.count
                    && entry.words.indices.allSatisfy { words[index + $0].letters == entry.words[$0] }
            }) {
                return entry.written
            }
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

    private struct Word {
        let letters: [UInt8]
        let range: Range<Int>
    }

    /// Runs of letters and digits, in small letters; capitals of Latin-1 included; every byte beyond ASCII counts as a
    /// letter, but for those of the non-breaking space.
    private static func words(of text: ArraySlice<UInt8>) -> [Word] {
        var (words, start): ([Word], Int?) = ([], nil)
        var letters: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            let isSpace = byte == 0xC2 && index + 1 < text.endIndex && text[index + 1] == 0xA0
            let isLetter = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || (byte >= 0x80 && !isSpace)
            if isLetter {
                if start == nil { start = index }
                let isCapital = (0x41...0x5A).contains(byte) || (letters.last == 0xC3 && (0x80...0x9E).contains(byte))
                letters.append(isCapital ? byte | 0x20 : byte)
            } else if let begun = start {
                words.append(Word(letters: letters, range: begun..<index))
                (start, letters) = (nil, [])
            }
            index += isSpace ? 2 : 1
        }
        if let start { words.append(Word(letters: letters, range: start..<text.endIndex)) }
        return words
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        count >= part.count && (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
