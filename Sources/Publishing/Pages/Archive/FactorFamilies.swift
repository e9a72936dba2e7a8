internal import Analysis
internal import Narratives

/// Factors by family: the known families in their order, then others by name, then those without one; within a family by title.
struct FactorFamilies: Sendable {
    struct Family: Sendable {
        let title: String
        let entries: [TermEntry]
    }

    let all: [Family]
    /// Where each factor stands: its family's position and its own among all factors.
    private let places: [Slug: (family: Int, place: Int)]

    init(of entries: [TermEntry], _ wording: LocalizedStrings) {
        let byFamily = Dictionary(grouping: entries) { $0.page?.family?.text ?? "" }
        let known = FactorFamily.known.filter { byFamily[$0] != nil }
        let others = byFamily.keys.filter { $0 != "" && !known.contains($0) }.sorted()
        let named = (known + others).compactMap { name in
            Slug(name).map { Family(title: wording.family($0), entries: byFamily[name] ?? []) }
        }
        all = named + (byFamily[""].map { [Family(title: wording.word("family-other"), entries: $0)] } ?? [])
        var places: [Slug: (family: Int, place: Int)] = [:]
        for (number, family) in all.enumerated() {
            for entry in family.entries { places[entry.term.slug] = (number, places.count) }
        }
        self.places = places
    }

    /// The columns of a table of narratives: the factors that any of them tells of, but for one that goes without saying.
    ///
    /// - Parameter told: the factors of each narrative, by their canonical names. Takes time in proportion to them.
    func columns(of told: some Sequence<[Slug]>, without left: Slug? = nil) -> [ColumnPlan] {
        var met: Set<Slug> = []
        for factors in told { met.formUnion(factors) }
        let placed = met.filter { $0 != left }.compactMap { slug in places[slug].map { (slug: slug, at: $0) } }
        return placed.sorted { $0.at.place < $1.at.place }.reduce(into: [(family: Int, plan: ColumnPlan)]()) { groups, factor in
            if groups.last?.family != factor.at.family {
                groups.append((factor.at.family, ColumnPlan(title: all[factor.at.family].title, terms: [])))
            }
            groups[groups.count - 1].plan.terms.append(Term(.factors, factor.slug))
        }.map(\.plan)
    }
}
