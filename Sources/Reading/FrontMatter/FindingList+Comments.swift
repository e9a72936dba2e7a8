internal import Narratives

/// Which comments a value may have around it.
package enum CommentPolicy: Sendable {
    /// Any: nobody means a comment behind one of a few words, a date or a number as part of it.
    case any
    /// Those with a blank behind their `#`: `#3` could be part of an address or a name.
    case remarks
    /// None around plain text, and remarks around text in quotation marks: prose may hold any `#`.
    case none
}

extension FindingList {
    /// Refuses a comment that may be words somebody meant: YAML would drop them in silence.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    package mutating func refuseComment(at node: YAMLNode, _ policy: CommentPolicy) -> Bool {
        guard let comment = node.comment, policy == .none || (policy == .remarks && comment.isWord) else { return false }
        findings.append(YAMLText.lostWords(at: comment.position, of: node, isWord: comment.isWord, in: &self))
        return true
    }

    /// Tells of all comments in somebody else's YAML that may be words.
    package mutating func refuseComments(within node: YAMLNode) {
        refuseComment(at: node, .none)
        switch node.content {
        case .scalar: break
        case .sequence(let items): for item in items { refuseComments(within: item) }
        case .mapping(let pairs): for pair in pairs { refuseComments(within: pair.value) }
        }
    }

    /// Refuses plain text that goes on with a line that begins like an item: YAML would make one sentence of both.
    mutating func refuseFoldedItems(in node: YAMLNode) {
        guard node.isPlainText, node.end.line > node.position.line else { return }
        for number in node.position.line + 1...node.end.line {
            let start = SourcePosition(line: number, column: 1)
            let line = line(at: start) ?? []
            let margin = line.prefix { $0 <= 0x20 }.count
            guard line.dropFirst(margin).starts(with: "- ".utf8) else {
                if let slip = slip(at: start), slip.isKey {
                    add(slip, at: start)
                    return
                }
                continue
            }
            findings.append(
                Finding(
                    "yaml-folded", "This line goes on with the text above it, so that its `-` begins no item.",
                    fix:
                        "Begin it below the first letter of the key or `-` that it belongs to; if it is one text, put quotation marks round it.",
                    file: file, at: SourcePosition(line: number, column: margin + 1)))
            return
        }
    }

    /// Tells of a word that YAML takes for nothing.
    ///
    /// - Parameter wanted: what has to stand there; nil where the key may be left out.
    mutating func tellNothing(at node: YAMLNode, wanted: String?) {
        guard let word = node.text, !word.isEmpty else { return }
        add(
            "empty-value", wanted == nil ? .warning : .error, at: node, "`\(word)` is YAML's word for nothing: this key says nothing.",
            fix: (wanted.map { "Write \($0)" } ?? "Leave the key out") + "; if it is a word, put it in quotation marks: `\"\(word)\"`.")
    }

    /// The fix for text that YAML takes for a mapping or a list, where it stands on one line.
    mutating func quoted(_ node: YAMLNode) -> String? {
        node.lastLine == node.position.line ? quoting(from: node.position).map { "Write `\($0)`." } : nil
    }
}

extension YAMLText {
    /// - Parameters:
    ///   - node: the text beside the comment, if the two could be told apart.
    ///   - isWord: whether it begins as a word does, such as `#42`: a remark may be none of a reader's business.
    static func lostWords(at position: SourcePosition, of node: YAMLNode?, isWord: Bool = false, in list: inout FindingList) -> Finding {
        let line = list.line(at: position) ?? []
        let hash = String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(position.column - 1)
        let words = String(String.UnicodeScalarView(hash)).trimmingWhitespace()
        let (fix, mended) = fix(for: line, position, node, in: &list)
        return Finding(
            "yaml-comment", "YAML takes a `#` behind a blank, and all that follows on its line, for a comment: `\(words)` is left out.",
            fix: fix, mend: isWord ? list.mend(lineAt: position, to: mended) : nil, file: list.file, at: position)
    }

    private static func fix(
        for line: ArraySlice<UInt8>, _ hash: SourcePosition, _ node: YAMLNode?, in list: inout FindingList
    ) -> (fix: String, mended: String?) {
        let otherwise = "Put quotation marks round the whole text, or a comment on a line of its own above the key."
        if let node, !node.isPlainText {
            let isWord = node.comment?.isWord == true
            return ("Put it into the text, or " + (isWord ? "write a blank behind its `#` if it is a comment." : "above the key."), nil)
        }
        var mended: String?
        if QuotedLine(line).opensBracket(before: hash.column) {
            mended = QuotedLine(line).quotingItem(around: hash.column)
        } else if let node, node.position.line == hash.line {
            mended = node.text == "" ? QuotedLine(line).quotingValue() : QuotedLine(line).quoting(from: node.position.column)
        }
        mended = list.readable(mended, at: hash)
        return (mended.map { "Write `\($0)`, or put a comment on a line of its own above the key." } ?? otherwise, mended)
    }
}
