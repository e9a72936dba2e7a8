import Analysis
import Narratives

/// The lists that say what happened, how conditions met and what was learned.
extension CorpusGenerator {
    typealias Pairs = [(key: String, value: String?)]

    func timeline(_ outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> [Pairs] {
        var minutes = random.number(in: -60...0)
        return (0..<random.number(in: 5...8)).map { _ in
            minutes += random.number(in: 1...45)
            return [
                ("at", outline.instant(after: minutes)), ("event", prose.sentence(&random)),
                ("part", random.chance(90) ? random.pick(TimelineEvent.Part.allCases).rawValue : nil),
            ]
        }
    }

    /// The factors, and the names by which relations and adaptations refer to them.
    func factors(_ outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> (items: [Pairs], names: [String]) {
        var named = outline.factors.map { (slug: $0, local: String?.none) }
        if random.chance(5) { named.append((outline.factors[0], "\(outline.factors[0])-again")) }
        let items = named.map { slug, local -> Pairs in
            [
                ("factor", slug), ("as", local), ("here", prose.sentence(&random)),
                ("part", random.chance(90) ? random.pick(ContributingFactor.Part.allCases).rawValue : nil),
                ("evidence", evidence(outline, &random)),
            ]
        }
        return (items, named.map { $0.local ?? $0.slug })
    }

    func relations(among names: [String], _ outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> [Pairs] {
        (0..<random.number(in: 0...4)).map { _ in
            let from = random.below(names.count)
            let to = (from + 1 + random.below(names.count - 1)) % names.count
            return [
                ("from", names[from]), ("verb", random.pick(Relation.Verb.allCases).rawValue), ("to", names[to]),
                ("via", random.chance(30) ? random.pick(outline.systems) : nil),
                ("timing", random.chance(30) ? random.pick(Relation.Timing.allCases).rawValue : nil),
                ("note", random.chance(20) ? prose.sentence(&random, words: 5...10) : nil), ("evidence", evidence(outline, &random)),
            ]
        }
    }

    func adaptations(helping names: [String], _ prose: Prose, _ random: inout SeededRandom) -> [Pairs] {
        (0..<random.number(in: 0...3)).map { _ in
            let helped = (0..<random.number(in: 1...2)).map { _ in random.pick(names) }.uniqued()
            return [
                ("what", prose.sentence(&random)), ("who", prose.phrase(&random, words: 1...2)),
                ("capacity", random.pick(Capacity.allCases).rawValue),
                ("helped", "[\(helped.joined(separator: ", "))]"),
                ("designed-for", random.chance(20) ? prose.phrase(&random) : nil),
                ("worked", random.pick(Adaptation.Worked.allCases).rawValue),
            ]
        }
    }

    func surprises(_ prose: Prose, _ random: inout SeededRandom) -> [Pairs] {
        (0..<random.number(in: 0...3)).map { _ in
            [("believed", prose.sentence(&random)), ("found", prose.sentence(&random)), ("who", prose.phrase(&random, words: 1...2))]
        }
    }

    func actions(_ outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> [Pairs] {
        (0..<random.number(in: 0...4)).map { number in
            let addressed = (0..<random.number(in: 1...2)).map { _ in random.pick(outline.factors) }.uniqued()
            return [
                ("id", "A\(number + 1)"), ("event", prose.sentence(&random, words: 5...10)),
                ("action", prose.sentence(&random, words: 6...14)),
                ("target", prose.phrase(&random)), ("goal", prose.phrase(&random, words: 4...9)),
                ("addresses", "[\(addressed.joined(separator: ", "))]"), ("aim", random.pick(Action.Aim.allCases).rawValue),
                ("stage", random.pick(Action.Stage.allCases).rawValue), ("horizon", random.pick(Action.Horizon.allCases).rawValue),
                ("temporal", random.chance(50) ? random.pick(Action.Temporal.allCases).rawValue : nil),
                ("ref", random.chance(30) ? "https://tracker.example.org/\(outline.index)-\(number)" : nil),
            ]
        }
    }

    func decisions(_ prose: Prose, _ random: inout SeededRandom) -> [Pairs] {
        (0..<random.number(in: 0...2)).map { _ in [("text", prose.sentence(&random)), ("because", prose.sentence(&random))] }
    }

    /// Four claims in five have evidence; the rest are drawn dashed.
    private func evidence(_ outline: NarrativeOutline, _ random: inout SeededRandom) -> String? {
        random.chance(80) ? NarrativeOutline.fragment(of: random.pick(outline.headings)) : nil
    }
}
