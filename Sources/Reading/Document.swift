package import Narratives

/// A Markdown file cut in two: YAML between `---` lines, and the text below.
package struct Document {
    /// The path that findings name.
    let file: String
    /// Without its `---` lines; nil where the file begins without front matter.
    package let frontMatter: ArraySlice<UInt8>?
    package let body: ArraySlice<UInt8>
    /// The line of the file on which the body begins.
    package let bodyLine: Int

    /// Front matter begins on the second line of the file.
    package static let frontMatterLine = 2

    /// The largest files read, in bytes.
    package static let limit = 1 << 20
    package static let frontMatterLimit = 512 << 10
    /// The longest titles and summaries read, in Unicode's characters.
    package static let longestName = 300
    /// The most relations between a narrative's factors, which are drawn.
    package static let mostRelations = 300
    package static let longestSummary = 2000

    /// Cuts a file. A file that is not UTF-8, is too large, or whose front matter never ends is a finding, and gives no document.
    package static func cut(_ bytes: [UInt8], file: String, into findings: inout [Finding]) -> Document? {
        func fail(_ rule: String, _ message: String, _ fix: String, at position: SourcePosition = .start) -> Document? {
            findings.append(Finding(rule, message, fix: fix, file: file, at: position))
            return nil
        }
        if let bad = UTF8Check.firstFault(in: bytes) {
            return fail("encoding", "This byte is not UTF-8.", "Save the file as UTF-8.", at: bad)
        }
        let text = UTF8Check.withoutMark(bytes[...])
        guard text.contains(where: { $0 > 0x20 }) else {
            return fail("empty-file", "The file is empty.", "Begin with front matter between two lines of `---`, or delete the file.")
        }
        var lines = LineCursor(text)
        guard let first = lines.next(), isFence(text[first]) else {
            return Document(file: file, frontMatter: nil, body: text, bodyLine: 1)
        }
        let start = lines.offset
        var number = 1
        while let line = lines.next() {
            number += 1
            guard isFence(text[line]) else { continue }
            let yaml = text[start..<line.lowerBound]
            guard yaml.count <= frontMatterLimit else {
                return fail(
                    "too-large", "The front matter has \(yaml.count) bytes; the limit is \(frontMatterLimit).", "Move prose into the body.")
            }
            let document = Document(file: file, frontMatter: yaml, body: text[lines.offset...], bodyLine: number + 1)
            findings += document.keysBelow.map { [$0] } ?? []
            return document
        }
        return fail("front-matter", "The front matter never ends.", "Close it with a line of three hyphens: `---`.")
    }

    /// Tells of front matter that ends early, so that its rest is shown as text: a key or an indented line follows at once, and a second line of
    /// hyphens below that.
    private var keysBelow: Finding? {
        var lines = LineCursor(body)
        guard let first = lines.next(), let sign = body[first].first else { return nil }
        let name = body[first].prefix { $0 != UInt8(ascii: ":") }
        let isKey = name.count < first.count && FormatKeys.all.contains(String(decoding: name, as: UTF8.self))
        guard isKey || sign == 0x20 else { return nil }
        for number in bodyLine + 1...bodyLine + 200 {
            guard let line = lines.next(), !body[line].isEmpty else { return nil }
            guard Document.isFence(body[line]) else { continue }
            return Finding(
                "front-matter", .warning, "The front matter ends here, and what seems to be its rest is shown as text.",
                fix: "Take this line out; line \(number) ends the front matter.", file: file,
                at: SourcePosition(line: bodyLine - 1, column: 1))
        }
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

/// Walks lines by byte offsets; a line's range leaves out its end: `\n`, `\r\n` or `\r`, as for the parsers of YAML and Markdown.
private struct LineCursor {
    private let text: ArraySlice<UInt8>
    /// Where the next line begins.
    private(set) var offset: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        offset = text.startIndex
    }

    mutating func next() -> Range<Int>? {
        guard offset < text.endIndex else { return nil }
        let start = offset
        let end = text[start...].withUnsafeBufferPointer { rest in
            var index = 0
            while index < rest.count, rest[index] != 0x0A, rest[index] != 0x0D { index += 1 }
            return start + index
        }
        let isPair = end + 1 < text.endIndex && text[end] == 0x0D && text[end + 1] == 0x0A
        offset = min(end + (isPair ? 2 : 1), text.endIndex)
        return start..<end
    }
}
