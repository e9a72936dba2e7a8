import Narratives
import Text

/// Finished HTML of our own writers as text: tags fall away, each block begins a line, references become what they stand for.
struct PlainTextExtractor {
    private(set) var bytes: [UInt8] = []
    /// Places of the page that a fragment leads to, each with the number of the first line that stands there.
    private(set) var anchors: [(id: String, line: Int)] = []
    private var lineCount = 0
    /// A piece may end within a tag.
    private var isInTag = false

    /// Puts text in as it is, on a line of its own.
    mutating func appendLine(_ text: UnsafeBufferPointer<UInt8>) {
        endLine()
        bytes.append(contentsOf: text)
        lineCount += text.count { $0 == UInt8(ascii: "\n") }
    }

    /// Says where the next line stands; an empty id stands for the top of the page.
    mutating func appendAnchor(_ id: String) {
        endLine()
        anchors.append((id, lineCount))
    }

    /// Puts text in as it is, within a line.
    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func append(html: UnsafeBufferPointer<UInt8>) {
        var index = 0
        if isInTag { pass(to: FinishedHTML.tagEnd(from: 0, in: html), &index, html.count) }
        while index < html.count {
            let start = index
            while index < html.count, html[index] != UInt8(ascii: "<"), html[index] != UInt8(ascii: "&") { index += 1 }
            append(line: UnsafeBufferPointer(rebasing: html[start..<index]))
            guard index < html.count else { return }
            if html[index] == UInt8(ascii: "&") {
                let (letter, length) = FinishedHTML.reference(at: index, in: html) ?? (html[index], 1)
                bytes.append(letter)
                index += length
            } else {
                let (isInline, end) = FinishedHTML.tag(at: index, in: html)
                if !isInline { endLine() }
                if let id = FinishedHTML.headingID(at: index, in: html) { appendAnchor(id) }
                pass(to: end, &index, html.count)
            }
        }
    }

    private mutating func pass(to end: Int?, _ index: inout Int, _ count: Int) {
        isInTag = end == nil
        index = end ?? count
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
        lineCount += 1
    }
}
