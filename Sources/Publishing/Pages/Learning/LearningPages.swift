/// Every index of what narratives taught.
struct LearningPages {
    let setter: PageSetter
    let fragments: Fragments

    var all: [Page] {
        let site = setter.site
        let lists =
            HelpedPages(site: site).lists + SurprisePages(site: site).lists + ActionPages(site: site).lists
            + DecisionPages(site: site).lists + QuietFactorPages(site: site).lists
        return lists.flatMap { $0.pages(setter, fragments) } + DoubleEdgedPages(setter: setter, fragments: fragments).all
            + PatternPages(setter: setter, fragments: fragments).all
    }
}
