internal import Narratives
internal import Text

extension ValueReader where Value == DateOrWords {
    static let dateOrWords = ValueReader(expected: "a date, or words", shape: .text(), comments: .none) { node, list in
        guard let date = node.text.flatMap({ EventDate($0) }) else {
            guard let words = ValueReader<String>.prose(as: .field).read(node, &list) else { return nil }
            if words.utf8.allSatisfy({ (0x2B...0x3A).contains($0) || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z") }) {
                list.refuseDate(
                    words, .warning, at: node, "It is shown as words.", "Write \(ValueReader<EventDate>.forms); or say it in words.")
            }
            return .words(words)
        }
        return .date(date)
    }
}

extension ValueReader where Value == EventDate {
    static let date = scalar("a date", .form(.date)) { string, node, list in
        if let date = EventDate(string) { return date }
        list.refuseDate(string, at: node, nil, "Write \(forms).")
        return nil
    }

    /// A date of something that has happened.
    static let dateOfPast = ValueReader(expected: date.expected, shape: date.shape, comments: date.comments) { node, list in
        let read = date.read(node, &list)
        list.doubt(read, at: node)
        return read
    }

    fileprivate static let forms =
        "2024, 2024-11, 2024-11-12, or an instant with its offset: 2024-11-12T09:07Z, 2024-11-12T10:07+01:00"
}

extension ValueReader where Value == EventDate? {
    /// A date, or the word that says that nobody knows it.
    static let dateIfKnown = scalar("a date, or unknown", .form(.dateIfKnown)) { string, node, list in
        if string == EventDate.unknown { return .some(nil) }
        if let date = EventDate(string) {
            list.doubt(date, at: node)
            return date
        }
        list.refuseDate(string, at: node, nil, "Write \(ValueReader<EventDate>.forms); or `unknown`.")
        return nil
    }
}

extension FindingList {
    /// Warns of a date that lies far ahead.
    fileprivate mutating func doubt(_ date: EventDate?, at node: YAMLNode) {
        guard let date, let latestYear, date.year > latestYear else { return }
        add(
            "future-date", .warning, at: node, "`\(date.iso8601)` lies years ahead.",
            fix: "Check the year; a narrative tells of what has happened.")
    }

    /// - Parameters:
    ///   - more: what else to say of it.
    ///   - fix: what to write where nothing is known of the words.
    fileprivate mutating func refuseDate(
        _ text: String, _ severity: Finding.Severity = .error, at node: YAMLNode, _ more: String?, _ fix: String
    ) {
        let end = more.map { " " + $0 } ?? ""
        guard let slip = DateSlip(text) else {
            return add("date", severity, at: node, "`\(text)` is not a date.\(end)", fix: fix)
        }
        if let meant = slip.meant {
            return refuse("date", severity, at: node, after: slip.offset, slip.message + end, meant: meant, isCertain: slip.isWhole)
        }
        let column = node.position.column + (node.isPlainText && node.end.line == node.position.line ? slip.offset : 0)
        findings.append(
            Finding(
                "date", severity, "`\(text)`: \(slip.message)\(end)", fix: slip.advice ?? fix, file: file,
                at: SourcePosition(line: node.position.line, column: column)))
    }
}
