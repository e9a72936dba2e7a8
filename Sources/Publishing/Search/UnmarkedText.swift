import Narratives
import Text

/// Finished HTML of our own writers as text: tags fall away, each block begins a line, references become what they stand for.
struct UnmarkedText {
    private(set) var bytes: [UInt8] = []
    /// A piece may end within a tag.
    private var isInTag = false

    /// Puts text in as it is, on a line of its own.
    mutating func appendLine(_ text: UnsafeBufferPointer<UInt8>) {
        endLine()
        bytes.append(contentsOf: text)
    }

    /// Puts text in as it is, within a line.
    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func append(html: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < html.count {
            if isInTag {
                while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
                isInTag = index == html.count
                index += 1
                continue
            }
            let start = index
            while index < html.count, html[index] != UInt8(ascii: "<"), html[index] != UInt8(ascii: "&") { index += 1 }
            append(line: UnsafeBufferPointer(rebasing: html[start..<index]))
            guard index < html.count else { return }
            if html[index] == UInt8(ascii: "&") { index = appendReference(at: index, of: html) } else { beginTag(at: index, of: html) }
        }
    }

    /// Line ends within a block are spaces.
    private mutating func append(line text: UnsafeBufferPointer<UInt8>) {
        let start = bytes.count
        let isFirst = bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
        bytes.append(contentsOf: isFirst ? text[...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") } : text[...])
        for place in start..<bytes.count where bytes[place] == UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
    }

    mutating func endLine() {
        guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func beginTag(at index: Int, of html: UnsafeBufferPointer<UInt8>) {
        isInTag = true
        var place = index + 1 < html.count && html[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
        var name: UInt64 = 0
        while place < html.count, html[place] != UInt8(ascii: ">"), html[place] != UInt8(ascii: " ") {
            name = InlineTag.packed(name, html[place])
            place += 1
        }
        if !InlineTag.contains(name) { endLine() }
    }

    private mutating func appendReference(at index: Int, of html: UnsafeBufferPointer<UInt8>) -> Int {
        for (name, byte) in UnmarkedText.references where html[index...].starts(with: name) {
            bytes.append(byte)
            return index + name.count
        }
        bytes.append(html[index])
        return index + 1
    }

    /// Those that `HTMLEscaping` writes.
    private static let references: [(name: [UInt8], byte: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
        ("&#39;", UInt8(ascii: "'")),
    ].map { (Array($0.0.utf8), $0.1) }
}
