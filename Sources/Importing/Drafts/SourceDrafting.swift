internal import Narratives
internal import Text

/// Gathers what becomes `sources`: the report itself, and links that stood in fields which hold no links.
struct SourceDrafting {
    var title: String?
    var url: String?
    var archive: String?
    var accessed: String?
    private var others: [(words: String, address: String)] = []
    private var addresses: Set<String> = []

    mutating func add(_ links: [(words: String, address: String)]) {
        for link in links where link.address != url && addresses.insert(link.address).inserted { others.append(link) }
    }

    /// - Parameter narrative: the narrative's title, for a report without one.
    func entries(for narrative: String) -> [YAMLValue] {
        var entries: [YAMLValue] = []
        if url != nil || archive != nil {
            let parts = [("url", url), ("archive", archive), ("accessed", accessed)].compactMap { name, text in
                text.map { YAMLEntry(name, .text($0)) }
            }
            entries.append(.mapping([YAMLEntry("title", .text(title ?? narrative))] + parts))
        }
        for link in others {
            guard case .external(let address) = SafeURL.verdict(on: link.address) else { continue }
            let words = link.words.split { $0.isWhitespace }.joined(separator: " ")
            entries.append(.mapping([YAMLEntry("title", .text(words.isEmpty ? address : words)), YAMLEntry("url", .text(address))]))
        }
        return entries
    }
}
