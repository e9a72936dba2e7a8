import Analysis
import Narratives

extension CorpusGenerator {
    /// The YAML of a narrative, as an author who fills in most of it would write.
    func frontMatter(of outline: NarrativeOutline, _ random: inout SeededRandom) -> String {
        let prose = Prose(lexicon: lexicon, topics: outline.topics)
        var yaml = YAMLWriter()
        yaml.line("title", outline.title)
        yaml.line("kind", outline.kind.rawValue)
        yaml.line("date", date(of: outline, &random))
        if random.chance(40) { yaml.line("ended", outline.instant(after: random.number(in: 400...3_000))) }
        yaml.line("summary", prose.sentence(&random) + " " + prose.sentence(&random))
        if random.chance(60) { yaml.line("hook", prose.sentence(&random, words: 6...14)) }
        yaml.line("organisation", organisation(&random))
        yaml.line("systems", list: outline.systems)
        yaml.line("technologies", list: outline.technologies)
        yaml.line("tags", list: outline.tags)
        yaml.line("status", "reviewed")
        yaml.texts("authors", ["\(Prose.capitalised(lexicon.content(of: outline.topics, &random))) team"])
        yaml.mappings("sources", sources(outline, prose, &random))
        if random.chance(70) { yaml.line("impact", prose.sentence(&random)) }
        yaml.line("symptoms", list: lists.symptoms.pick(1...4, &random))
        yaml.mappings("timeline", timeline(outline, prose, &random))
        let factors = factors(outline, prose, &random)
        yaml.mappings("factors", factors.items)
        yaml.mappings("relations", relations(among: factors.names, outline, prose, &random))
        yaml.mappings("adaptations", adaptations(helping: factors.names, prose, &random))
        yaml.mappings("surprises", surprises(prose, &random))
        yaml.line("response", list: lists.responses.pick(0...4, &random))
        yaml.texts("lessons", (0..<random.number(in: 1...4)).map { _ in prose.sentence(&random) })
        yaml.mappings("actions", actions(outline, prose, &random))
        yaml.mappings("decisions", decisions(prose, &random))
        yaml.mappings("related", related(outline, prose, &random))
        switch outline.kind {
        case .nearMiss: nearMiss(outline, prose, &yaml, &random)
        case .wentRight: wentRight(prose, &yaml, &random)
        case .postMortem: break
        }
        if outline.index % 50 == 49 { yaml.line("aliases", list: ["earlier-\(outline.id)"]) }
        return yaml.text
    }

    /// Most dates are days; some are months, some instants.
    private func date(of outline: NarrativeOutline, _ random: inout SeededRandom) -> String {
        switch random.below(10) {
        case 0: EventDate(secondsSinceEpoch: outline.start, precision: .month).iso8601
        case 1...3: outline.instant(after: 0)
        default: EventDate(secondsSinceEpoch: outline.start, precision: .day).iso8601
        }
    }

    /// A name whose slug is the vocabulary's word.
    private func organisation(_ random: inout SeededRandom) -> String? {
        lists.organisations.pick(0...1, &random).first.map { slug in
            slug.split(separator: "-").map { Prose.capitalised(String($0)) }.joined(separator: " ")
        }
    }

    private func sources(_ outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> [[(key: String, value: String?)]] {
        (1...random.number(in: 1...3)).map { number in
            let url = "https://\(outline.topics[0]).example.org/\(outline.id)/\(number)"
            return [
                ("title", "\"\(prose.heading(&random)): \(prose.phrase(&random))\""), ("url", url),
                ("archive", random.chance(30) ? "https://archive.example.org/" + url : nil),
                ("accessed", random.chance(40) ? "2025-01-\(random.number(in: 10...31))" : nil),
            ]
        }
    }

    private func related(_ outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> [[(key: String, value: String?)]] {
        (0..<random.number(in: 0...2)).map { _ in linkTarget(&random).id }.uniqued().filter { $0 != outline.id }.map {
            [("id", $0), ("why", prose.sentence(&random, words: 6...12))]
        }
    }

    private func nearMiss(_ outline: NarrativeOutline, _ prose: Prose, _ yaml: inout YAMLWriter, _ random: inout SeededRandom) {
        yaml.line("surfaced-by", prose.sentence(&random))
        yaml.line("stopped-by", list: [random.pick(Narrative.NearMiss.Stopper.allCases).rawValue])
        yaml.line("potential", prose.sentence(&random))
        if random.chance(30), let later = laterNarrative(than: outline, &random) { yaml.line("precursor-of", list: [later.id]) }
    }

    /// A near miss foretells what came after it; nil where a few draws find nothing later.
    private func laterNarrative(than outline: NarrativeOutline, _ random: inout SeededRandom) -> NarrativeOutline? {
        for _ in 0..<8 {
            let candidate = linkTarget(&random)
            if candidate.start > outline.start { return candidate }
        }
        return nil
    }

    private func wentRight(_ prose: Prose, _ yaml: inout YAMLWriter, _ random: inout SeededRandom) {
        yaml.line("challenge", prose.sentence(&random))
        yaml.line("normal-work", prose.sentence(&random))
        yaml.line("capacities", list: (0..<random.number(in: 1...4)).map { _ in random.pick(Capacity.allCases).rawValue }.uniqued())
        yaml.line("sustained-by", prose.sentence(&random))
        yaml.line("cost", prose.sentence(&random))
        yaml.line("fragile-if", prose.sentence(&random))
    }
}
