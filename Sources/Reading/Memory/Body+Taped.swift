internal import Narratives

extension Body: Taped {
    static var blank: Body { .empty }

    mutating func pass(over tape: inout some Tape) {
        var (html, slots, headings, links, anchors) = (html, slots, headings, links, anchors)
        tape.pass(&html)
        tape.pass(&slots)
        tape.pass(&headings)
        tape.pass(&links)
        tape.pass(&anchors)
        guard tape.isReading else { return }
        // Where they stand is where the text is cut.
        let offsets = [0] + slots.map(\.offset) + [html.count]
        guard zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }) else { return tape.refuse() }
        self = Body(html: html, slots: slots, headings: headings, links: links, anchors: anchors)
    }
}

extension Body.Slot: Taped {
    static var blank: Self { Self(offset: 0, filling: .root) }

    mutating func pass(over tape: inout some Tape) {
        var (offset, filling) = (offset, filling)
        tape.pass(&offset)
        tape.pass(&filling)
        self = Self(offset: offset, filling: filling)
    }
}

extension Body.Filling: Taped {
    static var blank: Self { .root }

    mutating func pass(over tape: inout some Tape) {
        var sort =
            switch self {
            case .root: 0
            case .title: 1
            case .word: 2
            }
        tape.pass(&sort)
        switch sort {
        case 0: self = .root
        case 1: self = .title(tape.passed { if case .title(let target) = self { target } else { .blank } })
        case 2:
            var word = if case .word(let word) = self { word } else { Body.Word.table }
            tape.pass(&word)
            self = .word(word)
        default: tape.refuse()
        }
    }
}

extension Heading: Taped {
    static var blank: Heading { Heading(id: "", level: 2, text: "") }

    mutating func pass(over tape: inout some Tape) {
        var (id, level, text) = (id, level, text)
        tape.pass(&id)
        tape.pass(&level)
        tape.pass(&text)
        if tape.isReading { self = Heading(id: id, level: level, text: text) }
    }
}

extension Link: Taped {
    static var blank: Link {
        Link(target: .home, fragment: nil, position: .start, written: "", isImage: false, sentence: .blank)
    }

    mutating func pass(over tape: inout some Tape) {
        var (target, fragment, position, written, isImage, sentence) = (target, fragment, position, written, isImage, sentence)
        tape.pass(&target)
        tape.pass(&fragment)
        tape.pass(&position)
        tape.pass(&written)
        tape.pass(&isImage)
        tape.pass(&sentence)
        guard tape.isReading else { return }
        self = Link(target: target, fragment: fragment, position: position, written: written, isImage: isImage, sentence: sentence)
    }
}

extension Sentence: Taped {
    static var blank: Sentence { Sentence(before: "", words: nil, after: "") }

    mutating func pass(over tape: inout some Tape) {
        var (before, words, after) = (before, words, after)
        tape.pass(&before)
        tape.pass(&words)
        tape.pass(&after)
        if tape.isReading { self = Sentence(before: before, words: words, after: after) }
    }
}
