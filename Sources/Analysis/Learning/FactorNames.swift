package import Narratives

/// What a narrative's names for factors stand for.
package struct FactorNames {
    private let corpus: Corpus
    /// Most narratives have none.
    private var factorByLocalName: [Slug: Slug] = [:]

    package init(in narrative: Int, of corpus: Corpus) {
        self.corpus = corpus
        for index in corpus.narratives[narrative].factors.indices {
            guard let name = corpus.narratives[narrative].factors[index].localName, factorByLocalName[name] == nil else { continue }
            factorByLocalName[name] = corpus.narratives[narrative].factors[index].factor.value
        }
    }

    /// The factor that bears a name here, else the one whose page or alias it is.
    package func term(_ name: Slug) -> Term {
        corpus.canonical(Term(.factors, factorByLocalName.isEmpty ? name : factorByLocalName[name] ?? name))
    }

    package func terms(_ names: [Located<Slug>]) -> [Term] { names.map { term($0.value) } }
}
