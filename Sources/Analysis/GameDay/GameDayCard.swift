package import Narratives

/// A card to play at a Game Day: of a scenario, or of a near miss.
package struct GameDayCard: Sendable {
    /// Nil for a near miss.
    package let scenario: Term?
    /// The position in `corpus.narratives` of the narrative whose situation is played.
    package let narrative: Int

    /// Scenarios by title, then near misses, the newest first. What has no situation to begin with cannot be played, nor can a near miss of which a
    /// single thing was seen.
    static func all(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex) -> [GameDayCard] {
        func count(_ narrative: Int) -> Int { Situation(of: corpus.narratives[narrative]).count }
        let nearMisses = chronology.narratives(of: .nearMiss, in: corpus).filter { count($0) > 1 }
        var played = Dictionary(uniqueKeysWithValues: nearMisses.map { ($0, 1) })
        let scenarios = terms.entries(of: .scenarios).compactMap { entry -> GameDayCard? in
            // One of which two things were seen, if there is one; of those one that the fewest cards play; of those the one of which most was seen; the newest.
            let ranked = entry.narratives.enumerated().compactMap { place, narrative -> (rank: [Int], narrative: Int)? in
                let seen = count(narrative)
                return seen == 0 ? nil : ([seen > 1 ? 0 : 1, played[narrative, default: 0], -seen, place], narrative)
            }
            guard let best = ranked.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) })?.narrative else { return nil }
            played[best, default: 0] += 1
            return GameDayCard(scenario: entry.term, narrative: best)
        }
        return scenarios + nearMisses.map { GameDayCard(scenario: nil, narrative: $0) }
    }
}
