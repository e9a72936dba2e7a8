internal import Narratives
internal import Text

/// A link and its words.
struct LinkView: View, Digestible {
    /// Below the site's root.
    let url: String
    let title: String

    func add(to text: inout DigestText) {
        text.add(url)
        text.add(title)
    }

    static let fields = Fields<LinkView>([
        .text("url", "The address below the site's root.") { $0.url },
        .text("title", "What it is called.") { $0.title },
    ])
}
