internal import Narratives

extension FindingList {
    /// A line with its words from a place on in quotation marks, if it can be read so.
    mutating func quoting(from place: SourcePosition) -> String? {
        readable(line(at: place).flatMap { QuotedLine($0).quoting(from: place.column) }, at: place)
    }

    /// A change of all that a line says.
    mutating func mend(lineAt place: SourcePosition, to mended: String?) -> Mend? {
        guard let mended, let line = line(at: place) else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        let margin = text.unicodeScalars.prefix { $0.value <= 0x20 }.count
        return Mend(at: SourcePosition(line: place.line, column: margin + 1), from: text.trimmingWhitespace(), to: mended)
    }

    /// The line of a text or key with other words in its place, quotation marks included, and the change; nil where it goes over several lines,
    /// or where the line is long.
    mutating func replacing(_ node: YAMLNode, with words: String) -> (line: String, mend: Mend)? {
        guard node.text != nil, node.position.line == node.end.line, let line = line(at: node.position), line.count <= QuotedLine.longest
        else { return nil }
        let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
        let (start, end) = (node.position.column - 1, node.end.column - 1)
        guard start < end, end <= scalars.count else { return nil }
        func text(_ part: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
        return (
            (text(scalars[..<start]) + words + text(scalars[end...])).trimmingWhitespace(),
            Mend(at: node.position, from: text(scalars[start..<end]), to: words)
        )
    }

    /// Refuses a text or key for which other words are meant, with its line as it should be.
    ///
    /// - Parameters:
    ///   - offset: how many characters of the text stand before what is amiss.
    ///   - isCertain: whether a program may make the change.
    mutating func refuse(
        _ rule: String, _ severity: Finding.Severity = .error, at node: YAMLNode, after offset: Int = 0, _ message: String, meant: String,
        isCertain: Bool = true, orElse otherwise: String? = nil
    ) {
        let replaced = replacing(node, with: meant)
        let isQuoted = replaced?.mend.old.first.map { $0 == "\"" || $0 == "'" } ?? false
        let column = node.position.column + (replaced == nil || offset == 0 ? 0 : offset + (isQuoted ? 1 : 0))
        let line = replaced.map { "Write `\($0.line)`" } ?? "Write `\(meant)`"
        findings.append(
            Finding(
                rule, severity, message, fix: line + (otherwise.map { ", or \($0)" } ?? "") + ".", mend: isCertain ? replaced?.mend : nil,
                file: file, at: SourcePosition(line: node.position.line, column: column)))
    }

    /// What a line says that was meant as a key or an item, if one of its signs is another: that may be why it is no such thing.
    mutating func slip(at place: SourcePosition) -> LineSlip? {
        line(at: place).flatMap { LineSlip($0, keys: FormatKeys.all) }
    }

    mutating func add(_ slip: LineSlip, at place: SourcePosition) {
        findings.append(finding(of: slip, at: place))
    }

    mutating func finding(of slip: LineSlip, at place: SourcePosition) -> Finding {
        let old = line(at: place).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let start = SourcePosition(line: place.line, column: 1)
        return Finding(
            "yaml-sign", slip.message, fix: "Write `\(slip.mended.trimmingWhitespace())`.",
            mend: Mend(at: start, from: old, to: slip.mended),
            file: file, at: SourcePosition(line: place.line, column: slip.column))
    }

    /// A line as it should be, if it can be read there with the lines that go on with it; nil where more would have to change.
    mutating func readable(_ mended: String?, at place: SourcePosition) -> String? {
        guard let mended, let line = line(at: place) else { return nil }
        let margin = QuotedLine(line).textMargin
        var text = Array(repeating: UInt8(ascii: " "), count: line.prefix { $0 <= 0x20 }.count) + mended.utf8
        var number = place.line + 1
        while let next = self.line(at: SourcePosition(line: number, column: 1)) {
            let indent = next.prefix { $0 <= 0x20 }.count
            guard indent == next.count || indent > margin, text.count < 4_000 else { break }
            text += [0x0A] + next
            number += 1
        }
        var trial = FindingList(file: file, firstLine: 1)
        return YAMLText.parse(text[...], into: &trial) == nil || trial.findings.contains { $0.severity == .error } ? nil : mended
    }
}
