internal import Narratives
internal import Reading

/// A CSV file: its first row names the columns, each further row is a document.
enum CSVSource {
    /// The largest file, in bytes.
    static let limit = 32 << 20

    static func read(_ bytes: [UInt8], name: String, file: String, _ mapping: MappingIndex) -> (
        documents: [SourceDocument], findings: [Finding]
    ) {
        if let bad = UTF8Check.firstFault(in: bytes) {
            let fix = "Save the file as UTF-8; a spreadsheet calls it “CSV UTF-8”. Nothing was imported from this file."
            return ([], [Finding("encoding", "This byte is not UTF-8.", fix: fix, file: file, at: bad)])
        }
        var text = CSVText(UTF8Check.withoutMark(bytes[...]), delimiter: mapping.mapping.columns)
        guard let header = text.next() else {
            return ([], [Finding("empty-file", "The file is empty.", fix: "Its first row names the columns.", file: file)])
        }
        let names = header.fields.enumerated().map { $1.trimmed.isEmpty ? "column \($0 + 1)" : $1.trimmed }
        var findings = repeated(names, header, file)
        var rows: [(fields: [SourceField], position: SourcePosition)] = []
        while let row = text.next(), text.openQuote == nil {
            guard row.fields.count == names.count else {
                let fields = "\(row.fields.count) \(row.fields.count == 1 ? "field" : "fields")"
                findings.append(
                    Finding(
                        "csv-row", "This row has \(fields), and the first row names \(names.count) columns.",
                        fix: "Put quotes round text that holds the sign between columns. The row was not imported.", file: file,
                        at: row.position))
                continue
            }
            let fields = names.indices.map {
                SourceField(name: names[$0], value: .text(row.fields[$0]), position: row.positions[$0], home: .column)
            }
            rows.append((fields, row.position))
        }
        if let open = text.openQuote {
            let fix = "Close them; nothing from here on was imported."
            findings.append(Finding("csv-quote", "These quotes never close.", fix: fix, file: file, at: open))
        }
        // What one cell tells for certain, such as `h2. Impact`, holds for all.
        let language = rows.lazy.flatMap(\.fields).compactMap { WikiText.language(of: $0.value.texts.flatMap(\.textLines)) }.first
        let order = ImportMapping.DateOrder.told(by: rows.lazy.flatMap(\.fields).flatMap(\.value.texts))
        let documents = rows.map { fields, position in
            var document = SourceDocument(name: name, file: file, folder: "", stem: nil, fields: fields, text: "", language, 1, position)
            document.dateOrder = order
            return document
        }
        return (documents, findings)
    }

    private static func repeated(_ names: [String], _ header: CSVText.Row, _ file: String) -> [Finding] {
        var seen: Set<String> = []
        return names.indices.filter { !seen.insert(Name.bare(names[$0])).inserted }.map { column in
            Finding(
                "csv-column", .warning, "A second column is called `\(names[column])`.",
                fix: "Give it a name of its own; both were read, and what has one place alone took the first.", file: file,
                at: header.positions[column])
        }
    }
}
