internal import Narratives

extension DraftBuilder {
    /// The rows of tables and the items of a list that a field holds, whatever else is said there; nil where it holds neither.
    ///
    /// - Parameter main: the column that each row must fill.
    /// - Returns: the records, and whether they say all that stands there.
    func records(in text: String, of target: Target, main: String) -> (records: [Record], isWhole: Bool)? {
        let layout = FieldLayout(text)
        let rows = layout.tables.map { self.rows(of: $0, target, main: main) }
        let preface = layout.list.preface.joined(separator: " ")
        // "What went wrong:" above a list of lessons makes other things of them.
        let isOther = layout.list.isList && index.target(ofHeading: preface) != nil
        let items = isOther || (!rows.isEmpty && !layout.list.isList) ? nil : layout.items
        guard items != nil || rows.contains(where: { $0 != nil }) else { return nil }
        let listed = (items ?? []).filter { !layout.list.isList || !index.isBlank($0.text) }.map { item in
            let words = PlainWords(item.text)
            return Record(main: words, others: [], isDone: item.isDone, isStruck: words.isStruck)
        }
        let isWhole =
            !rows.contains { $0 == nil }
            && (layout.list.isList ? items != nil && preface.isEmpty && !layout.list.hasMore : preface.isEmpty || rows.isEmpty)
        return (rows.flatMap { $0 ?? [] } + listed, isWhole)
    }

    /// Nil for a table that has no such column.
    private func rows(of table: MarkdownTable, _ target: Target, main: String) -> [Record]? {
        let headers = table.header.cells.map { PlainWords($0).text }
        let keys = headers.map { index.field(ofColumn: $0, in: target) }
        guard let column = keys.firstIndex(of: main) else { return nil }
        return table.rows.filter { $0.cells.indices.contains(column) && !index.isBlank($0.cells[column]) }.map { row in
            let others = row.cells.indices.filter { $0 != column && !index.isBlank(row.cells[$0]) }.map { place in
                Record.Cell(key: keys[safe: place] ?? nil, header: headers[safe: place] ?? "column \(place + 1)", text: row.cells[place])
            }
            let isStruck = row.cells.contains { PlainWords($0).isStruck }
            return Record(main: PlainWords(row.cells[column]), others: others, isDone: nil, isStruck: isStruck)
        }
    }

    /// One value for each item of a list, or of a table's one column. A section that holds more than that stays in the body besides.
    mutating func draftItems(_ target: Target, _ value: (String) -> YAMLValue) {
        var values: [YAMLValue] = []
        for place in places(for: target) {
            let main = TableColumns.names(in: target).first ?? ""
            let (records, isWhole) = fields[place].text.flatMap { self.records(in: $0, of: target, main: main) } ?? ([], false)
            let texts = records.filter { !$0.isStruck }.map(\.main.text).filter { !index.isBlank($0) }
            guard !texts.isEmpty, records.allSatisfy({ $0.others.isEmpty }) else {
                keepInBody(place, "it is more than a list.")
                continue
            }
            let group = group(of: fields[place]).map { $0 + ": " } ?? ""
            values += texts.map { value(group + $0) }
            finish(place, isWhole: isWhole && records.allSatisfy { $0.main.links.isEmpty && !$0.main.hasLoss })
        }
        if !values.isEmpty { set(target.rawValue, .list(values)) }
    }

    /// What is to be done: one action for each row or item.
    mutating func draftActions() {
        var actions: [YAMLValue] = []
        for (place, text) in texts(for: .actions) {
            let (records, isWhole) = self.records(in: text, of: .actions, main: "action") ?? ([], false)
            let kept = records.filter { !$0.isStruck }.map { record in
                ActionWords(
                    record, group: group(of: fields[place]), word: { index.value($0, of: .actions) },
                    label: { [index] in index.field(ofColumn: $0, in: .actions) }, date: { dates.wholeDay($0) },
                    factors: { NamedFactor.all(in: $0, among: namedFactors) })
            }
            guard !kept.isEmpty, kept.allSatisfy({ !$0.isEmpty }) else {
                keepInBody(place, "its actions could not be told apart.")
                continue
            }
            for words in kept {
                actions.append(.mapping([YAMLEntry("id", .text(words.id ?? "A\(actions.count + 1)"))] + words.entries))
                sources.add(words.links)
            }
            finish(place, isWhole: isWhole && kept.count == records.count && kept.allSatisfy(\.isWhole))
        }
        if !actions.isEmpty { set("actions", .list(actions)) }
    }

    /// Other incidents, each as a link with words on it. Whether they come in as well is known once all have addresses.
    mutating func draftRelated() {
        for (place, text) in texts(for: .related) {
            let layout = FieldLayout(text)
            let lines = layout.tables.flatMap(\.rows).map { $0.cells.joined(separator: " ") } + layout.list.whole.map(\.text)
            related += lines.compactMap { line in
                let words = PlainWords(line)
                return words.links.first.map { DraftedRelative(address: $0.address, why: words.text) }
            }
            copy(place)
        }
    }
}
