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
        findings.append(YAMLText.lostWords(at: comment.position, of: node, in: &self))
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
            let line = line(at: SourcePosition(line: number, column: 1)) ?? []
            let margin = line.prefix { $0 <= 0x20 }.count
            guard line.dropFirst(margin).starts(with: "- ".utf8) else { continue }
            findings.append(
                Finding(
                    "yaml-folded", "This line goes on with the text above it, so that its `-` begins no item.",
                    fix:
                        "Begin it below the first letter of the key or `-` that it belongs to; if it is one text, put quotation marks round it.",
                    file: file, at: SourcePosition(line: number, column: margin + 1)))
            return
        }
    }

    /// The fix for text that YAML takes for a mapping or a list, where it stands on one line.
    mutating func quoted(_ node: YAMLNode) -> String? {
        node.lastLine == node.position.line ? quoting(from: node.position).map { "Write `\($0)`." } : nil
    }
}

extension YAMLText {
    /// - Parameter node: the text beside the comment, if the two could be told apart.
    static func lostWords(at position: SourcePosition, of node: YAMLNode?, in list: inout FindingList) -> Finding {
        let line = list.line(at: position) ?? []
        let hash = String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(position.column - 1)
        let words = String(String.UnicodeScalarView(hash)).trimmingWhitespace()
        return Finding(
            "yaml-comment", "YAML takes a `#` behind a blank, and all that follows on its line, for a comment: `\(words)` is left out.",
            fix: fix(for: line, position, node, in: &list), file: list.file, at: position)
    }

    private static func fix(for line: ArraySlice<UInt8>, _ hash: SourcePosition, _ node: YAMLNode?, in list: inout FindingList) -> String {
        let otherwise = "Put quotation marks round the whole text, or a comment on a line of its own above the key."
        if let node, !node.isPlainText {
            let isWord = node.comment?.isWord == true
            return "Put it into the text, or " + (isWord ? "write a blank behind its `#` if it is a comment." : "above the key.")
        }
        var mended: String?
        if QuotedLine(line).opensBracket(before: hash.column) {
            mended = QuotedLine(line).quotingItem(around: hash.column)
        } else if let node, node.position.line == hash.line {
            mended = node.text == "" ? QuotedLine(line).quotingValue() : QuotedLine(line).quoting(from: node.position.column)
        }
        return list.readable(mended, at: hash).map { "Write `\($0)`, or put a comment on a line of its own above the key." } ?? otherwise
    }
}
