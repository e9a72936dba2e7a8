internal import Analysis
internal import Narratives
internal import Text

/// A value that pages may be planned with: all of it goes into a page's digest, so that a page of other values is another page.
///
/// Neither `Site` nor a narrative is one: what a page shows of those it has to ask a `SiteReader` for.
protocol Digestible: Sendable {
    func add(to text: inout DigestText)
}

/// Several values that a piece of the site is planned with.
struct Plan<each Value: Digestible>: Digestible {
    let values: (repeat each Value)

    init(_ values: repeat each Value) { self.values = (repeat each values) }

    func add(to text: inout DigestText) { repeat (each values).add(to: &text) }
}

extension String: Digestible {
    func add(to text: inout DigestText) { text.add(self) }
}

extension Int: Digestible {
    func add(to text: inout DigestText) { text.add(self) }
}

extension Bool: Digestible {
    func add(to text: inout DigestText) { text.add(self ? 1 : 0) }
}

extension Slug: Digestible {
    func add(to text: inout DigestText) { text.add(self.text) }
}

extension Vocabulary: Digestible {
    func add(to text: inout DigestText) { text.add(rawValue) }
}

extension Term: Digestible {
    func add(to text: inout DigestText) {
        text.add(vocabulary.rawValue)
        text.add(slug.text)
    }
}

extension LinkTarget: Digestible {
    func add(to text: inout DigestText) { text.add(path) }
}

extension Optional: Digestible where Wrapped: Digestible {
    func add(to text: inout DigestText) {
        text.add(self == nil ? 0 : 1)
        self?.add(to: &text)
    }
}

extension Array: Digestible where Element: Digestible {
    func add(to text: inout DigestText) {
        text.add(count)
        for element in self { element.add(to: &text) }
    }
}

extension Tally: Digestible {
    func add(to text: inout DigestText) {
        text.add(records)
        text.add(fictions)
    }
}

extension PatternFormation: Digestible {
    func add(to text: inout DigestText) {
        factors.add(to: &text)
        actions.add(to: &text)
    }
}
