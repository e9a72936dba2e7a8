internal import Narratives

extension DraftBuilder {
    /// Makes a draft of whatever its source keeps from readers, by whoever's key or word. What is published cannot be called back.
    mutating func draftWithheld() {
        let signs = signsInFields() + signsInText() + signsInNames()
        tellOfDates()
        // Where the source says so itself, nobody wonders.
        guard let first = signs.first, text(of: "status") != Status.draft.rawValue else { return }
        set("status", .text(Status.draft.rawValue))
        report(
            "import-draft", .warning, "\(first.what) keeps this from readers, so it is a draft.",
            fix: "Take `status: draft` out once it may be shown.", at: first.position)
    }

    private typealias Sign = (what: String, position: SourcePosition)

    private mutating func signsInFields() -> [Sign] {
        var signs: [Sign] = []
        for (place, field) in fields.enumerated() {
            let text = field.text ?? field.value.texts.joined(separator: ", ")
            if targets[place] == .status, !VisibilityMarkers.isFlag(field.name), let said = unknownStatus(text) {
                signs.append(("`\(field.name): \(said.cut(to: 60))`", field.position))
            } else if VisibilityMarkers.hides(field.name, field.value, isLoose: !field.isInText) {
                signs.append(("`\(field.name): \(text.trimmed.cut(to: 60))`", field.position))
                // A yes or a no is all said by the status.
                if !field.isInText, ["true", "false", "yes", "no"].contains(text.trimmed.lowercased()) { dispositions[place] = .moved }
            }
        }
        return signs
    }

    /// The words of a status that is not known to be one of a finished text.
    private func unknownStatus(_ text: String) -> String? {
        let words = PlainWords(text).text
        guard !["", "na", "none", "null"].contains(Name.bare(words)) else { return nil }
        let parts = words.split { ",;(|–—:".contains($0) }.map { String($0).trimmed }
        let known = [words, parts.first ?? words].lazy.compactMap {
            Status(rawValue: $0.lowercased())?.rawValue ?? index.value($0, of: .status)
        }.first
        guard let known, known != Status.draft.rawValue else { return words }
        // "Final (internal only)"
        return parts.dropFirst().contains { VisibilityMarkers.holdsHidingWord($0) } ? words : nil
    }

    /// Lines and rows of the text: on top any word counts, further down those alone that can mean nothing else.
    private func signsInText() -> [Sign] {
        document.sections.enumerated().flatMap { place, section -> [Sign] in
            let isOnTop = document.isOnTop(place)
            var signs = document.words(in: section).compactMap { line, text in
                sign(in: text, isOnTop: isOnTop).map { ($0, document.position(ofLine: line)) }
            }
            if isOnTop { signs += document.tables(in: section).flatMap { self.signs(in: $0) } }
            if place > 0, hides(section) {
                signs.append(("“\(section.title.cut(to: 60))”", document.position(ofLine: section.heading.lowerBound)))
            }
            return signs
        }
    }

    /// `## Status: draft`, or a heading "Status" above such a word.
    private func hides(_ section: SourceSection) -> Bool {
        if VisibilityMarkers.isMarkedStatus(section.title) { return true }
        guard VisibilityMarkers.isStatus(section.title), let line = document.lines[section.content].first(where: { !$0.trimmed.isEmpty })
        else {
            return false
        }
        let words = MarkdownItems.item(line)?.text ?? line
        return words.utf8.count < 40 && unknownStatus(words) != nil
    }

    private func sign(in line: String, isOnTop: Bool) -> String? {
        guard let first = line.utf8.first(where: { $0 > 0x20 }), first != "|" else { return nil }
        let words = String(Substring(line.utf8.drop { $0 <= 0x20 || $0 == ">" }))
        return hides(words, isOnTop: isOnTop) ? "“\(PlainWords(words).text.cut(to: 60))”" : nil
    }

    private func hides(_ words: String, isOnTop: Bool) -> Bool {
        if isOnTop, VisibilityMarkers.isMark(words) || VisibilityMarkers.isMarkedStatus(words) { return true }
        // `draft = true`, in front matter of TOML.
        if isOnTop, let sign = words.utf8.prefix(60).firstIndex(where: { $0 == "=" }),
            VisibilityMarkers.hides(String(words[..<sign]), .text(String(words[words.utf8.index(after: sign)...])), isLoose: false)
        {
            return true
        }
        guard let (name, value) = LabelledLines.labelled(words) else { return false }
        if DraftBuilder.isState(name) || index.target(ofKey: name) == .status {
            return isOnTop ? unknownStatus(value) != nil : VisibilityMarkers.isMark(value)
        }
        return isOnTop && VisibilityMarkers.hides(name, .text(value), isLoose: false)
    }

    private static func isState(_ name: String) -> Bool { ["status", "state"].contains(Name.bare(name)) }

    /// The rows of a table that say it, or of which a column is the status.
    private func signs(in table: MarkdownTable) -> [Sign] {
        let columns = table.header.cells.indices.filter { DraftBuilder.isState(PlainWords(table.header.cells[$0]).text) }
        let rows = table.rows + (table.header.cells.count == 2 ? [table.header] : [])
        return rows.filter { row in
            let isRow = row.cells.count == 2 && sign(in: PlainWords(row.cells[0]).text + ": " + row.cells[1], isOnTop: true) != nil
            return isRow
                || row.line != table.header.line && columns.contains { row.cells[safe: $0].map { unknownStatus($0) != nil } ?? false }
        }.map { ("“\(PlainWords($0.cells.joined(separator: " ")).text.cut(to: 60))”", document.position(ofLine: $0.line)) }
    }

    private func signsInNames() -> [Sign] {
        let heading = document.sections.dropFirst().first.flatMap { $0.level == 1 ? $0.title : nil }
        let titles = [heading, text(of: "title")].compactMap(\.self).filter { VisibilityMarkers.marks(title: $0) }
        var signs = titles.map { "The title “\($0.cut(to: 60))”" }
        guard let stem = document.stem else { return signs.map { ($0, document.position) } }
        if VisibilityMarkers.marks(stem: stem) || stem.hasPrefix("_") { signs.append("The file's name") }
        let root = document.name.split(separator: "/").first.map(String.init).flatMap { VisibilityMarkers.marks(stem: $0) ? $0 : nil }
        let folder = root ?? document.folder.split(separator: "/").map(String.init).first { VisibilityMarkers.marks(folder: $0) }
        if let folder { signs.append("The folder's name, “\(folder)”,") }
        return signs.map { ($0, document.position) }
    }

    private static let waits = Set(
        words: "publishdate expirydate expires unpublishdate scheduled scheduledfor publishat publishon")

    /// Sites of other programs wait for a day; one that reads no clock cannot.
    private mutating func tellOfDates() {
        for field in fields where !field.isInText && DraftBuilder.waits.contains(Name.bare(field.name)) && !isBlank(field) {
            report(
                "import-look", .warning,
                "`\(field.name)` says from when, or until when, this may be seen; a site does not look at the clock.",
                fix: "Write `status: draft` while it is not to be seen.", at: field.position)
        }
    }
}
