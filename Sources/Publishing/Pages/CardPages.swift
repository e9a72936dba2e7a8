internal import Analysis
internal import Narratives

/// Cards to play at a Game Day, all of them, a page at a time. A site without any has no such page.
struct CardPages {
    let renderer: PageRenderer

    /// How many cards a page has room for.
    private static let most = 40

    var all: [Page] {
        let (site, cards) = (renderer.site, renderer.site.insights.cards)
        let (title, about) = (site.wording.word("cards"), site.wording.word("about-cards"))
        guard !cards.isEmpty else { return [] }
        return Paging.parts(of: Site.cardsPath, count: cards.count, size: CardPages.most).map { part in
            let shown = part.range.map { Plan($0 + 1, cards[$0].scenario, site.narratives[cards[$0].narrative]) }
            return renderer.page(
                part.path, origin: "the cards for a Game Day", CardListView.self, Plan(part, shown), title: part.title(title, site.wording),
                description: about)
        }
    }
}
