internal import Narratives
internal import Reading

/// Makes a text that a check takes: the reader itself says what is wrong, and each place is mended until it says nothing more.
///
/// Whoever looked for links by other means than the reader's would find others.
struct LinkRepair {
    private let draft: DraftedNarrative
    /// Where the text will stand, below the content folder.
    private let path: String
    private let plan: LinkPlan
    private let links: LinkEdit
    private var bytes: [UInt8]
    /// The line of the source that each line comes from.
    private var lines: [Int]
    private var body = MendedBody()
    private var copied: Set<String> = []

    /// More rounds than honest texts need: taking one tag away may bring another to light.
    private static let rounds = 40

    static func mend(_ draft: DraftedNarrative, id: Slug, path: String, _ plan: LinkPlan) -> MendedBody {
        var repair = LinkRepair(draft, id, path, plan)
        return repair.mended()
    }

    private init(_ draft: DraftedNarrative, _ id: Slug, _ path: String, _ plan: LinkPlan) {
        (self.draft, self.path, self.plan) = (draft, path, plan)
        links = LinkEdit(plan, of: draft, id: id, path: path)
        bytes = Array(draft.body.text.utf8)
        lines = draft.body.lines.map(\.source)
    }

    private mutating func mended() -> MendedBody {
        mendDefinitions()
        mendMarkup()
        for _ in 0..<LinkRepair.rounds {
            let (read, findings, _) = MarkdownReader().read(bytes[...], firstLine: 1, path: path, file: draft.file, listsAll: true)
            body.readings += 1
            body.headings = read.headings
            let edits = edits(for: read, findings)
            guard !edits.isEmpty else { break }
            apply(edits)
        }
        body.text = String(decoding: bytes, as: UTF8.self)
        body.findings.sort()
        return body
    }

    private func edits(for read: Body, _ findings: [Finding]) -> [TextEdit] {
        let places = TextPlaces(bytes)
        var edits: [Int: TextEdit] = [:]
        for finding in findings where finding.severity == .error || finding.rule == "raw-html" {
            guard let offset = places.offset(of: finding.position) else { continue }
            edits[offset] = finding.rule == "raw-html" ? LinkRepair.words(bytes, at: offset) : links.edit(bytes, at: offset)
        }
        for link in read.links where !plan.knows(link, copied: copied, isFromDraft: draft.isDraft) {
            guard let offset = places.offset(of: link.position) else { continue }
            edits[offset] = links.edit(bytes, at: offset)
        }
        return edits.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Replaces from the first to the last; an edit that begins within the one before waits for the next round.
    private mutating func apply(_ edits: [TextEdit]) {
        let places = TextPlaces(bytes)
        var result: [UInt8] = []
        var end = 0
        for edit in edits where edit.range.lowerBound >= end {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.replacement
            end = edit.range.upperBound
            take(edit, at: source(of: places.position(of: edit.range.lowerBound)))
        }
        bytes = result + bytes[end...]
    }

    /// Where a place in the text stood in the source.
    private func source(of position: SourcePosition) -> SourcePosition {
        let line = lines.indices.contains(position.line - 1) ? lines[position.line - 1] : lines.last ?? 1
        return SourcePosition(line: line, column: position.column)
    }

    /// Writes the HTML as Markdown, all of it at once.
    private mutating func mendMarkup() {
        let written = MarkupWriter(bytes, for: .body)
        guard written.isChanged else { return }
        let places = TextPlaces(bytes)
        for remark in written.remarks {
            let position = source(of: places.position(of: remark.offset))
            body.findings.append(Finding(remark.rule, .warning, remark.message, file: draft.file, at: position))
        }
        lines = written.lines.map { lines.indices.contains($0) ? lines[$0] : lines.last ?? 1 }
        bytes = written.output
    }

    /// A tag that is HTML to the reader alone is shown as words; words behind a comment get lines of their own.
    private static func words(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        guard let start = bytes[offset...].prefix(200).firstIndex(of: UInt8(ascii: "<")) else { return TextEdit(offset..<offset, "") }
        if bytes[start...].starts(with: "<!--".utf8) {
            let rest = bytes[start...]
            let end = rest.indices.first { rest[$0...].starts(with: "-->".utf8) }.map { $0 + 3 }
            return TextEdit((end ?? bytes.count)..<(end ?? bytes.count), end == nil ? " -->" : "\n\n")
        }
        let tag = HTMLTag(bytes, at: start).map { "`<\($0.isEnd ? "/" : "")\($0.name)>`" } ?? "A tag that never ends"
        // Behind a backslash another one would undo it.
        let isEscaped = start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
        return TextEdit(
            (isEscaped ? start - 1 : start)..<start + 1, isEscaped ? "&lt;" : "\\<",
            ("import-html", "\(tag) is HTML, which a site leaves out; it is shown as words."))
    }

    private mutating func take(_ edit: TextEdit, at position: SourcePosition) {
        if let copy = edit.copy {
            if copied.insert(copy.path).inserted { body.copies.append(copy) }
        }
        guard let (rule, message) = edit.remark else { return }
        body.findings.append(Finding(rule, .warning, message, file: draft.file, at: position))
    }

    /// Addresses that are given below the text, `[name]: address`, are led to where their pages are now.
    private mutating func mendDefinitions() {
        var edits: [TextEdit] = []
        var offset = 0
        var fence: Fence?
        for line in draft.body.lines.map(\.text) {
            defer { offset += line.utf8.count + 1 }
            if let open = fence {
                if open.isClosed(by: line) { fence = nil }
                continue
            }
            fence = Fence(opening: line)
            if fence == nil, let edit = links.definition(line, at: offset) { edits.append(edit) }
        }
        apply(edits)
    }
}

/// Some bytes of a text, and what stands there instead.
struct TextEdit {
    let range: Range<Int>
    let replacement: [UInt8]
    /// What to tell of it; nil where nothing changed for a reader.
    var remark: (rule: String, message: String)?
    var copy: FileCopy?

    init(_ range: Range<Int>, _ replacement: String, _ remark: (rule: String, message: String)? = nil, copy: FileCopy? = nil) {
        self.range = range
        self.replacement = Array(replacement.utf8)
        self.remark = remark
        self.copy = copy
    }
}
