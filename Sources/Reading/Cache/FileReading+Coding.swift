public import Narratives
public import Text

extension FileReading: BinaryCodable {
    static var placeholder: FileReading { FileReading(findings: []) }

    mutating func code(with coder: inout BinaryCoder) {
        var (record, findings, suppressions, frontMatter) = (record, findings, suppressions, frontMatter)
        coder.code(&record)
        coder.code(&findings)
        coder.code(&suppressions)
        coder.code(&frontMatter)
        guard coder.isDecoding else { return }
        self = FileReading(record: record, findings: findings, suppressions: suppressions, frontMatter: frontMatter)
    }
}

extension ContentRecord: BinaryCodable {
    static var placeholder: ContentRecord { .page(FreePage(.placeholder)) }

    mutating func code(with coder: inout BinaryCoder) {
        var tag =
            switch self {
            case .narrative: 0
            case .term: 1
            case .page: 2
            case .draft: 3
            }
        coder.code(&tag)
        switch tag {
        case 0:
            self = .narrative(
                Narrative(coder.coded { if case .narrative(let narrative) = self { narrative.fields } else { .placeholder } }))
        case 1: self = .term(TermPage(coder.coded { if case .term(let page) = self { page.fields } else { .placeholder } }))
        case 2: self = .page(FreePage(coder.coded { if case .page(let page) = self { page.fields } else { .placeholder } }))
        case 3:
            let (id, files) = if case .draft(let id, let files) = self { (id, files) } else { (Slug.placeholder, [String]()) }
            var kept = files
            let slug = coder.coded(id)
            coder.code(&kept)
            self = .draft(slug, files: kept)
        default: coder.refuse()
        }
    }
}

extension TermPage.Fields: BinaryCodable {
    /// Values that say nothing.
    public static var placeholder: Self { .blank }

    /// Codes every value.
    public mutating func code(with coder: inout BinaryCoder) {
        coder.code(&term)
        coder.code(&file)
        coder.code(fieldsOf: &self)
        coder.code(&extensions)
        coder.code(&body)
    }
}

extension FreePage.Fields: BinaryCodable {
    /// Values that say nothing.
    public static var placeholder: Self { .blank }

    /// Codes every value.
    public mutating func code(with coder: inout BinaryCoder) {
        coder.code(&slug)
        coder.code(&file)
        coder.code(fieldsOf: &self)
        coder.code(&extensions)
        coder.code(&body)
    }
}

extension Finding: BinaryCodable {
    package static var placeholder: Finding { Finding("", .note, "", file: "") }

    package mutating func code(with coder: inout BinaryCoder) {
        var (severity, position, length) = (severity, position, length)
        let (rule, message, file) = (coder.coded(rule), coder.coded(message), coder.coded(file))
        coder.code(&severity)
        coder.code(&position)
        coder.code(&length)
        var (question, fix) = (question, fix)
        coder.code(&question)
        coder.code(&fix)
        var mend = mend
        coder.code(&mend)
        guard coder.isDecoding else { return }
        self = Finding(rule, severity, message, question: question, fix: fix, mend: mend, file: file, at: position, length: length)
    }
}

extension Mend: BinaryCodable {
    package static var placeholder: Mend { Mend(at: .start, from: "", to: "") }

    package mutating func code(with coder: inout BinaryCoder) {
        var position = position
        coder.code(&position)
        let (old, new) = (coder.coded(old), coder.coded(new))
        self = Mend(at: position, from: old, to: new)
    }
}

extension Suppression: BinaryCodable {
    package static var placeholder: Suppression { Suppression("", file: "", at: .start, covering: 1...1) }

    package mutating func code(with coder: inout BinaryCoder) {
        let (rule, reason, file) = (coder.coded(rule), coder.coded(reason), coder.coded(file))
        var (position, first, last, isInFrontMatter, isInDraft) = (position, lines.lowerBound, lines.upperBound, isInFrontMatter, isInDraft)
        coder.code(&position)
        coder.code(&first)
        coder.code(&last)
        coder.code(&isInFrontMatter)
        coder.code(&isInDraft)
        guard coder.isDecoding else { return }
        guard first <= last else { return coder.refuse() }
        self = Suppression("\(rule):\(reason)", file: file, at: position, covering: first...last, isInFrontMatter: isInFrontMatter)
        self.isInDraft = isInDraft
    }
}

extension ContentDigest: BinaryCodable {
    package static var placeholder: ContentDigest { ContentDigest(of: []) }

    package mutating func code(with coder: inout BinaryCoder) {
        var (high, low) = (Int(bitPattern: UInt(high)), Int(bitPattern: UInt(low)))
        coder.code(&high)
        coder.code(&low)
        self = ContentDigest(high: UInt64(UInt(bitPattern: high)), low: UInt64(UInt(bitPattern: low)))
    }
}
