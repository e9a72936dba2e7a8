internal import Narratives
internal import Reading

extension DraftBuilder {
    /// Keys and columns that are the text.
    mutating func draftBodyFields() {
        let bodies = places(for: .body)
        let isOnly = document.lines.isEmpty && bodies.count { !fields[$0].isInText } == 1
        for place in bodies {
            if isOnly, !fields[place].isInText, let text = fields[place].text {
                appended.insert((nil, fields[place], text), at: 0)
                dispositions[place] = .moved
            } else {
                copy(place)
            }
        }
    }

    /// What keys and columns held for readers inside stands at the end of the text, for them alone.
    mutating func keepWithheldValues() {
        for (field, words) in document.withheldValues {
            let text = words.map { "<!-- internal -->\n\n**\(field.name.singleLine):** \($0)\n\n<!-- /internal -->" }.joined(
                separator: "\n\n")
            appended.append((nil, field, text))
            report(
                "import-internal", .warning,
                "`\(field.name)` holds words for readers inside alone. A key cannot keep them so: they left it.",
                fix:
                    "They stand at the end of the narrative's text, between marks; give the whole narrative `audience: internal` if that is meant.",
                at: field.position)
        }
    }

    /// What has no home: short words of a key are facts of the source, which the page shows; a column's words, and longer ones, stand below the
    /// text. Words in the text are at home there. A mapping's own `x-` keys take what it says.
    mutating func keepTheRest() {
        for place in fields.indices where dispositions[place] != .moved && !isNothing(fields[place]) {
            let field = fields[place]
            let declared = index.extensionKey(for: field.name)
            if let declared, declared != Narrative.importedFactsKey {
                keep(YAMLValue(field.value.withoutForbiddenKeys), as: declared)
            } else if field.isInText {
                continue
            } else if declared != nil {
                facts.append(Extension(name: field.name, value: field.value))
            } else if field.home == .column || !isShort(field.value) {
                report("import-stays", .note, "`\(field.name)` \(reason(place)); it stands at the end of the text.", at: field.position)
                copy(place, as: "**\(field.name.singleLine):** ")
            } else {
                facts.append(Extension(name: field.name, value: field.value))
                report(
                    "import-kept", .note, "`\(field.name)` \(reason(place)); the page shows it as a fact of the source.", at: field.position
                )
            }
        }
    }

    /// Whether a fact can say it in a line; what is no text has no other place.
    private func isShort(_ value: Extension.Value) -> Bool {
        guard case .text(let text) = value else { return true }
        return text.utf8.count < 400 && !text.trimmed.utf8.contains(0x0A)
    }

    private func reason(_ place: Int) -> String {
        dispositions[place] == .copied ? "says more than its key here can" : "has no home here"
    }

    /// Whether nobody would miss it: no more than a word for nothing, such as `N/A`. "See above" says something.
    private func isNothing(_ field: SourceField) -> Bool {
        guard case .text(let text) = field.value else { return isBlank(field) }
        return isBlank(field) && !text.trimmed.utf8.contains(where: { $0 == 0x20 || $0 == 0x0A })
    }

    func finished() -> DraftedNarrative {
        let title = text(of: "title") ?? ""
        var values = values
        let url = sources.url
        let sources = sources.entries(for: title)
        if !sources.isEmpty { values["sources"] = YAMLEntry("sources", .list(sources)) }
        var entries = NarrativeValidator.keys.compactMap { values[$0] } + extensions.sorted { $0.key < $1.key }
        if let facts = shownFacts { entries.append(facts) }
        if !keysForReview.isEmpty { entries.append(YAMLEntry("x-import-review", .words(keysForReview))) }
        let removed = removedLines
        let (id, isGiven) = self.id
        let key = isGiven ? id?.text : [id?.text ?? "row", text(of: "date")].compactMap(\.self).joined(separator: " ")
        return DraftedNarrative(
            name: document.name, file: document.file, folder: document.folder, position: document.position, title: title, id: id,
            key: key ?? "row", isDraft: text(of: "status") == Status.draft.rawValue, entries: entries, body: body(without: removed),
            findings: findings + comments(in: removed), factors: namedFactors.count, related: related,
            otherTitles: facts.filter { Name.bare($0.name) == Target.aliases.rawValue }.flatMap(\.value.texts), url: url)
    }

    /// The facts of the source under one key, each by a name of its own.
    private var shownFacts: YAMLEntry? {
        var names = FreeNames()
        let facts = facts.map { Extension(name: names.name(for: $0.name), value: $0.value) }
        return facts.isEmpty ? nil : YAMLEntry(Narrative.importedFactsKey, YAMLValue(Extension.Value.mapping(facts).withoutForbiddenKeys))
    }

    /// The id that the mapping wishes for, and whether a key of the source gives it.
    private var id: (slug: Slug?, isGiven: Bool) {
        for origin in index.mapping.keys[.id] ?? [] {
            let text: String? =
                switch origin.selector {
                case .place(.fileName): document.stem
                case .key(let name): document.fields.first { Name.bare($0.name) == Name.bare(name) }?.text
                case .place: self.text(from: origin)?.text.cut(to: 80)
                }
            let isKey = if case .key = origin.selector { true } else { false }
            if let slug = text.flatMap({ Slug(from: $0) }) { return (slug, isKey) }
        }
        return (text(of: "title").flatMap { Slug(from: $0.cut(to: 80)) }, false)
    }

    /// Comments that nobody saw at the source, and that went with the words round them.
    private func comments(in removed: Set<Int>) -> [Finding] {
        let lines = document.hiddenLines.filter { removed.contains($0) }.map { document.position(ofLine: $0) }
        return (lines + document.commented).map { position in
            Finding(
                "import-comment", .note, "Something is hidden at its source here. It was left out, since the words round it moved.",
                file: document.file, at: position)
        }
    }

    /// The lines that moved into the front matter.
    private var removedLines: Set<Int> {
        var removed = Set(titleLines.map(Array.init) ?? [])
        for place in fields.indices where dispositions[place] == .moved {
            switch fields[place].home {
            case .lines(let range): removed.formUnion(range)
            case .section(let section): removed.formUnion(document.sections[section].content)
            case .sections(let sections):
                removed.formUnion(document.sections[sections.lowerBound].content)
                for section in sections.dropFirst() {
                    removed.formUnion(document.sections[section].heading.lowerBound..<document.sections[section].content.upperBound)
                }
            case .frontMatter, .column: break
            }
        }
        // A table leaves whole or not at all.
        for table in document.sections.prefix(2).flatMap({ document.tables(in: $0) })
        where table.rows.contains(where: { removed.contains($0.line) }) {
            let isHeaderTaken = removed.contains(table.header.line) || table.header.cells.allSatisfy { DraftBuilder.isColumnName($0) }
            if isHeaderTaken, table.rows.allSatisfy({ removed.contains($0.line) }) {
                removed.formUnion(table.lines)
            } else {
                removed.subtract(table.lines)
            }
        }
        removed.subtract(document.withheld)
        removeEmptyHeadings(&removed)
        return removed.subtracting(document.definitions)
    }

    private static let columnNames = Set(words: "field key name property value detail details info item")

    private static func isColumnName(_ cell: String) -> Bool {
        let name = PlainWords(cell).text.lowercased()
        return name.isEmpty || columnNames.contains(name)
    }

    /// A heading that nothing is left under goes with it; one that was empty before stays.
    private func removeEmptyHeadings(_ removed: inout Set<Int>) {
        for (place, section) in document.sections.enumerated().reversed() where section.level > 0 {
            let end = document.sections[(place + 1)...].first { $0.level <= section.level }?.heading.lowerBound ?? document.lines.count
            let below = (section.heading.upperBound..<end).filter { !document.lines[$0].trimmed.isEmpty }
            if !below.isEmpty, below.allSatisfy({ removed.contains($0) }) {
                removed.formUnion(section.heading)
            }
        }
    }

    /// The text without what moved into the front matter, and with what came from keys below it.
    private func body(without removed: Set<Int>) -> DraftedBody {
        var body = DraftedBody()
        var wasDefinition = false
        let headings = Set(document.sections.filter { $0.heading.count == 1 && $0.level < 7 }.map(\.heading.lowerBound))
        for (index, line) in document.written.enumerated() where !removed.contains(index) {
            let isDefinition = document.definitions.contains(index)
            let isBlank = line.trimmed.isEmpty
            let origin = document.position(ofLine: index).line
            // A definition right behind a paragraph would be a part of that, and words right behind a definition a part of it.
            let begins = isDefinition && !document.definitions.contains(index - 1)
            if begins || (wasDefinition && !isDefinition && !isBlank) { body.addBlank(origin) }
            let shown = headings.contains(index) ? SourceSection.withoutID(line.trimmed) : line
            if isBlank { body.addBlank(origin) } else { body.lines.append((shown, origin)) }
            wasDefinition = isDefinition && !isBlank
        }
        for (heading, field, text) in appended {
            let first = field.position.line
            body.addBlank(first)
            if let heading { body.lines += [("## " + heading.singleLine, first), ("", first)] }
            for (offset, line) in text.textLines.enumerated() { body.lines.append((line, first + offset)) }
        }
        while let last = body.lines.last, last.text.isEmpty { body.lines.removeLast() }
        return body
    }
}

extension DraftedBody {
    /// A blank line, unless there is one, or nothing yet.
    fileprivate mutating func addBlank(_ source: Int) {
        if !(lines.last?.text.isEmpty ?? true) { lines.append(("", source)) }
    }
}

extension Extension.Value {
    /// A key that names a cause is refused at any depth, so that its words are kept under another.
    fileprivate var withoutForbiddenKeys: Extension.Value {
        switch self {
        case .text: self
        case .list(let items): .list(items.map(\.withoutForbiddenKeys))
        case .mapping(let entries):
            .mapping(
                entries.map { entry in
                    let name = ForbiddenKey.matches(entry.name) ? "told-of-" + entry.name : entry.name
                    return Extension(name: name.isEmpty ? "kept" : name, value: entry.value.withoutForbiddenKeys)
                })
        }
    }
}
