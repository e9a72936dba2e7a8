internal import Analysis
internal import Narratives

/// All links to a page, where there are more than the page itself shows: on pages of their own.
struct MentionPages: Sendable {
    let renderer: PageRenderer

    var all: [Page] {
        let subjects = renderer.site.subjects
        let (narratives, terms, pages) = (0..<subjects.narrativeCount, subjects.termRange, subjects.termRange.upperBound..<subjects.home)
        return [narratives, pages, terms].flatMap { subjects.targets[$0].flatMap { self.pages(of: $0) } }
    }

    private func pages(of target: LinkTarget) -> [Page] {
        let (site, links) = (renderer.site, renderer.site.insights.backlinks.links(to: target))
        guard MentionsView.areMore(links.count) else { return [] }
        let title = site.wording.phrase("mentions-of", ["title": site.title(of: target)])
        return Paging.parts(of: MentionsView.path(of: target), count: links.count).map { part in
            renderer.page(
                part.path, origin: "the links to \(target.path)", MentionListView.self, Plan(target, part),
                title: part.title(title, site.wording), description: title)
        }
    }
}
