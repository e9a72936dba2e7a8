internal import Analysis
internal import Narratives
internal import Text

/// A heading in the table of contents.
struct HeadingView: View {
    let heading: Heading

    static let fields = Fields<HeadingView>([
        .text("id", "The heading's id.") { $0.heading.id },
        .text("title", "The heading's words.") { $0.heading.text },
        .flag("isNested", "Whether it stands below another heading.") { $0.heading.level > 2 },
    ])

    /// None where there are fewer than three: a table of contents of two lines helps nobody.
    static func contents(of body: Body) -> [HeadingView] {
        let headings = body.headings.filter { $0.level <= 3 && !$0.text.isEmpty }
        return headings.count < 3 ? [] : headings.map(HeadingView.init)
    }
}
