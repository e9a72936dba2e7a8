import Narratives

/// Where a text has places that a finding may name. A byte order mark at its beginning is in no column, as in editors.
struct LineIndex {
    /// Unicode scalars on each line; line ends are `\n`, `\r\n` and `\r`.
    private var lengths: [Int] = []
    private let bytes: [UInt8]

    init(_ text: [UInt8]) {
        bytes = Array(text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...])
        var length = 0
        for index in bytes.indices {
            if bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
                lengths.append(length)
                length = 0
            } else if bytes[index] & 0xC0 != 0x80 {
                length += 1
            }
        }
        lengths.append(length)
    }

    func holds(_ place: SourcePosition, length: Int = 0) -> Bool {
        (1...lengths.count).contains(place.line) && place.column >= 1 && place.column + length <= lengths[place.line - 1] + 1
    }

    /// What stands at a place: found by walking there, since few findings ask.
    func scalar(at place: SourcePosition) -> Unicode.Scalar? {
        var (line, column) = (1, 1)
        var last: Unicode.Scalar = " "
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if last == "\r" && scalar != "\n" || last == "\n" { (line, column) = (line + 1, 1) }
            if (line, column) == (place.line, place.column) { return scalar }
            if line > place.line { return nil }
            column += 1
            last = scalar
        }
        return nil
    }

    /// Findings that quote words stand where the words begin; a letter may be written as a reference, and escaped.
    private func displacement(of finding: Finding) -> String? {
        guard finding.length != nil, finding.message.hasPrefix("“"), let first = finding.message.unicodeScalars.dropFirst().first else {
            return nil
        }
        guard let there = scalar(at: finding.position), there != first, !"&\\".unicodeScalars.contains(there) else { return nil }
        return "there is “\(there)” at \(finding.position.line):\(finding.position.column)"
    }

    func fault(of finding: Finding) -> String? {
        if !holds(finding.position) { return "outside the file at \(finding.position.line):\(finding.position.column)" }
        guard let length = finding.length else { return nil }
        return holds(finding.position, length: length) && length > 0
            ? displacement(of: finding) : "beyond its line at \(finding.position.line):\(finding.position.column), length \(length)"
    }
}
