internal import Narratives
internal import Reading

extension DraftBuilder {
    /// Keys and columns that are the text.
    mutating func draftBodyFields() {
        let bodies = places(for: .body)
        for place in bodies {
            if fields[place].isInText {
                dispositions[place] = .copied
            } else if bodies.count(where: { !fields[$0].isInText }) == 1, document.lines.isEmpty, let text = fields[place].text {
                appended.insert((nil, fields[place], text), at: 0)
                dispositions[place] = .moved
            } else {
                append(place)
            }
        }
    }

    /// What has no home goes to an `x-` key. Words in the text are at home there.
    mutating func keepTheRest() {
        for place in fields.indices where dispositions[place] != .moved && !isNothing(fields[place]) {
            let field = fields[place]
            let isDeclared = index.extensionKey(for: field.name) != nil
            guard !field.isInText || isDeclared else { continue }
            let key = keep(YAMLValue(field.value.withoutForbiddenKeys), as: extensionKey(for: field))
            if field.isInText { dispositions[place] = .moved }
            if isDeclared { continue }
            let reason = dispositions[place] == .copied ? "`\(field.name)` says more than its key here can" : "`\(field.name)` has no home here"
            tell("import-kept", .note, "\(reason); kept as `\(key)`.", at: field.position)
        }
    }

    /// Whether nobody would miss it: no more than a word for nothing, such as `N/A`. "See above" says something.
    private func isNothing(_ field: SourceField) -> Bool {
        guard case .text(let text) = field.value else { return isBlank(field) }
        return isBlank(field) && !text.trimmed.utf8.contains(where: { $0 == 0x20 || $0 == 0x0A })
    }

    private func extensionKey(for field: SourceField) -> String {
        let base = index.extensionKey(for: field.name) ?? "x-" + (Slug(from: field.name)?.text ?? "kept")
        return ForbiddenKey.matches(base) ? "x-told-of-" + base.dropFirst(2) : base
    }

    func finished() -> DraftedNarrative {
        var title = ""
        if case .text(let text)? = values["title"]?.value { title = text }
        var values = values
        let sources = sources.entries(for: title)
        if !sources.isEmpty { values["sources"] = YAMLEntry("sources", .list(sources)) }
        var entries = NarrativeTrial.keys.compactMap { values[$0] }
        entries += extensions.sorted { $0.key < $1.key }
        if !looks.isEmpty { entries.append(YAMLEntry("x-import-review", .words(looks))) }
        let isDraft = values["status"]?.value == .text("draft")
        let removed = removedLines
        return DraftedNarrative(
            name: document.name, file: document.file, folder: document.folder, position: document.position, title: title, id: id,
            isDraft: isDraft, entries: entries, body: body(without: removed), findings: findings + comments(in: removed),
            factors: factorCount)
    }

    private var id: Slug? {
        for origin in index.mapping.keys[.id] ?? [] {
            switch origin.what {
            case .place(.fileName): if let slug = document.stem.flatMap({ Slug(from: $0) }) { return slug }
            case .key(let name):
                let bare = Name.bare(name)
                if let text = document.fields.first(where: { Name.bare($0.name) == bare })?.text, let slug = Slug(from: text) {
                    return slug
                }
            default: if let text = text(from: origin)?.text, let slug = Slug(from: text.cut(to: 80)) { return slug }
            }
        }
        if case .text(let title)? = values["title"]?.value { return Slug(from: title.cut(to: 80)) }
        return nil
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
            case .frontMatter, .column: break
            }
        }
        keepHalfTables(&removed)
        removeEmptyHeadings(&removed)
        return removed.subtracting(document.definitions)
    }

    /// The text without what moved into the front matter, and with what came from keys below it.
    private func body(without removed: Set<Int>) -> DraftedBody {
        var body = DraftedBody()
        for (index, line) in document.written.enumerated() where !removed.contains(index) {
            let isBehind =
                body.lines.last.map { document.definitions.contains($0.source - document.firstLine) && !$0.text.isEmpty } ?? false
            if isBehind, !document.definitions.contains(index), !line.trimmed.isEmpty {
                body.lines.append(("", document.firstLine + index))
            }
            if document.definitions.contains(index), !document.definitions.contains(index - 1), !(body.lines.last?.text.isEmpty ?? true) {
                // Right behind a paragraph it would be a part of that.
                body.lines.append(("", document.firstLine + index))
            }
            if line.trimmed.isEmpty, body.lines.last?.text.isEmpty ?? true { continue }
            body.lines.append((line.trimmed.isEmpty ? "" : line, document.firstLine + index))
        }
        for (heading, field, text) in appended {
            if body.lines.last.map({ !$0.text.isEmpty }) ?? false { body.lines.append(("", field.position.line)) }
            if let heading {
                body.lines += [
                    ("## " + heading.split { $0.isWhitespace }.joined(separator: " "), field.position.line), ("", field.position.line),
                ]
            }
            for (offset, line) in text.textLines.enumerated() { body.lines.append((line, field.position.line + offset)) }
        }
        while let last = body.lines.last, last.text.isEmpty { body.lines.removeLast() }
        return body
    }

    /// A table leaves whole or not at all.
    private func keepHalfTables(_ removed: inout Set<Int>) {
        for section in document.sections.prefix(2) {
            for table in MarkdownTable.all(in: document.lines, section.content)
            where table.rows.contains(where: { removed.contains($0.line) }) {
                let isWhole = table.rows.allSatisfy { removed.contains($0.line) }
                let isHeaderTaken = removed.contains(table.header.line) || table.header.cells.allSatisfy { DraftBuilder.isColumnName($0) }
                if isWhole, isHeaderTaken { removed.formUnion(table.lines) } else { removed.subtract(table.lines) }
            }
        }
    }

    private static func isColumnName(_ cell: String) -> Bool {
        ["", "field", "key", "name", "property", "value", "detail", "details", "info", "item"].contains(PlainWords(cell).text.lowercased())
    }

    /// A heading that nothing is left under goes with it; one that was empty before stays.
    private func removeEmptyHeadings(_ removed: inout Set<Int>) {
        for (place, section) in document.sections.enumerated().reversed() where section.level > 0 {
            let end = document.sections[(place + 1)...].first { $0.level <= section.level }?.heading.lowerBound ?? document.lines.count
            let below = section.heading.upperBound..<end
            let isTouched = below.contains { removed.contains($0) && !document.lines[$0].trimmed.isEmpty }
            guard isTouched, below.allSatisfy({ removed.contains($0) || document.lines[$0].trimmed.isEmpty }) else { continue }
            removed.formUnion(section.heading)
        }
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
                entries.map {
                    Extension(
                        name: ForbiddenKey.matches($0.name) ? "told-of-" + $0.name : $0.name.isEmpty ? "kept" : $0.name,
                        value: $0.value.withoutForbiddenKeys)
                })
        }
    }
}
