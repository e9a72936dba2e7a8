package import Narratives
internal import Text

/// Later narratives, of any kind, in which a condition that an action addresses met the same system again. Each asks whether the action held, until an
/// outcome says so.
package struct MetAgain: Sendable {
    package struct Meeting: Hashable, Sendable {
        /// The later one's position in `corpus.narratives`.
        package let narrative: Int
        package let factor: Slug
        package let system: Slug
    }

    /// By the narrative that has the actions, then by action; narratives without any are left out.
    private let meetings: [Int: [[Meeting]]]

    /// More than this say no more.
    private static let mostMeetings = 3

    init(in corpus: Corpus) {
        let appearances = FactorAppearances(in: corpus)
        var meetings: [Int: [[Meeting]]] = [:]
        for (index, narrative) in corpus.narratives.enumerated() where !narrative.actions.isEmpty {
            guard let end = (narrative.ended ?? narrative.date)?.lastSecond else { continue }
            let names = FactorNames(in: narrative, of: corpus)
            let found = narrative.actions.map { action -> [Meeting] in
                guard action.state != .dropped else { return [] }
                return MetAgain.first(
                    names.terms(action.addresses).flatMap { factor in
                        appearances.after(end, of: factor.slug, at: index) { !action.answers(for: $0, in: corpus) }
                    })
            }
            if found.contains(where: { !$0.isEmpty }) { meetings[index] = found }
        }
        self.meetings = meetings
    }

    /// By action, each with the first few that came later, in the order of time; empty where no condition came back.
    package func meetings(of narrative: Int) -> [[Meeting]] { meetings[narrative] ?? [] }

    /// The first few narratives, each once.
    private static func first(_ found: [(seconds: Int, meeting: Meeting)]) -> [Meeting] {
        var seen: Set<Int> = []
        let sorted = found.enumerated().sorted { ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset) }
        return Array(sorted.map(\.element.meeting).filter { seen.insert($0.narrative).inserted }.prefix(mostMeetings))
    }

    /// Where factors met systems, so that each meeting is found without a look at the others.
    private struct FactorAppearances {
        /// Whose system it is, or what it is made of: the same name elsewhere may be another system. What is invented has systems of its own.
        private struct Place: Hashable {
            enum Owner: Hashable {
                case organisation(Slug?)
                case technologies([Slug])
            }

            let system: Slug
            let owner: Owner
            let isFiction: Bool
        }

        private struct Key: Hashable {
            let factor: Int
            let place: Int
        }

        private let factors: [Slug: Int]
        /// By narrative.
        private let places: [[(system: Slug, number: Int)]]
        /// Ascending by date; what has none is in none.
        private let appearances: [Key: [(seconds: Int, narrative: Int)]]

        init(in corpus: Corpus) {
            var (factors, places): ([Slug: Int], [Place: Int]) = ([:], [:])
            self.places = corpus.narratives.map { narrative in
                FactorAppearances.places(of: narrative, in: corpus).map { place in
                    let number = places[place] ?? places.count
                    places[place] = number
                    return (place.system, number)
                }
            }
            let dated = corpus.narratives.indices.compactMap { index in
                corpus.narratives[index].date.map { (seconds: $0.secondsSinceEpoch, narrative: index) }
            }
            var appearances: [Key: [(seconds: Int, narrative: Int)]] = [:]
            for entry in dated.sorted(by: <) {
                for factor in corpus.canonicalTerms(.factors, of: corpus.narratives[entry.narrative]) {
                    let number = factors[factor] ?? factors.count
                    factors[factor] = number
                    for place in self.places[entry.narrative] {
                        appearances[Key(factor: number, place: place.number), default: []].append(entry)
                    }
                }
            }
            (self.factors, self.appearances) = (factors, appearances)
        }

        private static func places(of narrative: Narrative, in corpus: Corpus) -> [Place] {
            let technologies = corpus.canonicalTerms(.technologies, of: narrative).sorted()
            let organisation = Place.Owner.organisation(corpus.canonicalTerms(.organisations, of: narrative).first)
            let owners = technologies.isEmpty ? [organisation] : [organisation, .technologies(technologies)]
            return corpus.canonicalTerms(.systems, of: narrative).flatMap { system in
                owners.map { Place(system: system, owner: $0, isFiction: narrative.isFiction) }
            }
        }

        /// The first few in which a factor met a system of a narrative after a moment.
        func after(_ end: Int, of factor: Slug, at narrative: Int, where isAsked: (Int) -> Bool) -> [(seconds: Int, meeting: Meeting)] {
            guard let number = factors[factor] else { return [] }
            return places[narrative].flatMap { place in
                let all = appearances[Key(factor: number, place: place.number)] ?? []
                var later: [(seconds: Int, meeting: Meeting)] = []
                for entry in all[all.partitionPoint { $0.seconds > end }...] where isAsked(entry.narrative) {
                    later.append((entry.seconds, Meeting(narrative: entry.narrative, factor: factor, system: place.system)))
                    if later.count == MetAgain.mostMeetings { break }
                }
                return later
            }
        }
    }
}

extension Action {
    /// Whether an outcome tells how the action held there: one that names the narrative, or that names none and was noted no earlier.
    fileprivate func answers(for later: Int, in corpus: Corpus) -> Bool {
        outcome.contains { outcome in
            guard outcome.held != .notMet else { return false }
            if let narrative = outcome.narrative { return corpus.index(ofCanonical: narrative.value) == later }
            guard let noted = outcome.plain.date("when"), let began = corpus.narratives[later].date else { return true }
            return began.secondsSinceEpoch <= noted.lastSecond
        }
    }
}
