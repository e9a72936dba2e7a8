/// Finds what the pages of a source never show: comments of HTML, of Markdown and of the programs that make sites of it, and elements that are
/// hidden.
struct HiddenWords {
    typealias Found = (whole: Range<Int>, words: Range<Int>)

    private let bytes: [UInt8]
    /// Where a text was found last, so that nothing is walked over twice for it; the end where it stands nowhere.
    private var places: [String: Int] = [:]
    /// Elements that nothing ends.
    private var endless: Set<String> = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Brackets round comments, the longer before those that they begin with.
    private static let brackets = [
        ("<![CDATA[", "]]>"), ("<?", "?>"), ("<%#", "%>"), ("<%--", "--%>"), ("{{/*", "*/}}"), ("{{- /*", "*/ -}}"), ("{{!--", "--}}"),
        ("{{!", "}}"), ("{/*", "*/}"), ("{# ", "#}"), ("{>>", "<<}"),
    ]

    /// A comment that begins with `<`, `{` or `%`.
    ///
    /// - Parameters:
    ///   - isFirst: whether a line begins with it; then one of HTML holds whatever follows, as an HTML block does.
    ///   - block: the end of the paragraph, where a comment among words ends that nothing else ends.
    mutating func comment(at start: Int, isFirst: Bool, block: Int) -> Found? {
        let rest = bytes[start...]
        if rest.starts(with: "<!--".utf8) { return htmlComment(start, isFirst, block) }
        if rest.starts(with: "%%".utf8) { return percent(start, block) }
        if let (open, close) = HiddenWords.brackets.first(where: { rest.starts(with: $0.0.utf8) }) { return between(start, open, close) }
        if rest.starts(with: "<!".utf8), let sign = rest.dropFirst(2).first, sign == "[" || sign.isLetter {
            return between(start, "<!", ">")
        }
        // Kramdown's end may leave its name out.
        if rest.starts(with: "{::comment}".utf8), let found = between(start, "{::comment}", "{:/"),
            let end = bytes[found.whole.upperBound...].prefix(20).firstIndex(where: { $0 == "}" })
        {
            return (start..<end + 1, found.words)
        }
        return liquid(start)
    }

    private mutating func htmlComment(_ start: Int, _ isFirst: Bool, _ block: Int) -> Found {
        for empty in ["<!-->", "<!--->"] where bytes[start...].starts(with: empty.utf8) {
            return (start..<start + empty.utf8.count, start..<start)
        }
        if let found = between(start, "<!--", "-->") {
            // One that is left open within a paragraph is not closed by the end of another further down.
            if isFirst || found.whole.upperBound <= block { return found }
            if place(of: "<!--", from: start + 4).map({ $0 > found.whole.upperBound }) ?? true { return found }
        }
        let end = isFirst ? bytes.count : block
        return (start..<end, min(start + 4, end)..<end)
    }

    /// `{% comment %} words {% endcomment %}`, and Hugo's `{{< comment >}}`.
    private mutating func liquid(_ start: Int) -> Found? {
        for (open, close, end) in [("{%", "%}", "endcomment"), ("{{<", ">}}", "/comment"), ("{{%", "%}}", "/comment")]
        where bytes[start...].starts(with: open.utf8) {
            let inner = bytes[(start + open.utf8.count)...].drop { $0 <= 0x20 || $0 == "-" }
            if open == "{%", let first = inner.first, first == "#" { return between(start, open, close) }
            guard inner.starts(with: "comment".utf8), let head = place(of: close, from: inner.startIndex) else { continue }
            let words = head + close.utf8.count
            guard let tail = place(of: end, from: words), let stop = place(of: close, from: tail) else {
                return (start..<bytes.count, words..<bytes.count)
            }
            var last = bytes[words..<tail].lastIndex { $0 == "{" } ?? tail
            while last > words, bytes[last - 1] == "{" { last -= 1 }
            return (start..<stop + close.utf8.count, words..<last)
        }
        return nil
    }

    /// Two percent signs stand behind numbers, too: a comment's are not behind a word, and end in the same paragraph, or stand on lines alone.
    private mutating func percent(_ start: Int, _ block: Int) -> Found? {
        let before = start > 0 ? bytes[start - 1] : 0x0A
        guard before <= 0x20 || before.isOne(of: "([>*_|") else { return nil }
        let isAlone = before == 0x0A && (start + 2 >= bytes.count || bytes[start + 2] == 0x0A)
        guard let end = place(of: "%%", from: start + 2), isAlone || end < block else {
            return isAlone ? (start..<bytes.count, start + 2..<bytes.count) : nil
        }
        return (start..<end + 2, start + 2..<end)
    }

    /// An element of which nothing is shown, with those of its name within it.
    ///
    /// - Parameter block: where one ends that has no end tag.
    mutating func element(_ tag: HTMLTag, before block: Int) -> Found {
        var (index, depth) = (tag.range.upperBound, 1)
        if tag.isVoid { return (tag.range, index..<index) }
        while !endless.contains(tag.name), let next = bytes[index...].firstIndex(where: { $0 == "<" }) {
            index = next + 1
            guard let other = HTMLTag(bytes, at: next), other.name == tag.name else { continue }
            depth += other.isEnd ? -1 : 1
            index = other.range.upperBound
            if depth == 0 { return (tag.range.lowerBound..<index, tag.range.upperBound..<next) }
        }
        endless.insert(tag.name)
        let end = ["script", "style", "template"].contains(tag.name) ? bytes.count : max(block, tag.range.upperBound)
        return (tag.range.lowerBound..<end, tag.range.upperBound..<end)
    }

    /// `[//]: # (words)` and `[comment]: <> (words)`: definitions of a link that nothing uses.
    func definition(_ line: Range<Int>) -> Range<Int>? {
        guard bytes[line.lowerBound] == "[", let close = bytes[line].prefix(200).firstIndex(where: { $0 == "]" }),
            bytes[close..<line.upperBound].starts(with: "]:".utf8)
        else { return nil }
        let rest = bytes[(close + 2)..<line.upperBound].drop { $0 <= 0x20 }
        let isNowhere = rest.starts(with: "<>".utf8) || (rest.starts(with: "#".utf8) && rest.dropFirst().first.map { $0 <= 0x20 } ?? false)
        let words = rest.drop { $0 > 0x20 }.drop { $0 <= 0x20 }
        let label = bytes[(line.lowerBound + 1)..<close].text.lowercased()
        guard isNowhere, let first = words.first, ["//", "comment"].contains(label) || first.isOne(of: "(\"'") else { return nil }
        return words.startIndex..<line.upperBound
    }

    private mutating func between(_ start: Int, _ open: String, _ close: String) -> Found? {
        let words = start + open.utf8.count
        return place(of: close, from: words).map { (start..<$0 + close.utf8.count, words..<$0) }
    }

    /// - Parameter start: places are asked for in order.
    private mutating func place(of text: String, from start: Int) -> Int? {
        if let known = places[text], known >= start { return known < bytes.count ? known : nil }
        let sought = Array(text.utf8)
        var index = start
        while index + sought.count <= bytes.count, let found = bytes[index...].firstIndex(of: sought[0]) {
            if bytes[found...].starts(with: sought) {
                places[text] = found
                return found
            }
            index = found + 1
        }
        places[text] = bytes.count
        return nil
    }
}
