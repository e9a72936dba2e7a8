internal import Narratives

extension DraftBuilder {
    /// The rows of a table or the items of a list that a field is; nil where it is more than that.
    ///
    /// - Parameter main: the column that each row must fill.
    func records(in text: String, of target: Target, main: String) -> [Record]? {
        let layout = FieldLayout(text)
        guard let table = layout.table else {
            let items = layout.items.map { layout.list.isList ? $0.filter { !index.isBlank($0.text) } : $0 }
            return items?.map { item in
                let words = PlainWords(item.text)
                return Record(main: words, others: [], isDone: item.isDone, isStruck: words.isStruck)
            }
        }
        let headers = table.header.cells.map { PlainWords($0).text }
        let keys = headers.map { index.field(ofColumn: $0, in: target) }
        guard table.lines == layout.lines.indices, let column = keys.firstIndex(of: main) else { return nil }
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
            let records = fields[place].text.flatMap { self.records(in: $0, of: target, main: main) } ?? []
            let texts = records.filter { !$0.isStruck }.map(\.main.text).filter { !index.isBlank($0) }
            guard !texts.isEmpty, records.allSatisfy({ $0.others.isEmpty }) else {
                keepInBody(place, "it is more than a list.")
                continue
            }
            values += texts.map(value)
            finish(place, isWhole: records.allSatisfy { $0.main.links.isEmpty && !$0.main.hasLoss })
        }
        if !values.isEmpty { set(target.rawValue, .list(values)) }
    }

    /// What is to be done: one action for each row or item.
    mutating func draftActions() {
        var actions: [YAMLValue] = []
        for (place, text) in texts(for: .actions) {
            let records = self.records(in: text, of: .actions, main: "action") ?? []
            let kept = records.filter { !$0.isStruck }.map { record in
                ActionWords(record, word: { index.value($0, of: .actions) }, date: { dates.wholeDay($0) })
            }
            guard !kept.isEmpty, kept.allSatisfy({ !$0.isEmpty }) else {
                keepInBody(place, "its actions could not be told apart.")
                continue
            }
            for words in kept {
                actions.append(.mapping([YAMLEntry("id", .text(words.id ?? "A\(actions.count + 1)"))] + words.entries))
                sources.add(words.links)
            }
            finish(place, isWhole: kept.count == records.count && kept.allSatisfy(\.isWhole))
        }
        if !actions.isEmpty { set("actions", .list(actions)) }
    }
}
