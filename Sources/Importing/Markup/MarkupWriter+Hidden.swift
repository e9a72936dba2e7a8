/// What was struck out, and what is hidden.
extension MarkupWriter {
    mutating func strike(_ tag: HTMLTag, at place: Int) {
        if !tag.isEnd {
            remark(tag)
            guard !isStruck else { return }
            (isStruck, strikeOpen) = (true, place)
        } else if let open = strikeOpen, partners[place] == open {
            closeStrike()
            (isStruck, strikeOpen) = (false, nil)
        }
    }

    mutating func closeStrike() {
        guard isStrikeOpen else { return }
        close("~~")
        isStrikeOpen = false
    }

    mutating func hide(_ range: Range<Int>, _ words: Range<Int>, endsLine: Bool) {
        guard purpose == .body || purpose == .cell else {
            // Spaces round it would be two, or stand before a full stop.
            if hasWords, endsLine || range.upperBound == bytes.count || " .,;:!?)".utf8.contains(bytes[range.upperBound]) { trimLine() }
            passLines(range, keepsLines: purpose == .reading)
            return
        }
        let isComment = bytes[range].starts(with: "<!--".utf8) && bytes[range].suffix(3).elementsEqual("-->".utf8)
        let holdsDashes = bytes[words].indices.dropLast().contains { bytes[$0] == 0x2D && bytes[$0 + 1] == 0x2D }
        let isOneLine = !bytes[range].contains(0x0A)
        if isComment, !holdsDashes, hasWords ? isOneLine : endsLine, purpose == .body || isOneLine {
            copyHidden(range)
            return
        }
        let comment = " <!-- " + MarkupWriter.cleaned(bytes[words]) + " -->"
        if hasWords { output += (output.last == 0x20 ? comment.dropFirst() : comment[...]).utf8 } else { waiting += comment.utf8 }
        passesSpaces = !hasWords
        passLines(range, keepsLines: false)
        if !isComment {
            remarks.append(
                Remark(offset: range.lowerBound, rule: "import-comment", message: "This is hidden at its source; it is a comment now."))
        } else if !hasWords, !endsLine {
            let message = "A site takes the words behind a comment that begins a line for a part of it; the comment stands behind them now."
            remarks.append(Remark(offset: range.lowerBound, rule: "import-comment", message: message))
        }
    }

    mutating func copyHidden(_ range: Range<Int>) {
        for byte in bytes[range] {
            output.append(byte)
            guard byte == 0x0A else { continue }
            line += 1
            lines.append(line)
        }
    }

    mutating func passLines(_ range: Range<Int>, keepsLines: Bool) {
        for _ in 0..<bytes[range].count(where: { $0 == 0x0A }) {
            line += 1
            guard keepsLines else { continue }
            closeStrike()
            output.append(0x0A)
            lines.append(line)
            (lineWords, struckFrom, hasWords) = (range.upperBound, range.upperBound, false)
        }
    }

    /// What may stand in a comment of one line: no two hyphens in a row.
    static func cleaned(_ words: ArraySlice<UInt8>) -> String {
        let line = String(decoding: words, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
        return line.utf8.contains(0x2D) ? line.split(separator: "--", omittingEmptySubsequences: false).joined(separator: "- -") : line
    }

    mutating func remark(_ tag: HTMLTag, isShown: Bool = false) {
        guard purpose == .body, isShown || !tag.isEnd else { return }
        let outcome = isShown ? "it is shown as words" : "its words stay"
        let message = "`<\(tag.isEnd ? "/" : "")\(tag.name)>` is HTML, which a site leaves out; \(outcome)."
        remarks.append(Remark(offset: tag.range.lowerBound, rule: "import-html", message: message))
    }
}
