internal import Narratives
internal import Reading

/// A Markdown file of the content, as a variation takes it apart.
struct ProofFile: Sendable {
    let path: String
    let kind: ContentPath
    let pairs: [FrontMatterValue.Pair]
    let body: [UInt8]

    /// Nil for what is no page, or could not be read.
    init?(_ path: String, _ bytes: [UInt8]) {
        kind = ContentPath(path)
        var ignored: [Finding] = []
        guard kind.target != nil, let document = Document.cut(bytes, file: path, into: &ignored) else { return nil }
        guard let pairs = document.frontMatter.map({ FrontMatterValue.read($0, file: path) }) ?? [] else { return nil }
        (self.path, self.pairs, body) = (path, pairs, Array(document.body))
    }

    func value(_ key: String) -> String? { pairs.first { $0.key == key }?.value.text }

    var schema: FrontMatterSchema {
        switch kind {
        case .narrative: .narrative
        case .term(let term): term.vocabulary == .factors ? .factor : .term
        case .home: .home
        case .page, .attachment, .misplaced: .page
        }
    }

    /// The words of the text's headings.
    var headings: [String] {
        body.split(separator: 0x0A).filter { $0.starts(with: "## ".utf8) }.map { String(decoding: $0.dropFirst(3), as: UTF8.self) }
    }
}

extension ValueShape {
    /// What the items of a list are; nil for what is no list.
    var item: ValueShape? {
        switch self {
        case .list(let item), .oneOrMore(let item): item
        default: nil
        }
    }

    /// An item without who may see it.
    var bare: ValueShape { if case .item(let value, _) = self { value } else { self } }
}

extension TextForm {
    var isDate: Bool { examples.first.map { EventDate($0) != nil } ?? false }
}

extension MappingShape {
    /// Whether a key may stand in a narrative of a kind.
    func isKnown(_ key: String, in kind: String?) -> Bool { keysOfKinds.allSatisfy { $0.kind == kind || !$0.keys.contains(key) } }
}

extension Edition {
    /// Another date that is the same as far as the edition tells it; nil where nothing is left open.
    func redated(_ text: String, with canaries: inout Canaries) -> String? {
        guard let limit = dates?.precision, let date = EventDate(text), date.precision > limit else { return nil }
        let (month, day) = (
            limit < .month ? 1 + canaries.number(below: 12) : date.month, limit < .day ? 1 + canaries.number(below: 28) : date.day
        )
        let isDay = date.precision <= .day
        let isOpen = !isDay && limit < .minute
        let (hour, minute) = isOpen ? (canaries.number(below: 24), canaries.number(below: 60)) : (date.hour, date.minute)
        return EventDate(
            date.precision, date.year, month, date.precision >= .day ? day : 1, hour, minute,
            date.precision == .second ? canaries.number(below: 60) : 0, offset: date.offset)?.iso8601
    }
}

extension EventDate {
    /// The same clock, so much later; a month or a year stays.
    func moved(byMinutes minutes: Int) -> EventDate? {
        guard precision >= .day else { return self }
        let there = EventDate(secondsSinceEpoch: secondsSinceEpoch + ((offset ?? 0) + minutes) * 60, precision: precision)
        return EventDate(precision, there.year, there.month, there.day, there.hour, there.minute, there.second, offset: offset)
    }

    /// What is told of it, as far as a precision.
    func head(to limit: Precision) -> [Int] {
        [year] + (limit >= .month ? [month] : []) + (limit >= .day ? [day] : [])
    }
}
