package import Narratives

/// The factors that a narrative's names for them stand for.
package struct FactorNames {
    private let canonical: (Term) -> Term
    /// Most narratives have none.
    private var factorByLocalName: [Slug: Slug] = [:]

    package init(in narrative: Narrative, of corpus: Corpus) {
        self.init(of: narrative.factors, canonical: corpus.canonical)
    }

    /// - Parameter canonical: the term that an alias stands for.
    package init(of factors: [ContributingFactor], canonical: @escaping (Term) -> Term) {
        self.canonical = canonical
        for factor in factors {
            guard let name = factor.localName, factorByLocalName[name] == nil else { continue }
            factorByLocalName[name] = factor.factor.value
        }
    }

    /// The factor that bears a name here, else the one whose page or alias it is.
    package func term(_ name: Slug) -> Term {
        canonical(Term(.factors, factorByLocalName.isEmpty ? name : factorByLocalName[name] ?? name))
    }

    package func terms(_ names: [Located<Slug>]) -> [Term] { names.map { term($0.value) } }
}
