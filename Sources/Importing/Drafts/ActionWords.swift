internal import Narratives
internal import Text

/// What a row or an item says of one action.
struct ActionWords {
    private(set) var id: String?
    private var values: [String: String]
    /// What has no key.
    private(set) var rest: [YAMLEntry] = []
    /// Whether it all found a place.
    private(set) var isWhole: Bool
    /// Whether no words are left of it, as of a picture alone.
    let isEmpty: Bool

    /// One word may say how far away it is, or whether it was on the list before.
    private static let closed: [(key: String, words: [String])] = [
        ("aim", Action.Aim.allCases.map(\.rawValue)), ("stage", Action.Stage.allCases.map(\.rawValue)),
        ("horizon", Action.Horizon.allCases.map(\.rawValue)), ("temporal", Action.Temporal.allCases.map(\.rawValue)),
    ]

    /// - Parameter word: another word for one of a closed list.
    init(_ record: Record, _ word: (String) -> String?) {
        let words = record.main
        (values, isEmpty) = (["action": words.text], words.text.isEmpty)
        if record.isDone == true { values["horizon"] = "done" }
        let address = words.links.count == 1 ? SafeURL.external(words.links[0].address) : nil
        isWhole = !words.hasLoss && !isEmpty && (words.links.isEmpty || address != nil)
        values["ref"] = address
        for cell in record.others where !add(PlainWords(cell.text), cell.key, word) {
            // As it is written, links and all.
            let name = Slug(from: cell.header)?.text ?? "more"
            rest.append(YAMLEntry(rest.contains { $0.key == name } ? name + "-\(rest.count + 1)" : name, .text(cell.text)))
        }
    }

    var entries: [YAMLEntry] {
        TableColumns.names(in: .actions).compactMap { key in values[key].map { YAMLEntry(key, .text($0)) } }
    }

    /// - Returns: whether the cell says no more than was taken.
    private mutating func add(_ words: PlainWords, _ key: String?, _ word: (String) -> String?) -> Bool {
        if ActionWords.closed.contains(where: { $0.key == key }) {
            let value = word(words.text) ?? words.text
            let home = ActionWords.closed.first { ($0.key == key || key == "temporal") && $0.words.contains(value) }?.key
            guard let home, values[home] == nil else { return false }
            values[home] = value
            return true
        }
        if key == "ref" {
            guard values["ref"] == nil, let url = SafeURL.external(words.links.count == 1 ? words.links[0].address : words.text) else {
                return false
            }
            values["ref"] = url
            return words.links.isEmpty || words.links[0].words == words.links[0].address
        }
        guard let key, words.links.isEmpty, !words.hasLoss else { return false }
        if key == "id" {
            id = words.text
        } else if values[key] == nil {
            values[key] = words.text
        } else {
            return false
        }
        return true
    }
}
