package import Narratives

/// A page other than a narrative, as search reads it.
package struct SearchedPage: Sendable {
    /// What it is called, its title first.
    package let names: [String]
    package let summary: String?
    package let body: Body
    /// What else it says.
    package let others: [String]

    package init(names: [String], summary: String? = nil, body: Body = .empty, others: [String] = []) {
        (self.names, self.summary, self.body, self.others) = (names, summary, body, others)
    }
}

extension SearchedPage: WordSource {
    func eachText(of part: TextPart, in format: Format, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        func say(_ text: String) {
            var text = text
            text.withUTF8(body)
        }
        switch part {
        case .title: names.forEach(say)
        case .summary: summary.map(say)
        case .body: self.body.forEachRun { run, _ in body(run) }
        case .record: others.forEach(say)
        case .impact, .adaptations, .terms: break
        }
    }
}
