internal import Narratives

extension FindingList {
    /// A line with its words from a place on in quotation marks, if it can be read so.
    mutating func quoting(from place: SourcePosition) -> String? {
        readable(line(at: place).flatMap { QuotedLine($0).quoting(from: place.column) }, at: place)
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
