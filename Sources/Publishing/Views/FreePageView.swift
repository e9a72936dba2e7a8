internal import Analysis
internal import Narratives

/// Any other page.
struct FreePageView: PageView {
    static let template = "page"

    private let target: LinkTarget
    private let page: FreePage?
    private let site: SiteReader

    init(_ target: LinkTarget, _ site: SiteReader) { (self.target, page, self.site) = (target, site.page(target), site) }

    static let fields = Fields<FreePageView>([
        .text("title", "What it is called.") { $0.page?.title },
        .text("summary", "One or two sentences.") { $0.page?.summary },
        .text("audience", "That it is internal, where it is.") { $0.site.wording.audience($0.page?.fields.audience) },
        .finished("body", "The text.") { view in view.page.map { view.site.html(of: $0.body) } ?? [] },
        .flag("hasCode", "Whether code stands in it.") { $0.page?.body.hasCode == true },
        .group("contents", "The text's headings of the first two levels, where there are three or more.") { view in
            view.page.map { HeadingView.contents(of: $0.body) } ?? []
        },
        .view("readingOrder", "The pages that are read with it: a page of the menu, and those that it leads to.") { view in
            ReadingOrderView(around: view.target, view.site)
        },
        .view("mentions", "Who links here, where anyone does.") { MentionsView(of: $0.target, $0.site) },
    ])
}

/// A page that has moved.
struct RedirectView: PageView {
    static let template = "redirect"

    private let target: LinkView

    init(_ target: LinkView, _ site: SiteReader) { self.target = target }

    static let fields = Fields<RedirectView>([.view("target", "Where it has moved to.") { $0.target }])
}
