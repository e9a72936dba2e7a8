package import Narratives

/// A factor that two narratives met, with what each says that it did there.
package struct SharedCondition: Hashable, Sendable {
    package let factor: Slug
    package let (here, there): (String, String)
}

extension Corpus {
    /// The factor as two narratives tell of it; nil where one of them says nothing.
    package func condition(_ factor: Slug, _ first: Int, _ second: Int) -> SharedCondition? {
        guard let here = words(on: factor, in: first), let there = words(on: factor, in: second) else { return nil }
        return SharedCondition(factor: factor, here: here, there: there)
    }

    /// The first factor among things that two narratives share of which both say something.
    package func condition(among things: [SharedThing], _ first: Int, _ second: Int) -> SharedCondition? {
        for case .factor(let factor) in things { if let found = condition(factor, first, second) { return found } }
        return nil
    }

    /// What a narrative says that a factor did there; of two appearances, the first that says something.
    private func words(on factor: Slug, in narrative: Int) -> String? {
        narratives[narrative].factors.first { $0.here != nil && canonical(Term(.factors, $0.factor.value)).slug == factor }?.here
    }
}
