internal import Narratives

// Every template that pages are made of, and the views that it is given.
extension Theme {
    /// What is rendered with which views, the outermost first.
    static func entries(of format: Format) -> [(template: String, shapes: [ViewShape])] {
        [
            page(HomeView.self), (NarrativeView.template, [FrameView.shape, NarrativeView.shape { NarrativeView.fields(of: format) }]),
            page(NarrativeListView.self), page(TermListView.self), page(TermView.self),
            page(FreePageView.self), page(MentionListView.self), ("not-found", [FrameView.shape]), page(ArchiveView.self),
            page(RedirectView.self), page(SearchView.self), page(LearningListView.self), page(PatternView.self), page(CardListView.self),
            ("narrative-item", [NarrativeItemView.shape]), ("term-link", [LinkView.shape]), ("notes", [NotesView.shape]),
        ]
    }

    private static func page<Content: PageView>(_ content: Content.Type) -> (template: String, shapes: [ViewShape]) {
        (Content.template, [FrameView.shape, Content.shape])
    }
}
