package import Narratives

/// Where a narrative's words stand. Search reads all of them.
package enum TextPart: Int, CaseIterable, Sendable {
    case title, summary, body, impact, adaptations
    /// Every other field that says something in words.
    case record
    /// The words of vocabularies.
    case terms

    /// Whether it is running text whose capitals tell names from other words.
    var isProse: Bool { self != .title && self != .record && self != .terms }

    /// Whether similarity reads it.
    var isCompared: Bool { self != .record && self != .terms }
}

/// What words are read from.
protocol WordSource {
    /// Calls with each text of a part, in the order of the page.
    func eachText(of part: TextPart, in format: Format, _ body: (UnsafeBufferPointer<UInt8>) -> Void)
}

extension Narrative: WordSource {
    /// Calls with each text of a part, in the order of the page; of the body with each run of its finished HTML.
    ///
    /// - Parameter format: says what the record tells in words.
    package func eachText(of part: TextPart, in format: Format, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        func say(_ text: String) {
            var text = text
            text.withUTF8(body)
        }
        switch part {
        case .title: say(fields.title)
        case .summary: say(fields.summary)
        case .body: fields.body.forEachRun { run, _ in body(run) }
        case .impact: fields.impact.map(say)
        case .adaptations: for adaptation in fields.adaptations { say(adaptation.what) }
        case .record: eachRecordText(in: format) { body($1) }
        case .terms:
            fields.organisation.map(say)
            for vocabulary in Vocabulary.allCases where vocabulary != .organisations {
                for slug in terms(of: vocabulary) { say(slug.text) }
            }
        }
    }
}

extension Narrative {
    /// Calls with each text of the record, in the order of the format, and with the name of the field that it stands in.
    package func eachRecordText(in format: Format, _ body: (_ field: String, _ text: UnsafeBufferPointer<UInt8>) -> Void) {
        for field in format.searched {
            field.eachText(of: fields) { text in
                var text = text
                text.withUTF8 { body(field.name, $0) }
            }
        }
    }
}

extension Field {
    fileprivate func eachText(of record: Record, _ body: (String) -> Void) {
        switch value {
        case .text(_, let place), .word(_, let place): place.get(record).map(body)
        case .texts(_, let place), .words(_, _, let place): place.get(record)?.forEach(body)
        case .records(let list): Field.eachText(of: list, in: record, body)
        case .dateOrWords(let place): if case .words(let words)? = place.get(record) { body(words) }
        case .date, .flag, .number, .slug, .slugs, .aliases, .evidence: break
        }
    }

    private static func eachText<List: RecordList<Record>>(of list: List, in record: Record, _ body: (String) -> Void) {
        let fields = list.fields.filter { $0.searched == .asDeclared }
        for item in list.place.get(record) ?? [] {
            for field in fields { field.eachText(of: item, body) }
        }
    }
}
