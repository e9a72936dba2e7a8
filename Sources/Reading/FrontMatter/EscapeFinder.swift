internal import Narratives

/// Finds escapes in double quotation marks that were meant as letters: `"C:\new"` holds a line break.
enum EscapeFinder {
    /// - Parameter texts: where texts in double quotation marks stand, in their order.
    static func findings(in bytes: UnsafeBufferPointer<UInt8>, _ texts: [Range<Int>], file: String, firstLine: Int) -> [Finding] {
        guard !texts.isEmpty else { return [] }
        var source = SourceText(bytes, firstLine: firstLine)
        var escapes: [(place: Int, meaning: String)] = []
        for text in texts {
            var (index, isPath) = (text.lowerBound, false)
            while index < text.upperBound {
                defer { index += 1 }
                if bytes[index] <= 0x20 { isPath = false }
                guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else { continue }
                if isPathStart(index, in: bytes) { isPath = true }
                if let meaning = meaning(of: index, in: bytes, isPath: isPath) { escapes.append((index, meaning)) }
                index += 1
            }
        }
        var findings: [Finding] = []
        var rest = escapes[...]
        while let first = rest.first {
            // One line is mended at once.
            let end = bytes.lineEnd(from: first.place)
            let onLine = rest.prefix { $0.place < end }
            rest = rest[onLine.endIndex...]
            let escape = String(decoding: bytes[first.place...first.place + 1], as: UTF8.self)
            let mended = line(of: bytes, endingAt: end, onLine.map(\.place))
            findings.append(
                Finding(
                    "yaml-escape", .warning, "In double quotation marks `\(escape)` is \(first.meaning), and no letter.",
                    fix: mended.map { "Write `\($0)`." } ?? "Write `\\\(escape)`, or put the text in single quotation marks.", file: file,
                    at: source.position(at: first.place)))
        }
        return findings
    }

    /// The line with two backslashes at each place; nil for a long one.
    private static func line(of bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, _ places: [Int]) -> String? {
        let start = bytes[..<places[0]].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        guard end - start <= QuotedLine.longest else { return nil }
        var line = Array(bytes[start..<end])
        for place in places.reversed() { line.insert(UInt8(ascii: "\\"), at: place - start) }
        return String(decoding: line, as: UTF8.self).trimmingWhitespace()
    }

    /// What an escape stands for, where it looks as if its letter had been meant; nil for others.
    private static func meaning(of start: Int, in bytes: UnsafeBufferPointer<UInt8>, isPath: Bool) -> String? {
        let letter = bytes[start + 1]
        if "abefv0".utf8.contains(letter) { return "a control character" }
        guard isPath, "ntrNLP_".utf8.contains(letter), start + 2 < bytes.count, bytes[start + 2].isLetterOrDigit else { return nil }
        return letter == UInt8(ascii: "t") ? "a tab" : letter == UInt8(ascii: "_") ? "a blank" : "a line break"
    }

    /// Whether what stands there up to the next blank is a path: `C:\` or `\\server`.
    private static func isPathStart(_ backslash: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // `C:\\new` is written by somebody who knows, and so is `\\\\server`.
        if bytes[backslash + 1] == UInt8(ascii: "\\") {
            let isFurther = backslash + 2 < bytes.count && bytes[backslash + 2] == UInt8(ascii: "\\")
            return !isFurther && (bytes[backslash - 1] <= 0x20 || bytes[backslash - 1] == UInt8(ascii: "\""))
        }
        guard backslash >= 3, bytes[backslash - 1] == UInt8(ascii: ":"), (0x61...0x7A).contains(bytes[backslash - 2] | 0x20) else {
            return false
        }
        return !bytes[backslash - 3].isLetterOrDigit
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
}
