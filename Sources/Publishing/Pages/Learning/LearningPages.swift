/// Every index of what narratives taught.
struct LearningPages {
    let renderer: PageRenderer

    var all: [Page] {
        let site = renderer.site
        let lists =
            HelpedPages(site: site).lists + SurprisePages(site: site).lists + ActionPages(site: site).lists
            + DecisionPages(site: site).lists + QuietFactorPages(site: site).lists
        return lists.flatMap { $0.pages(renderer) } + DoubleEdgedPages(renderer: renderer).all + PatternPages(renderer: renderer).all
    }
}
