package import Narratives
package import Text

extension Body: BinaryCodable {
    package static var placeholder: Body { .empty }

    package mutating func code(with coder: inout BinaryCoder) {
        var (html, slots, headings, links, anchors) = (html, slots, headings, links, anchors)
        coder.code(&html)
        coder.code(&slots)
        coder.code(&headings)
        coder.code(&links)
        coder.code(&anchors)
        guard coder.isDecoding else { return }
        // Where they stand is where the text is cut.
        let offsets = [0] + slots.map(\.offset) + [html.count]
        guard zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }) else { return coder.refuse() }
        self = Body(html: html, slots: slots, headings: headings, links: links, anchors: anchors)
    }
}

extension Body.Slot: BinaryCodable {
    package static var placeholder: Self { Self(offset: 0, filling: .root) }

    package mutating func code(with coder: inout BinaryCoder) {
        var (offset, filling) = (offset, filling)
        coder.code(&offset)
        coder.code(&filling)
        self = Self(offset: offset, filling: filling)
    }
}

extension Body.Filling: BinaryCodable {
    package static var placeholder: Self { .root }

    package mutating func code(with coder: inout BinaryCoder) {
        var tag =
            switch self {
            case .root: 0
            case .title: 1
            case .word: 2
            case .belowHeading: 3
            }
        coder.code(&tag)
        switch tag {
        case 0: self = .root
        case 1: self = .title(coder.coded { if case .title(let target) = self { target } else { .placeholder } })
        case 2:
            var word = if case .word(let word) = self { word } else { Body.Word.table }
            coder.code(&word)
            self = .word(word)
        case 3:
            var heading = if case .belowHeading(let heading) = self { heading } else { 0 }
            coder.code(&heading)
            self = .belowHeading(heading)
        default: coder.refuse()
        }
    }
}

extension Heading: BinaryCodable {
    package static var placeholder: Heading { Heading(id: "", level: 2, text: "") }

    package mutating func code(with coder: inout BinaryCoder) {
        var (id, level, text) = (id, level, text)
        coder.code(&id)
        coder.code(&level)
        coder.code(&text)
        if coder.isDecoding { self = Heading(id: id, level: level, text: text) }
    }
}

extension Link: BinaryCodable {
    package static var placeholder: Link {
        Link(target: .home, fragment: nil, position: .start, written: "", isImage: false, sentence: .placeholder)
    }

    package mutating func code(with coder: inout BinaryCoder) {
        var (target, fragment, position, written, isImage, sentence) = (target, fragment, position, written, isImage, sentence)
        coder.code(&target)
        coder.code(&fragment)
        coder.code(&position)
        coder.code(&written)
        coder.code(&isImage)
        coder.code(&sentence)
        guard coder.isDecoding else { return }
        self = Link(target: target, fragment: fragment, position: position, written: written, isImage: isImage, sentence: sentence)
    }
}

extension Sentence: BinaryCodable {
    package static var placeholder: Sentence { Sentence(before: "", words: nil, after: "") }

    package mutating func code(with coder: inout BinaryCoder) {
        var (before, words, after, titles) = (before, words, after, titles)
        coder.code(&before)
        coder.code(&words)
        coder.code(&after)
        coder.code(&titles)
        if coder.isDecoding { self = Sentence(before: before, words: words, after: after, titles: titles) }
    }
}

extension Sentence.Title: BinaryCodable {
    package static var placeholder: Self { Self(range: 0..<0, isAfter: false, target: .home) }

    package mutating func code(with coder: inout BinaryCoder) {
        var (start, length, isAfter, target) = (range.lowerBound, range.count, isAfter, target)
        coder.code(&start)
        coder.code(&length)
        coder.code(&isAfter)
        coder.code(&target)
        guard coder.isDecoding else { return }
        guard start >= 0, length >= 0, start <= .max - length else { return coder.refuse() }
        self = Self(range: start..<start + length, isAfter: isAfter, target: target)
    }
}
