internal import Analysis
internal import Narratives

extension Site {
    /// Those that matter beside a narrative, the likest first.
    func similar(to narrative: Int) -> [SimilarNarrative] {
        let weights = configuration.similarity.weights
        return similarity.links[narrative].map { link in
            let ranked = link.reasons.sorted {
                (-$0.score * weights[$0.sense], $0.sense.rawValue) < (-$1.score * weights[$1.sense], $1.sense.rawValue)
            }
            return SimilarNarrative(
                narrative: narratives[link.narrative], senses: ranked.map { SimilarNarrative.Shared(sense: $0.sense, things: $0.shared) },
                condition: corpus.condition(among: ranked.flatMap(\.shared), narrative, link.narrative),
                isOfSameDays: corpus.areOfSameDays(narrative, link.narrative),
                tried: TriedInBoth(corpus.narratives[narrative], corpus.narratives[link.narrative]))
        }
    }
}

extension SiteConfiguration.Weights {
    subscript(sense: Sense) -> Double {
        switch sense {
        case .conditions: conditions
        case .symptoms: symptoms
        case .place: place
        case .response: response
        case .telling: telling
        }
    }
}
