internal import Text

/// Cuts raw HTML into tags, comments and the words between them, in time that grows with its length.
struct HTMLPieces: Sequence, IteratorProtocol {
    enum Piece {
        case words(Range<Int>)
        case tag(HTMLTag)
        case comment(Range<Int>, isEnded: Bool)
        /// `<!DOCTYPE …>`.
        case declaration(Range<Int>)
        /// What stands in `<script>` and `<style>`, behind the tag.
        case program(HTMLTag, Range<Int>, isEnded: Bool)
    }

    private let html: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// The tag whose program comes next.
    private var program: HTMLTag?
    // What was looked for once up to the end, and is not there, is not looked for again.
    private var hasQuotes = true
    private var hasEnds = true

    init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

    mutating func next() -> Piece? {
        if let program { return piece(of: program) }
        guard index < html.count else { return nil }
        if html[index] == UInt8(ascii: "<"), let piece = markup() { return piece }
        let start = index
        index = html.firstIndex(ofByte: UInt8(ascii: "<"), from: index + 1) ?? html.count
        return .words(start..<index)
    }

    private mutating func markup() -> Piece? {
        let start = index
        let rest = html[start...]
        if rest.starts(with: "<!--".utf8) {
            // `<!-->` and `<!--->` are comments without words.
            let isShort = rest.dropFirst(4).first == UInt8(ascii: ">") || rest.dropFirst(4).starts(with: "->".utf8)
            let end = find("-->", from: isShort ? start + 2 : start + 4)
            index = end ?? html.count
            return .comment(start..<index, isEnded: end != nil)
        }
        if rest.starts(with: "<![CDATA[".utf8) {
            index = find("]]>", from: start) ?? html.count
            let isEnded = html[..<index].suffix(3).elementsEqual("]]>".utf8)
            return .words(start + 9..<Swift.max(start + 9, isEnded ? index - 3 : index))
        }
        guard start + 1 < html.count, hasEnds else { return nil }
        let isDeclaration = html[start + 1] == UInt8(ascii: "!")
        let tag = isDeclaration ? nil : HTMLTag.name(in: html, at: start)
        guard isDeclaration || tag != nil, let end = tagEnd(from: start + 2) else { return nil }
        index = end
        guard let tag else { return .declaration(start..<end) }
        let whole = HTMLTag(name: tag.name, isEnd: tag.isEnd, range: start..<end)
        if !tag.isEnd, HTMLElements.isProgram(tag.name) { program = whole }
        return .tag(whole)
    }

    /// Behind the `>` that ends a tag. One in quotation marks does not, unless the marks never close.
    private mutating func tagEnd(from start: Int) -> Int? {
        guard let first = html.firstIndex(ofByte: UInt8(ascii: ">"), from: start) else {
            hasEnds = false
            return nil
        }
        guard hasQuotes else { return first + 1 }
        var index = start
        while index < html.count {
            switch html[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard index > start, html[index - 1] == UInt8(ascii: "=") || html[index - 1] <= 0x20,
                    let close = html.firstIndex(ofByte: html[index], from: index + 1)
                else { break }
                index = close
            default: break
            }
            index += 1
        }
        hasQuotes = false
        return first + 1
    }

    private mutating func piece(of tag: HTMLTag) -> Piece {
        program = nil
        let start = index
        var end = start
        while let found = html.firstIndex(ofPair: UInt8(ascii: "<"), UInt8(ascii: "/"), from: end) {
            if HTMLTag.name(in: html, at: found)?.name == tag.name {
                index = found
                return .program(tag, start..<found, isEnded: true)
            }
            end = found + 2
        }
        index = html.count
        return .program(tag, start..<index, isEnded: false)
    }

    private func find(_ token: StaticString, from start: Int) -> Int? {
        let token = UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount)
        var index = start
        while let found = html.firstIndex(ofPair: token[0], token[1], from: index) {
            if found + 2 < html.count, html[found + 2] == token[2] { return found + 3 }
            index = found + 1
        }
        return nil
    }
}

/// One tag of HTML.
struct HTMLTag {
    /// In lower case.
    let name: String
    let isEnd: Bool
    let range: Range<Int>

    /// For messages.
    var text: String { (isEnd ? "</" : "<") + name.prefix(20) + ">" }

    /// Whether the number before it would run into its own: `2<sup>31</sup>` is not 231.
    func isPower(behind before: UInt8?, before after: UInt8?) -> Bool {
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        return name == "sup" && !isEnd && isDigit(before) && (isDigit(after) || after == UInt8(ascii: "-"))
    }

    /// What follows a `<`, if it begins a tag.
    static func name(in html: UnsafeBufferPointer<UInt8>, at start: Int) -> (name: String, isEnd: Bool)? {
        let isEnd = start + 1 < html.count && html[start + 1] == UInt8(ascii: "/")
        let letters = html[Swift.min(html.count, start + (isEnd ? 2 : 1))...].prefix(40).prefix {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
        guard let first = letters.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
        return (String(decoding: letters, as: UTF8.self).lowercased(), isEnd)
    }

    /// The first value of an attribute that has one of these names, as it is written.
    func attribute(_ names: Set<String>, in html: UnsafeBufferPointer<UInt8>) -> (name: String, value: String)? {
        var rest = html[range].dropFirst(name.utf8.count + 1).dropLast()
        while !rest.isEmpty {
            rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
            let key = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
            rest = rest[Swift.max(key.endIndex, Swift.min(rest.startIndex + 1, rest.endIndex))...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 }
            let quote = rest.first ?? 0
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            if isQuoted { rest = rest.dropFirst() }
            let value = rest.prefix { isQuoted ? $0 != quote : $0 > 0x20 }
            rest = rest[value.endIndex...].dropFirst(isQuoted ? 1 : 0)
            let name = String(decoding: key, as: UTF8.self).lowercased()
            if names.contains(name), value.contains(where: { $0 > 0x20 }) { return (name, String(decoding: value, as: UTF8.self)) }
        }
        return nil
    }
}
