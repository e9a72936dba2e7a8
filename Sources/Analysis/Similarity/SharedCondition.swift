package import Narratives

/// A factor that two narratives met, with what each says that it did there.
package struct SharedCondition: Hashable, Sendable {
    package let factor: Slug
    package let (here, there): (String, String)
    /// Whether it set off one of the two, and stood there before in the other: what happens and what is so are two things.
    let isTriggerInOne: Bool
}

extension Corpus {
    /// The first factor among things that two narratives share of which both say something.
    package func condition(among things: [SharedThing], _ first: Int, _ second: Int) -> SharedCondition? {
        for case .factor(let factor) in things { if let found = condition(factor, first, second) { return found } }
        return nil
    }

    /// The factor as two narratives tell of it; nil where one of them says nothing.
    func condition(_ factor: Slug, _ first: Int, _ second: Int) -> SharedCondition? {
        guard let own = telling(of: factor, in: first), let other = telling(of: factor, in: second), let here = own.here,
            let there = other.here
        else { return nil }
        return SharedCondition(
            factor: factor, here: here, there: there, isTriggerInOne: (own.part == .trigger) != (other.part == .trigger))
    }

    /// The factor as a narrative tells of it; of two appearances, the first that says something.
    private func telling(of factor: Slug, in narrative: Int) -> ContributingFactor? {
        narratives[narrative].factors.first { $0.here != nil && canonical(Term(.factors, $0.factor.value)).slug == factor }
    }
}
