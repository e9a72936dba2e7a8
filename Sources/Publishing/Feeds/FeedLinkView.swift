internal import Analysis
internal import Narratives
internal import Text

/// A feed that a page has to itself.
struct FeedLinkView: View, Digestible {
    /// Below the site's root, without `.xml` and `.json`.
    let path: String
    let title: String
    let hasJSON: Bool

    func add(to text: inout DigestText) {
        text.add(path)
        text.add(title)
        hasJSON.add(to: &text)
    }

    static let fields = Fields<FeedLinkView>([
        .text("title", "What it is called.") { $0.title },
        .text("atom", "The address of its Atom form, below the site's root.") { $0.path + ".xml" },
        .text("json", "The address of its JSON form, where it has one.") { $0.hasJSON ? $0.path + ".json" : nil },
    ])
}
