package import Narratives
public import Text

extension Slug: BinaryCodable {
    package static var placeholder: Slug { .unwritten }

    package mutating func code(with coder: inout BinaryCoder) {
        var text = text
        coder.code(&text)
        guard coder.isDecoding, !text.isEmpty else { return }
        if let slug = Slug(text) { self = slug } else { coder.refuse() }
    }
}

extension Term: BinaryCodable {
    package static var placeholder: Term { Term(.tags, .unwritten) }

    package mutating func code(with coder: inout BinaryCoder) {
        var (vocabulary, slug) = (vocabulary, slug)
        coder.code(&vocabulary)
        coder.code(&slug)
        self = Term(vocabulary, slug)
    }
}

extension SourcePosition: BinaryCodable {
    package static var placeholder: SourcePosition { .start }

    package mutating func code(with coder: inout BinaryCoder) {
        var (line, column) = (line, column)
        coder.code(&line)
        coder.code(&column)
        self = SourcePosition(line: line, column: column)
    }
}

extension Located: BinaryCodable where Value: BinaryCodable {
    package static var placeholder: Located<Value> { Located(.placeholder, at: .start) }

    package mutating func code(with coder: inout BinaryCoder) {
        var (value, position) = (value, position)
        coder.code(&value)
        coder.code(&position)
        self = Located(value, at: position)
    }
}

extension EventDate: BinaryCodable {
    package static var placeholder: EventDate { EventDate(secondsSinceEpoch: 0, precision: .year) }

    package mutating func code(with coder: inout BinaryCoder) {
        var (precision, year, month, day) = (precision.rawValue, year, month, day)
        var (hour, minute, second, offset) = (hour, minute, second, offset)
        coder.code(&precision)
        coder.code(&year)
        coder.code(&month)
        coder.code(&day)
        coder.code(&hour)
        coder.code(&minute)
        coder.code(&second)
        coder.code(&offset)
        guard coder.isDecoding else { return }
        guard let precision = Precision(rawValue: precision),
            let date = EventDate(precision, year, month, day, hour, minute, second, offset: offset)
        else { return coder.refuse() }
        self = date
    }
}

extension Evidence: BinaryCodable {
    package static var placeholder: Evidence { .heading("") }

    package mutating func code(with coder: inout BinaryCoder) {
        let text = coder.coded(written)
        guard coder.isDecoding else { return }
        if let evidence = Evidence(text) { self = evidence } else { coder.refuse() }
    }
}

extension Alias: BinaryCodable {
    package static var placeholder: Alias { .id(.unwritten) }

    package mutating func code(with coder: inout BinaryCoder) {
        let text = coder.coded(written)
        guard coder.isDecoding else { return }
        if let path = OldPath(text) {
            self = .path(path)
        } else if let id = Slug(text) {
            self = .id(id)
        } else {
            coder.refuse()
        }
    }
}

extension LinkTarget: BinaryCodable {
    package static var placeholder: LinkTarget { .home }

    package mutating func code(with coder: inout BinaryCoder) {
        var tag =
            switch self {
            case .home: 0
            case .narrative: 1
            case .term: 2
            case .page: 3
            case .file: 4
            }
        coder.code(&tag)
        switch tag {
        case 0: self = .home
        case 1: self = .narrative(coder.coded { if case .narrative(let id) = self { id } else { .placeholder } })
        case 2: self = .term(coder.coded { if case .term(let term) = self { term } else { .placeholder } })
        case 3: self = .page(coder.coded { if case .page(let slug) = self { slug } else { .placeholder } })
        case 4: self = .file(coder.coded { if case .file(let path) = self { path } else { "" } })
        default: coder.refuse()
        }
    }
}
