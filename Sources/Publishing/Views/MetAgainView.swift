import Narratives

/// A later narrative in which a condition met a system again.
struct MetAgainView: View {
    private let narrative: NarrativeLinkView
    /// Finished HTML.
    private let (factor, system): (String, String)

    init(_ meeting: (narrative: NarrativeKey, factor: Term, system: Term), _ page: NarrativeView) {
        narrative = NarrativeLinkView(card: page.site.card(meeting.narrative), wording: page.wording)
        (factor, system) = (page.anchor(of: meeting.factor), page.anchor(of: meeting.system))
    }

    static let fields = Fields<MetAgainView>([
        .view("narrative", "The narrative that tells of it.") { $0.narrative },
        .html("factor", "Link: the condition.") { $0.factor },
        .html("system", "Link: the system.") { $0.system },
    ])
}
