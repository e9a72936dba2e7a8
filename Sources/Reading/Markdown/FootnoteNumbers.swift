internal import Narratives

/// Counts footnotes and the references to them.
struct FootnoteNumbers {
    /// References written so far to each footnote, from 1.
    private var written: [Int: Int] = [:]
    /// References there are to each footnote.
    private(set) var references: [Int: Int] = [:]
    /// The footnote whose text is being written; 0 before the first.
    private(set) var current = 0
    /// Whether the links back from the current footnote are still to be written.
    private var awaitsBackLinks = false
    private(set) var anchors: [String] = []

    /// Counts a reference before the text is written.
    mutating func count(_ reference: CMarkNode) { references[FootnoteNumbers.number(of: reference), default: 0] += 1 }

    /// The number that the parser gave a reference, by the order in which footnotes are first referred to.
    private static func number(of reference: CMarkNode) -> Int { Int(String(decoding: reference.literal, as: UTF8.self)) ?? 0 }

    /// Notes a reference that is being written, and gives its footnote's number and which of the references to it this is.
    mutating func refer(_ reference: CMarkNode) -> (number: Int, occurrence: Int) {
        let number = FootnoteNumbers.number(of: reference)
        let occurrence = written[number, default: 0] + 1
        written[number] = occurrence
        anchors.append(FootnoteNumbers.referenceID(number, occurrence))
        return (number, occurrence)
    }

    static func referenceID(_ number: Int, _ occurrence: Int) -> String {
        occurrence == 1 ? "fnref-\(number)" : "fnref-\(number)-\(occurrence)"
    }

    /// Begins the next footnote: the parser puts them at the end of its tree in the order of their numbers.
    mutating func begin() -> Int {
        current += 1
        awaitsBackLinks = true
        anchors.append("fn-\(current)")
        return current
    }

    /// How many links back are to be written now; 0 the second time.
    mutating func takeBackLinks() -> Int {
        defer { awaitsBackLinks = false }
        return awaitsBackLinks ? references[current] ?? 0 : 0
    }
}
