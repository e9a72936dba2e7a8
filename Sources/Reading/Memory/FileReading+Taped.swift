internal import Disk
internal import Narratives
internal import Text

extension FileReading: Taped {
    static var blank: FileReading { FileReading(findings: []) }

    mutating func pass(over tape: inout some Tape) {
        var (record, findings, allowances, frontMatter) = (record, findings, allowances, frontMatter)
        tape.pass(&record)
        tape.pass(&findings)
        tape.pass(&allowances)
        tape.pass(&frontMatter)
        guard tape.isReading else { return }
        self = FileReading(record: record, findings: findings, allowances: allowances, frontMatter: frontMatter)
    }
}

extension ContentRecord: Taped {
    static var blank: ContentRecord { .page(FreePage(.blank)) }

    mutating func pass(over tape: inout some Tape) {
        var sort =
            switch self {
            case .narrative: 0
            case .term: 1
            case .page: 2
            case .draft: 3
            }
        tape.pass(&sort)
        switch sort {
        case 0: self = .narrative(Narrative(tape.passed { if case .narrative(let narrative) = self { narrative.fields } else { .blank } }))
        case 1: self = .term(TermPage(tape.passed { if case .term(let page) = self { page.fields } else { .blank } }))
        case 2: self = .page(FreePage(tape.passed { if case .page(let page) = self { page.fields } else { .blank } }))
        case 3:
            let (id, files) = if case .draft(let id, let files) = self { (id, files) } else { (Slug.blank, [String]()) }
            var kept = files
            let slug = tape.passed(id)
            tape.pass(&kept)
            self = .draft(slug, files: kept)
        default: tape.refuse()
        }
    }
}

extension TermPage.Fields: Taped {
    static var blank: Self { Self(term: .blank, file: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&term)
        tape.pass(&file)
        tape.pass(&title)
        tape.pass(&family)
        tape.pass(&summary)
        tape.pass(&aliases)
        tape.pass(&questions)
        tape.pass(&sources)
        tape.pass(&extensions)
        tape.pass(&body)
    }
}

extension FreePage.Fields: Taped {
    static var blank: Self { Self(slug: nil, file: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&slug)
        tape.pass(&file)
        tape.pass(&title)
        tape.pass(&summary)
        tape.pass(&menu)
        tape.pass(&aliases)
        tape.pass(&extensions)
        tape.pass(&body)
    }
}

extension Finding: Taped {
    static var blank: Finding { Finding("", .note, "", file: "") }

    mutating func pass(over tape: inout some Tape) {
        var (severity, position, length) = (severity, position, length)
        let (rule, message, file) = (tape.passed(rule), tape.passed(message), tape.passed(file))
        tape.pass(&severity)
        tape.pass(&position)
        tape.pass(&length)
        var (question, fix) = (question, fix)
        tape.pass(&question)
        tape.pass(&fix)
        guard tape.isReading else { return }
        self = Finding(rule, severity, message, question: question, fix: fix, file: file, at: position, length: length)
    }
}

extension Allowance: Taped {
    static var blank: Allowance { Allowance("", file: "", at: .start, covering: 1...1) }

    mutating func pass(over tape: inout some Tape) {
        let (rule, reason, file) = (tape.passed(rule), tape.passed(reason), tape.passed(file))
        var (position, first, last, isInFrontMatter, isInDraft) = (position, lines.lowerBound, lines.upperBound, isInFrontMatter, isInDraft)
        tape.pass(&position)
        tape.pass(&first)
        tape.pass(&last)
        tape.pass(&isInFrontMatter)
        tape.pass(&isInDraft)
        guard tape.isReading else { return }
        guard first <= last else { return tape.refuse() }
        self = Allowance("\(rule):\(reason)", file: file, at: position, covering: first...last, isInFrontMatter: isInFrontMatter)
        self.isInDraft = isInDraft
    }
}

extension ContentDigest: Taped {
    static var blank: ContentDigest { ContentDigest(of: []) }

    mutating func pass(over tape: inout some Tape) {
        var (high, low) = (Int(bitPattern: UInt(high)), Int(bitPattern: UInt(low)))
        tape.pass(&high)
        tape.pass(&low)
        self = ContentDigest(high: UInt64(UInt(bitPattern: high)), low: UInt64(UInt(bitPattern: low)))
    }
}
