/// Text broken into lines that fit a width.
package struct TextLines: Hashable, Sendable {
    package let lines: [String]
    /// Of the widest line, in ems.
    package let width: Double

    /// As few lines as the width allows, and those as even as they can be. A word that is too long for a line is broken anywhere.
    ///
    /// - Parameters:
    ///   - width: in ems.
    ///   - most: lines; text beyond them ends in an ellipsis.
    package init(_ text: String, width: Double, most: Int = .max) {
        let words = TextLines.words(of: text, width: width)
        var lines = TextLines.filled(words, width: width)
        if lines.count > most {
            lines = TextLines.shortened(lines, most, width)
        } else {
            while let narrower = TextLines.narrower(than: lines, words) { lines = narrower }
        }
        self.lines = lines.map(\.text)
        self.width = lines.reduce(0) { max($0, $1.width) }
    }

    private typealias Line = (text: String, width: Double)

    private static let space = GlyphAdvances.width(of: " ")

    /// Cut at bytes, since looking for the borders of characters would take most of a drawing's time.
    private static func words(of text: String, width: Double) -> [Line] {
        var words: [Line] = []
        for view in text.utf8.split(whereSeparator: { $0 == 0x20 || 0x09...0x0D ~= $0 }) {
            let word = Substring(view)
            let own = GlyphAdvances.width(of: word)
            if own <= width { words.append((String(word), own)) } else { words += pieces(of: word, width: width) }
        }
        return words
    }

    private static func pieces(of word: Substring, width: Double) -> [Line] {
        word.reduce(into: [Line]()) { pieces, character in
            let own = GlyphAdvances.width(of: String(character))
            if let last = pieces.last, last.width + own <= width {
                pieces[pieces.count - 1] = (last.text + String(character), last.width + own)
            } else {
                pieces.append((String(character), own))
            }
        }
    }

    private static func filled(_ words: [Line], width: Double) -> [Line] {
        var lines: [Line] = []
        for word in words {
            if let last = lines.last, last.width + space + word.width <= width {
                lines[lines.count - 1].text += " "
                lines[lines.count - 1].text += word.text
                lines[lines.count - 1].width += space + word.width
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    /// The same number of lines, the widest of them less wide; nil once there is no such way.
    private static func narrower(than lines: [Line], _ words: [Line]) -> [Line]? {
        guard lines.count > 1 else { return nil }
        let widest = lines.reduce(0) { max($0, $1.width) }
        let narrower = filled(words, width: widest - 0.001)
        return narrower.count == lines.count && narrower.allSatisfy { $0.width < widest } ? narrower : nil
    }

    private static func shortened(_ lines: [Line], _ most: Int, _ width: Double) -> [Line] {
        var lines = Array(lines.prefix(most))
        let ellipsis = GlyphAdvances.width(of: "…")
        guard var last = lines.popLast() else { return [] }
        while last.width + ellipsis > width, let character = last.text.popLast() {
            last.width -= GlyphAdvances.width(of: String(character))
        }
        while last.text.last?.isWhitespace == true || last.text.last == "," { last.text.removeLast() }
        return lines + [("\(last.text)…", GlyphAdvances.width(of: "\(last.text)…"))]
    }
}
