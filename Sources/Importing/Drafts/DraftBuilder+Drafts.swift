internal import Narratives

extension DraftBuilder {
    /// Makes a draft of whatever its source keeps from readers, by whoever's key or word. What is published cannot be called back.
    mutating func draftWithheld() {
        let signs = signsInFields() + signsInText() + signsInNames()
        tellOfDates()
        // Where the source says so itself, nobody wonders.
        guard let first = signs.first, values["status"]?.value != .text(Status.draft.rawValue) else { return }
        set("status", .text("draft"))
        tell(
            "import-draft", .warning, "\(first.what) keeps this from readers, so it is a draft.",
            fix: "Take `status: draft` out once it may be shown.", at: first.position)
    }

    private typealias Sign = (what: String, position: SourcePosition)

    private mutating func signsInFields() -> [Sign] {
        var signs: [Sign] = []
        for (place, field) in fields.enumerated() {
            let text = field.text ?? field.value.texts.joined(separator: ", ")
            if isStatus(place), !Withheld.isFlag(field.name), let said = unknownStatus(text) {
                signs.append(("`\(field.name): \(said.cut(to: 60))`", field.position))
            } else if Withheld.hides(field.name, field.value, isLoose: !field.isInText) {
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
        let bare = Name.bare(words)
        guard !bare.isEmpty, !["na", "none", "null"].contains(bare) else { return nil }
        let parts = words.split { ",;(|–—:".contains($0) }.map { String($0).trimmed }
        let known = [words, parts.first ?? words].lazy.compactMap {
            Status(rawValue: $0.lowercased())?.rawValue ?? index.value($0, of: .status)
        }.first
        guard let known, known != Status.draft.rawValue else { return words }
        // "Final (internal only)"
        return parts.dropFirst().contains { Withheld.holdsHidingWord($0) } ? words : nil
    }

    /// Lines and rows of the text: on top any word counts, further down those alone that can mean nothing else.
    private func signsInText() -> [Sign] {
        var signs: [Sign] = []
        for (place, section) in document.sections.enumerated() {
            let isOnTop = place == 0 || (place == 1 && section.level == 1)
            var fence: Fence?
            for line in section.content {
                let text = document.lines[line]
                if let open = fence {
                    if open.isClosed(by: text) { fence = nil }
                    continue
                }
                fence = Fence(opening: text)
                guard fence == nil, let what = sign(in: text, isOnTop: isOnTop) else { continue }
                signs.append((what, document.position(ofLine: line)))
            }
            if isOnTop { signs += signsInTables(of: section) }
            if place > 0, hides(section) {
                signs.append(("“\(section.title.cut(to: 60))”", document.position(ofLine: section.heading.lowerBound)))
            }
        }
        return signs
    }

    /// `## Status: draft`, or a heading "Status" above such a word.
    private func hides(_ section: SourceSection) -> Bool {
        if Withheld.isMarkedStatus(section.title) { return true }
        guard Withheld.isStatus(section.title), let line = document.lines[section.content].first(where: { !$0.trimmed.isEmpty }) else {
            return false
        }
        let words = MarkdownItems.item(line)?.text ?? line
        return words.utf8.count < 40 && unknownStatus(words) != nil
    }

    private func sign(in line: String, isOnTop: Bool) -> String? {
        guard let first = line.utf8.first(where: { $0 > 0x20 }), first != UInt8(ascii: "|") else { return nil }
        let words = String(Substring(line.utf8.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }))
        let said = "“\(PlainWords(words).text.cut(to: 60))”"
        if isOnTop, Withheld.isMark(words) || Withheld.isMarkedStatus(words) { return said }
        // `draft = true`, in front matter of TOML.
        if isOnTop, let sign = words.utf8.prefix(60).firstIndex(of: UInt8(ascii: "=")),
            Withheld.hides(String(words[..<sign]), .text(String(words[words.utf8.index(after: sign)...])), isLoose: false)
        {
            return said
        }
        guard let (name, value) = LabelledLines.labelled(words) else { return nil }
        let isStatus = ["status", "state"].contains(Name.bare(name)) || index.target(ofKey: name) == .status
        if isStatus { return (isOnTop ? unknownStatus(value) != nil : Withheld.isMark(value)) ? said : nil }
        return isOnTop && Withheld.hides(name, .text(value), isLoose: false) ? said : nil
    }

    /// A table of which a column is the status.
    private func signsInTables(of section: SourceSection) -> [Sign] {
        MarkdownTable.all(in: document.lines, section.content).flatMap { table -> [Sign] in
            let columns = table.header.cells.indices.filter {
                ["status", "state"].contains(Name.bare(PlainWords(table.header.cells[$0]).text))
            }
            let rows = table.rows + (table.header.cells.count == 2 ? [table.header] : [])
            return rows.flatMap { row -> [Sign] in
                let position = document.position(ofLine: row.line)
                let isRow = row.cells.count == 2 && sign(in: PlainWords(row.cells[0]).text + ": " + row.cells[1], isOnTop: true) != nil
                let isColumn =
                    row.line != table.header.line
                    && columns.contains { row.cells.indices.contains($0) && unknownStatus(row.cells[$0]) != nil }
                return isRow || isColumn ? [("“\(PlainWords(row.cells.joined(separator: " ")).text.cut(to: 60))”", position)] : []
            }
        }
    }

    private func isStatus(_ place: Int) -> Bool { target(of: place) == .status }

    private func signsInNames() -> [Sign] {
        var titles = document.sections.dropFirst().first.map { $0.level == 1 ? [$0.title] : [] } ?? []
        if case .text(let title)? = values["title"]?.value { titles.append(title) }
        var signs = titles.filter { Withheld.marks(title: $0) }.map { ("The title “\($0.cut(to: 60))”", document.position) }
        if let stem = document.stem, Withheld.marks(stem: stem) || stem.hasPrefix("_") {
            signs.append(("The file's name", document.position))
        }
        let folders = document.stem == nil ? [] : [document.name.split(separator: "/").first.map(String.init) ?? ""]
        let all =
            folders.filter { Withheld.marks(stem: $0) }
            + document.folder.split(separator: "/").map(String.init).filter { Withheld.marks(folder: $0) }
        if let folder = all.first { signs.append(("The folder's name, “\(folder)”,", document.position)) }
        return signs
    }

    /// Sites of other programs wait for a day; one that reads no clock cannot.
    private mutating func tellOfDates() {
        let names: Set<String> = [
            "publishdate", "expirydate", "expires", "unpublishdate", "scheduled", "scheduledfor", "publishat", "publishon",
        ]
        for field in fields where !field.isInText && names.contains(Name.bare(field.name)) && !isBlank(field) {
            tell(
                "import-look", .warning,
                "`\(field.name)` says from when, or until when, this may be seen; a site does not look at the clock.",
                fix: "Write `status: draft` while it is not to be seen.", at: field.position)
        }
    }
}
