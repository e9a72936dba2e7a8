internal import Analysis
internal import Narratives

/// The way between the pages of a list.
struct PagerView: View {
    /// "Page 2 of 7".
    let position: String
    let previous: String?
    let next: String?

    static let fields = Fields<PagerView>([
        .text("position", "Which page this is, in words.") { $0.position },
        .text("previous", "The address of the page before.") { $0.previous },
        .text("next", "The address of the page after.") { $0.next },
    ])
}

extension Paging.Part {
    /// Nil where the list has one page alone.
    func pager(_ wording: LocalizedStrings) -> PagerView? {
        guard count > 1 else { return nil }
        let position = wording.phrase("page-of", ["n": String(number), "count": String(count)])
        return PagerView(
            position: position, previous: number > 1 ? Paging.Part.path(first, number - 1) : nil,
            next: number < count ? Paging.Part.path(first, number + 1) : nil)
    }
}
