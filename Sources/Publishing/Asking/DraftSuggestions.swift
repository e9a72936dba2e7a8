package import Analysis
package import Narratives
package import Text

/// What a draft speaks of and does not list, with where it does and what the page of each asks. Nothing of it is written into a file.
package struct DraftSuggestions: Sendable {
    package struct Item: Sendable {
        package let term: Term
        let title: String
        let question: String?
        let words: String
        let sentence: DraftSentence
    }

    package let file: String
    /// Vocabulary by vocabulary, the likeliest first.
    package let all: [Item]

    package init(_ suggestions: [Suggestion], file: String, in site: Site) {
        self.file = file
        all = suggestions.map {
            Item(
                term: $0.term, title: site.title(of: .term($0.term)), question: site.corpus.termPage($0.term)?.questions.first,
                words: $0.words, sentence: $0.sentence)
        }
    }

    private init(_ all: [Item], file: String) { (self.all, self.file) = (all, file) }

    /// So many of each vocabulary.
    package func first(_ limit: Int) -> DraftSuggestions {
        DraftSuggestions(groups.flatMap { $0.items.prefix(limit) }, file: file)
    }

    private var groups: [(key: String, items: [Item])] {
        Suggestions.vocabularies.compactMap { vocabulary in
            let items = all.filter { $0.term.vocabulary == vocabulary }
            return items.isEmpty ? nil : (vocabulary == .responses ? "response" : vocabulary.rawValue, items)
        }
    }

    /// For people at a terminal: under each key of front matter what might stand there.
    package var text: VisibleText {
        guard !all.isEmpty else { return "\(file) speaks of nothing that it does not list." }
        let parts = groups.map { key, items in
            ("\(key):" + items.map { "\n" + $0.text(in: file) }.joined(separator: "\n"))
        }
        return VisibleText(lines: parts.joined(separator: "\n\n"))
    }

    /// For programs; `version` changes when one would have to.
    package var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", 1)
            json.member("file", file)
            json.array("suggestions", of: all) { json, item in
                json.newline()
                json.object { $0.members(of: item) }
            }
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }

    /// A list for a preview's page: finished HTML. Empty where there is nothing to propose.
    package var html: String {
        guard !all.isEmpty else { return "" }
        return groups.map { key, items in
            "<p><code>\(key)</code></p><ul>" + items.map(\.html).joined() + "</ul>"
        }.joined()
    }
}

extension DraftSuggestions.Item {
    fileprivate func text(in file: String) -> String {
        let place = "\(file):\(sentence.position.line):\(sentence.position.column)"
        let lines = ["  \(term.slug) · \(title)", "    \(place): \(words): \u{201C}\(sentence.text)\u{201D}"]
        return (lines + (question.map { ["    \($0)"] } ?? [])).map(VisibleText.line).joined(separator: "\n")
    }

    fileprivate var html: String {
        let place = "line \(sentence.position.line)"
        return "<li><code>\(term.slug)</code> \(HTMLEscaping.escaped(title)), \(place): "
            + HTMLEscaping.escaped("\u{201C}\(sentence.text)\u{201D}") + (question.map { "\n" + HTMLEscaping.escaped($0) } ?? "")
            + "</li>"
    }
}

extension JSONText {
    fileprivate mutating func members(of item: DraftSuggestions.Item) {
        member("vocabulary", item.term.vocabulary.rawValue)
        member("slug", item.term.slug.text)
        member("title", item.title)
        member("question", item.question)
        member("line", item.sentence.position.line)
        member("column", item.sentence.position.column)
        member("words", item.words)
        member("sentence", item.sentence.text)
    }
}
