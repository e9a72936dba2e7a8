internal import Analysis
internal import Narratives

/// The conditions that the story tells of below one heading, to stand beside it.
struct NotesView: View {
    let notes: [NoteView]

    static let fields = Fields<NotesView>([.list("notes", "The conditions, in the order in which they were written.") { $0.notes }])
}

/// A condition beside a heading.
struct NoteView: View {
    let factor: FactorView
    /// Whether a heading above tells of it too.
    let isAgain: Bool

    static let fields = Fields<NoteView>([
        .view("factor", "The condition, beside the first heading that tells of it.") { $0.isAgain ? nil : $0.factor },
        .view("again", "The condition, beside any further heading: it has its words and its id above.") { $0.isAgain ? $0.factor : nil },
    ])
}

/// Which headings of a text tell of which conditions.
struct HeadingNotes {
    /// Indices of factors by the heading that tells of them, a position in the text.
    private(set) var byHeading: [Int: [(factor: Int, isAgain: Bool)]] = [:]
    /// Indices of factors that no heading tells of.
    private(set) var untold: [Int] = []

    /// - Parameter headings: the positions of a text's headings, by id.
    init(of factors: [ContributingFactor], _ headings: [String: Int]) {
        for (index, factor) in factors.enumerated() {
            let places = Set(
                factor.evidence.compactMap { evidence -> Int? in
                    if case .heading(let id) = evidence.value { headings[id] } else { nil }
                })
            if places.isEmpty { untold.append(index) }
            for (number, place) in places.sorted().enumerated() { byHeading[place, default: []].append((index, number > 0)) }
        }
    }
}

extension NarrativeView {
    /// Finished HTML from notes.mustache; empty for a heading that tells of no condition.
    func notes(below heading: Int) -> [UInt8] {
        guard let notes = headingNotes.byHeading[heading] else { return [] }
        let views = notes.map { NoteView(factor: FactorView(index: $0.factor, page: self), isAgain: $0.isAgain) }
        return site.render("notes", [NotesView(notes: views)])
    }
}
