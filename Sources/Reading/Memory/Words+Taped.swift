internal import Narratives

extension Slug: Taped {
    static var blank: Slug { .unwritten }

    mutating func pass(over tape: inout some Tape) {
        var text = text
        tape.pass(&text)
        guard tape.isReading, !text.isEmpty else { return }
        if let slug = Slug(text) { self = slug } else { tape.refuse() }
    }
}

extension Term: Taped {
    static var blank: Term { Term(.tags, .unwritten) }

    mutating func pass(over tape: inout some Tape) {
        var (vocabulary, slug) = (vocabulary, slug)
        tape.pass(&vocabulary)
        tape.pass(&slug)
        self = Term(vocabulary, slug)
    }
}

extension SourcePosition: Taped {
    static var blank: SourcePosition { .start }

    mutating func pass(over tape: inout some Tape) {
        var (line, column) = (line, column)
        tape.pass(&line)
        tape.pass(&column)
        self = SourcePosition(line: line, column: column)
    }
}

extension Located: Taped where Value: Taped {
    static var blank: Located<Value> { Located(.blank, at: .start) }

    mutating func pass(over tape: inout some Tape) {
        var (value, position) = (value, position)
        tape.pass(&value)
        tape.pass(&position)
        self = Located(value, at: position)
    }
}

extension String: Taped {
    static var blank: String { "" }
    mutating func pass(over tape: inout some Tape) { tape.pass(&self) }
}

extension EventDate: Taped {
    static var blank: EventDate { EventDate(secondsSinceEpoch: 0, precision: .year) }

    mutating func pass(over tape: inout some Tape) {
        var (precision, year, month, day) = (precision.rawValue, year, month, day)
        var (hour, minute, second, offset) = (hour, minute, second, offset)
        tape.pass(&precision)
        tape.pass(&year)
        tape.pass(&month)
        tape.pass(&day)
        tape.pass(&hour)
        tape.pass(&minute)
        tape.pass(&second)
        tape.pass(&offset)
        guard tape.isReading else { return }
        guard let precision = Precision(rawValue: precision),
            let date = EventDate(precision, year, month, day, hour, minute, second, offset: offset)
        else { return tape.refuse() }
        self = date
    }
}

extension LinkTarget: Taped {
    static var blank: LinkTarget { .home }

    mutating func pass(over tape: inout some Tape) {
        var sort =
            switch self {
            case .home: 0
            case .narrative: 1
            case .term: 2
            case .page: 3
            case .file: 4
            }
        tape.pass(&sort)
        switch sort {
        case 0: self = .home
        case 1: self = .narrative(tape.passed { if case .narrative(let id) = self { id } else { .blank } })
        case 2: self = .term(tape.passed { if case .term(let term) = self { term } else { .blank } })
        case 3: self = .page(tape.passed { if case .page(let slug) = self { slug } else { .blank } })
        case 4: self = .file(tape.passed { if case .file(let path) = self { path } else { "" } })
        default: tape.refuse()
        }
    }
}
