internal import Narratives

extension DraftBuilder {
    mutating func draftConditions() {
        draftFactors()
        draftTimeline()
        draftItems(.adaptations) { .mapping([YAMLEntry("what", .text($0))]) }
        draftItems(.lessons) { .text($0) }
        draftActions()
    }

    /// One value for each item of a list, or of a table's one column. A section that holds more than that stays in the body besides.
    private mutating func draftItems(_ target: Target, _ value: (String) -> YAMLValue) {
        var values: [YAMLValue] = []
        for place in places(for: target) {
            guard let (texts, isWhole) = texts(in: fields[place], of: target) else {
                keepInBody(place, "it is more than a list.")
                continue
            }
            values += texts.map(value)
            finish(place, isWhole: isWhole)
        }
        if !values.isEmpty { set(target.rawValue, .list(values)) }
    }

    /// - Returns: the items as plain words, and whether they are all that the field says.
    private func texts(in field: SourceField, of target: Target) -> (texts: [String], isWhole: Bool)? {
        guard let text = field.text else { return nil }
        let lines = text.textLines
        let listed = MarkdownItems(lines, lines.indices)
        let words: [PlainWords]
        if let table = MarkdownTable.all(in: lines, lines.indices).first {
            guard table.lines == lines.indices, table.header.cells.count == 1,
                index.field(ofColumn: table.header.cells[0], in: target) != nil
            else { return nil }
            words = table.rows.map { PlainWords($0.cells.first ?? "") }
        } else if listed.isList {
            guard listed.isPlain, listed.preface.isEmpty else { return nil }
            words = listed.items.map { PlainWords($0.text) }
        } else {
            guard Prose.isParagraph(text) else { return nil }
            words = [PlainWords(text)]
        }
        let texts = words.filter { !$0.isStruck }.map(\.text).filter { !index.isBlank($0) }
        guard !texts.isEmpty else { return nil }
        return (texts, words.allSatisfy { $0.links.isEmpty && !$0.hasLoss })
    }

    /// What a field of the text gave: it leaves the body when that is all it said.
    mutating func finish(_ place: Int, isWhole: Bool) {
        if isWhole {
            dispositions[place] = .moved
        } else if fields[place].isInText {
            dispositions[place] = .copied
            stays(place, "it says more than the front matter can hold; what could be taken is there as well.")
        } else {
            append(place)
        }
    }

    /// What could not be taken at all.
    mutating func keepInBody(_ place: Int, _ reason: String, fix: String? = nil) {
        stays(place, reason, fix: fix)
        if fields[place].isInText { dispositions[place] = .copied } else { append(place) }
    }

    /// Puts the text of a key or a column at the end of the body.
    ///
    /// - Parameter label: what to write before a text of one paragraph; nil for a heading of the field's name.
    mutating func append(_ place: Int, as label: String? = nil) {
        guard let text = fields[place].text else { return }
        let isLine = label != nil && Prose.isParagraph(text)
        appended.append((isLine ? nil : fields[place].name, fields[place], isLine ? (label ?? "") + text.trimmed : text))
        dispositions[place] = .moved
    }
}
