internal import Narratives
internal import Reading

/// Makes a text that a check takes: the reader itself says what is wrong, and each place is mended until it says nothing more.
///
/// Whoever looked for links by other means than the reader's would find others.
struct LinkRepair {
    private let draft: DraftedNarrative
    private let plan: LinkPlan
    private let links: LinkEdit
    private var bytes: [UInt8]
    /// The line of the source that each line comes from.
    private var lines: [Int]
    private var body = RepairedBody()
    private var copied: Set<String> = []

    /// More rounds than honest texts need: taking one tag away may bring another to light.
    private static let rounds = 40

    /// - Parameter path: where the text will stand, below the content folder.
    static func repair(_ draft: DraftedNarrative, id: Slug, path: String, _ plan: LinkPlan) -> RepairedBody {
        var repair = LinkRepair(draft, LinkEdit(plan, of: draft, id: id, path: path), plan)
        return repair.repaired(path)
    }

    private init(_ draft: DraftedNarrative, _ links: LinkEdit, _ plan: LinkPlan) {
        (self.draft, self.links, self.plan) = (draft, links, plan)
        bytes = Array(draft.body.text.utf8)
        lines = draft.body.lines.map(\.source)
    }

    private mutating func repaired(_ path: String) -> RepairedBody {
        repairDefinitions()
        repairMarkup()
        repairMarks()
        for _ in 0..<LinkRepair.rounds {
            let (read, findings, _) = MarkdownReader().read(bytes[...], firstLine: 1, path: path, file: draft.file, listsAll: true)
            body.readings += 1
            body.headings = read.headings
            let edits = edits(for: read, findings)
            guard !edits.isEmpty else { break }
            apply(edits)
        }
        body.text = bytes.text
        body.findings.sort()
        return body
    }

    /// Addresses that are given below the text, `[name]: address`, are led to where their pages are now.
    private mutating func repairDefinitions() {
        var edits: [TextEdit] = []
        var offset = 0
        let texts = draft.body.lines.map(\.text)
        for (line, isCode) in zip(texts, Fence.code(in: texts)) {
            if !isCode, let edit = links.definition(line, at: offset) { edits.append(edit) }
            offset += line.utf8.count + 1
        }
        apply(edits)
    }

    /// Writes the HTML as Markdown, all of it at once.
    private mutating func repairMarkup() {
        let written = MarkupWriter(bytes, for: .body)
        let output = written.output
        guard !output.lines.isEmpty else { return }
        let places = LineIndex(bytes)
        for remark in written.remarks { report(remark.rule, remark.message, at: places.position(of: remark.offset)) }
        lines = output.lines.map { lines[safe: $0] ?? lines.last ?? 1 }
        bytes = output.bytes
    }

    /// A comment that would be read as the mark of an internal passage, and that no other belongs to, gets another beginning.
    private mutating func repairMarks() {
        let message = "This comment would be read as the mark of an internal passage that nothing ends; it is a note now."
        apply(
            PassageMarks(in: bytes).alone.map {
                TextEdit($0.lowerBound + 4..<$0.lowerBound + 4, " note:", ("import-comment", message))
            })
    }

    private func edits(for read: Body, _ findings: [Finding]) -> [TextEdit] {
        let places = LineIndex(bytes)
        var edits: [Int: TextEdit] = [:]
        for finding in findings where finding.severity == .error || finding.rule == "raw-html" {
            guard let offset = places.offset(of: finding.position) else { continue }
            edits[offset] = finding.rule == "raw-html" ? LinkRepair.words(bytes, at: offset) : links.edit(bytes, at: offset)
        }
        for link in read.links where !plan.knows(link, copied: copied, isFromDraft: draft.isDraft) {
            if let offset = places.offset(of: link.position) { edits[offset] = links.edit(bytes, at: offset) }
        }
        return edits.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A tag that is HTML to the reader alone is shown as words; words behind a comment get lines of their own.
    private static func words(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        guard let start = bytes[offset...].prefix(200).firstIndex(where: { $0 == "<" }) else { return TextEdit(offset..<offset, "") }
        let rest = bytes[start...]
        if rest.starts(with: "<!--".utf8) {
            let end = rest.indices.first { rest[$0...].starts(with: "-->".utf8) }.map { $0 + 3 }
            return TextEdit((end ?? bytes.count)..<(end ?? bytes.count), end == nil ? " -->" : "\n\n")
        }
        let tag = HTMLTag(bytes, at: start).map { "`<\($0.isEnd ? "/" : "")\($0.name)>`" } ?? "A tag that never ends"
        // Behind a backslash another one would undo it.
        let isEscaped = start > 0 && bytes[start - 1] == "\\"
        return TextEdit(
            (isEscaped ? start - 1 : start)..<start + 1, isEscaped ? "&lt;" : "\\<",
            ("import-html", "\(tag) is HTML, which a site leaves out; it is shown as words."))
    }

    /// Replaces from the first to the last; an edit that begins within the one before waits for the next round.
    private mutating func apply(_ edits: [TextEdit]) {
        let places = LineIndex(bytes)
        var result: [UInt8] = []
        var end = 0
        for edit in edits where edit.range.lowerBound >= end {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.replacement.utf8
            end = edit.range.upperBound
            if let copy = edit.copy, copied.insert(copy.path).inserted { body.copies.append(copy) }
            if let (rule, message) = edit.remark { report(rule, message, at: places.position(of: edit.range.lowerBound)) }
        }
        bytes = result + bytes[end...]
    }

    /// - Parameter position: in the text; the line is told that it came from.
    private mutating func report(_ rule: String, _ message: String, at position: SourcePosition) {
        let line = lines[safe: position.line - 1] ?? lines.last ?? 1
        body.findings.append(
            Finding(rule, .warning, message, file: draft.file, at: SourcePosition(line: line, column: position.column)))
    }
}

/// Some bytes of a text, and what stands there instead.
struct TextEdit {
    let range: Range<Int>
    let replacement: String
    /// What to tell of it; nil where nothing changed for a reader.
    let remark: (rule: String, message: String)?
    let copy: FileCopy?

    init(_ range: Range<Int>, _ replacement: String, _ remark: (rule: String, message: String)? = nil, copy: FileCopy? = nil) {
        (self.range, self.replacement, self.remark, self.copy) = (range, replacement, remark, copy)
    }
}
