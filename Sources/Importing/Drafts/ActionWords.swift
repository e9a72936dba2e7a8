internal import Narratives
internal import Text

/// What a row or an item says of one action.
struct ActionWords {
    private(set) var id: String?
    private var values: [String: String]
    private var addresses: [String] = []
    /// What stands behind the action's words, since no key holds it.
    private var others: [String] = []
    /// Links that no key holds.
    private(set) var links: [(words: String, address: String)] = []
    /// Whether it all found a place.
    private(set) var isWhole: Bool
    /// Whether no words are left of it, as of a picture alone.
    let isEmpty: Bool

    /// Keys that take one word of a list. A column of one may hold a word of another: how far away it is, or whether it was on the list before.
    private static let closed: [(key: String, words: [String])] = [
        ("state", Action.State.allCases.map(\.rawValue)), ("aim", Action.Aim.allCases.map(\.rawValue)),
        ("stage", Action.Stage.allCases.map(\.rawValue)), ("horizon", Action.Horizon.allCases.map(\.rawValue)),
        ("temporal", Action.Temporal.allCases.map(\.rawValue)),
    ]

    /// - Parameters:
    ///   - group: the sub-heading that it stands below.
    ///   - word: another word for one of a closed list.
    ///   - label: the key of a label among its words.
    ///   - date: a date as the format writes it.
    ///   - factors: the names of the factors that some words speak of.
    init(
        _ record: Record, group: String?, word: (String) -> String?, label: @escaping (String) -> String?, date: (String) -> String?,
        factors: (String) -> [String]
    ) {
        let words = record.main
        (values, isEmpty) = ([:], words.text.isEmpty)
        let home = group.flatMap(word).flatMap { value in ActionWords.closed.first { $0.words.contains(value) }.map { ($0.key, value) } }
        if let home { values[home.0] = home.1 }
        isWhole = !words.hasLoss && !isEmpty
        let (ended, state) = ActionWords.ending(words.text, word)
        if let state { values[Action.State(rawValue: state) == nil ? "temporal" : "state"] = state }
        let phrases = ActionPhrases(ended) { label($0).flatMap { ["owner", "due", "state", "ref"].contains($0) ? $0 : nil } }
        let said = phrases.sentence { add(PlainWords($1), $0, word, date) } ?? ended
        values["action"] = (home == nil ? group.map { $0 + ": " } ?? "" : "") + said
        if let isDone = record.isDone { values["state"] = isDone ? "done" : values["state"] ?? "open" }
        keep(words.links)
        for cell in record.others {
            let words = PlainWords(cell.text)
            isWhole = isWhole && !words.hasLoss
            let named = cell.key == "addresses" ? factors(words.text) : []
            addresses += named
            guard named.isEmpty, !add(words, cell.key, word, date) else { continue }
            keep(words.links)
            if !words.text.isEmpty { others.append("(\(cell.header): \(words.text))") }
        }
    }

    /// An action's words without a state in brackets behind them, and the state: "Move the stop (Completed)".
    private static func ending(_ words: String, _ word: (String) -> String?) -> (words: String, state: String?) {
        let bare = words.hasSuffix(".") ? String(words.dropLast()) : words
        guard bare.hasSuffix(")"), let open = bare.lastIndex(of: "("), let value = word(String(bare[open...].dropFirst().dropLast())),
            Action.State(rawValue: value) != nil || Action.Temporal(rawValue: value) != nil, open > bare.startIndex
        else { return (words, nil) }
        return (String(bare[..<open]).trimmed, value)
    }

    var entries: [YAMLEntry] {
        var values = values
        values["action"] = ([values["action"] ?? ""] + others).joined(separator: " ")
        return TableColumns.names(in: .actions).compactMap { key in
            key == "addresses"
                ? (addresses.isEmpty ? nil : YAMLEntry(key, .words(addresses.uniqued()))) : values[key].map { YAMLEntry(key, .text($0)) }
        }
    }

    /// The first link is where an action is tracked, and others become sources, as those of people do.
    private mutating func keep(_ links: [(words: String, address: String)]) {
        for link in links {
            guard let address = SafeURL.external(link.address) else {
                isWhole = false
                continue
            }
            let isOfOwner = values["owner"].map { !link.words.isEmpty && $0.contains(link.words) } ?? link.words.hasPrefix("@")
            if values["ref"] == nil, !isOfOwner { values["ref"] = address } else { self.links.append(link) }
        }
    }

    /// - Returns: whether a key holds the cell.
    private mutating func add(_ words: PlainWords, _ key: String?, _ word: (String) -> String?, _ date: (String) -> String?) -> Bool {
        guard let key, key != "addresses" else { return false }
        if ActionWords.closed.contains(where: { $0.key == key }) {
            let value = word(words.text) ?? words.text.lowercased()
            let isOpen = key == "state" || key == "temporal"
            let homes = ActionWords.closed.filter { $0.words.contains(value) && ($0.key == key || isOpen) }.map(\.key)
            guard let home = homes.contains(key) ? key : homes.first, values[home] == nil, words.links.isEmpty else { return false }
            values[home] = value
            return true
        }
        if key == "ref" {
            guard values["ref"] == nil, let url = SafeURL.external(words.links.count == 1 ? words.links[0].address : words.text) else {
                return false
            }
            // A ticket's number says more than its address.
            let isNamed = words.links.first.map { $0.words != words.text || $0.words != $0.address } ?? false
            if isNamed { others.append("(\(words.text))") }
            values["ref"] = url
            return true
        }
        let value = key == "due" ? date(words.text) : words.text
        guard let value, !value.isEmpty, words.links.isEmpty || key == "owner" else { return false }
        if key == "id" {
            id = value
        } else if values[key] == nil {
            values[key] = value
        } else {
            return false
        }
        keep(words.links)
        return true
    }
}
