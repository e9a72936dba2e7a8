internal import Narratives
internal import Text

extension DraftBuilder {
    /// What is to be done: one action for each row or item. What the format has no key for, owners and days among it, is kept under `x-actions`
    /// by the action's id.
    mutating func draftActions() {
        var actions: [[YAMLEntry]] = []
        var rest: [YAMLValue] = []
        for place in places(for: .actions) {
            guard let text = fields[place].text else { continue }
            let lines = text.textLines
            let read: [ActionWords]?
            if let table = MarkdownTable.all(in: lines, lines.indices).first {
                read = table.lines == lines.indices ? rows(of: table) : nil
            } else {
                read = items(of: MarkdownItems(lines, lines.indices), text)
            }
            let kept = read?.filter { !$0.isStruck }
            guard let read, let kept, !kept.isEmpty, !kept.contains(where: \.isEmpty) else {
                keepInBody(place, "its actions could not be told apart.")
                continue
            }
            for words in kept {
                let id = words.id ?? "A\(actions.count + 1)"
                actions.append([YAMLEntry("id", .text(id))] + words.entries)
                if !words.rest.isEmpty { rest.append(.mapping([YAMLEntry("id", .text(id))] + words.rest)) }
            }
            finish(place, isWhole: kept.count == read.count && kept.allSatisfy(\.isWhole))
        }
        if !actions.isEmpty { set("actions", .list(actions.map { .mapping($0) })) }
        guard !rest.isEmpty else { return }
        keep(.list(rest), as: "x-actions")
        tell("import-kept", .note, "What actions say besides, such as owners and days, is kept as `x-actions`.")
    }

    private func items(of listed: MarkdownItems, _ text: String) -> [ActionWords]? {
        guard listed.isList else { return Prose.isParagraph(text) ? [ActionWords(item: text, isDone: nil)] : nil }
        guard listed.isPlain, listed.preface.isEmpty else { return nil }
        return listed.items.filter { !index.isBlank($0.text) }.map { ActionWords(item: $0.text, isDone: $0.isDone) }
    }

    private func rows(of table: MarkdownTable) -> [ActionWords]? {
        let columns = table.header.cells.map { index.field(ofColumn: PlainWords($0).text, in: .actions) }
        guard let action = columns.firstIndex(of: "action") else { return nil }
        let rows = table.rows.filter { $0.cells.indices.contains(action) && !index.isBlank($0.cells[action]) }
        return rows.map { row in
            var words = ActionWords(item: row.cells[action], isDone: nil)
            if row.cells.contains(where: { PlainWords($0).isStruck }) { words.isStruck = true }
            for (column, cell) in row.cells.enumerated() where column != action && !index.isBlank(cell) {
                let header = columns.indices.contains(column) ? PlainWords(table.header.cells[column]).text : "column \(column + 1)"
                words.add(cell, columns.indices.contains(column) ? columns[column] : nil, header: header) { index.value($0, of: .actions) }
            }
            return words
        }
    }
}

/// What a row or an item says of one action.
struct ActionWords {
    private(set) var id: String?
    private var values: [String: String] = [:]
    /// What has no key.
    private(set) var rest: [YAMLEntry] = []
    /// Whether it all found a place.
    private(set) var isWhole: Bool
    /// Whether any of it was struck out: nobody knows then what is still to be done.
    var isStruck: Bool
    /// Whether no words are left of it, as of a picture alone.
    var isEmpty: Bool { values["action"]?.isEmpty ?? true }

    init(item: String, isDone: Bool?) {
        let words = PlainWords(item)
        values["action"] = words.text
        isStruck = words.isStruck
        if isDone == true { values["horizon"] = "done" }
        isWhole = !words.hasLoss && !words.text.isEmpty
        guard !words.links.isEmpty else { return }
        if words.links.count == 1, case .external(let address) = SafeURL.verdict(on: words.links[0].address) {
            values["ref"] = address
        } else {
            isWhole = false
        }
    }

    private static let order = ["event", "action", "target", "goal", "aim", "stage", "horizon", "temporal", "ref"]
    /// One word may say how far away it is, or whether it was on the list before.
    private static let closed: [(key: String, words: [String])] = [
        ("aim", Action.Aim.allCases.map(\.rawValue)), ("stage", Action.Stage.allCases.map(\.rawValue)),
        ("horizon", Action.Horizon.allCases.map(\.rawValue)), ("temporal", Action.Temporal.allCases.map(\.rawValue)),
    ]

    var entries: [YAMLEntry] { ActionWords.order.compactMap { key in values[key].map { YAMLEntry(key, .text($0)) } } }

    /// - Parameters:
    ///   - key: the action's key that the column is for; nil where it has none.
    ///   - word: another word for one of a closed list.
    mutating func add(_ cell: String, _ key: String?, header: String, _ word: (String) -> String?) {
        let words = PlainWords(cell)
        let isClosed = ActionWords.closed.contains { $0.key == key }
        if isClosed {
            let value = word(words.text) ?? words.text
            if let home = ActionWords.closed.first(where: { ($0.key == key || key == "temporal") && $0.words.contains(value) })?.key,
                values[home] == nil
            {
                values[home] = value
                return
            }
        } else if key == "ref" {
            let address = words.links.count == 1 ? words.links[0].address : words.text
            if values["ref"] == nil, case .external(let url) = SafeURL.verdict(on: address) {
                values["ref"] = url
                if words.links.isEmpty || words.links[0].words == words.links[0].address { return }
            }
        } else if key == "id", words.links.isEmpty, !words.hasLoss {
            id = words.text
            return
        } else if let key, values[key] == nil, words.links.isEmpty, !words.hasLoss {
            values[key] = words.text
            return
        }
        // As it is written, links and all.
        let name = Slug(from: header)?.text ?? "more"
        rest.append(YAMLEntry(rest.contains { $0.key == name } ? name + "-\(rest.count + 1)" : name, .text(cell)))
    }
}
