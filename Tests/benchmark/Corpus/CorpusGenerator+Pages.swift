import Analysis
import Narratives

extension CorpusGenerator {
    struct PageFile {
        /// Below the content folder.
        let path: String
        let text: String
    }

    /// Every page that is not a narrative: all factors and capacities, and the most used words of other vocabularies.
    func pages(_ random: inout SeededRandom) -> [PageFile] {
        var pages = [home(&random), about(&random)]
        for (rank, slug) in lists.factors.slugs.enumerated() {
            pages.append(factorPage(slug, family: FactorFamily.known[rank % FactorFamily.known.count], &random))
        }
        for (vocabulary, slugs) in otherTerms {
            for slug in slugs { pages.append(termPage(vocabulary, slug, &random)) }
        }
        return pages
    }

    private var otherTerms: [(Vocabulary, [String])] {
        [
            (.capacities, Capacity.allCases.map(\.slug.text)), (.systems, Array(lists.systems.paged(20))),
            (.technologies, Array(lists.technologies.paged(10))), (.organisations, Array(lists.organisations.paged(20))),
        ]
    }

    private func home(_ random: inout SeededRandom) -> PageFile {
        let prose = Prose(lexicon: lexicon, topics: lexicon.topics(&random))
        return PageFile(path: "index.md", text: "---\ntitle: \(prose.heading(&random))\n---\n\n" + paragraphs(2, prose, &random))
    }

    private func about(_ random: inout SeededRandom) -> PageFile {
        let prose = Prose(lexicon: lexicon, topics: lexicon.topics(&random))
        return PageFile(path: "pages/about.md", text: "---\ntitle: About\nmenu: 1\n---\n\n" + paragraphs(6, prose, &random))
    }

    private func factorPage(_ slug: String, family: String, _ random: inout SeededRandom) -> PageFile {
        let prose = Prose(lexicon: lexicon, topics: lexicon.topics(&random))
        var yaml = YAMLWriter()
        yaml.line("title", title(of: slug))
        yaml.line("family", family)
        yaml.line("summary", prose.sentence(&random))
        if random.chance(30) { yaml.line("aliases", list: ["also-\(slug)"]) }
        // Few words and more pairs, so that a narrative speaks of some twenty factors, as real ones do.
        let cues = (0..<6).map { number in
            (0..<(number < 2 ? 1 : 2)).map { _ in lexicon.anyWord(&random) }.joined(separator: " ")
        }
        yaml.line("cues", list: cues)
        yaml.texts("questions", (0..<3).map { _ in prose.sentence(&random).dropLast() + "?" })
        var text = paragraphs(2, prose, &random)
        for _ in 0..<3 {
            text += "## \(prose.heading(&random))\n\n" + paragraphs(1, prose, &random)
            let other = lists.factors.pick(1...1, &random)[0]
            text += "See [[factor:\(other)]] and [[\(linkTarget(&random).id)|\(prose.phrase(&random, words: 1...3))]].\n\n"
        }
        return PageFile(path: "factors/\(slug).md", text: "---\n\(yaml.text)---\n\n\(text)")
    }

    private func termPage(_ vocabulary: Vocabulary, _ slug: String, _ random: inout SeededRandom) -> PageFile {
        let prose = Prose(lexicon: lexicon, topics: lexicon.topics(&random))
        let head = "---\ntitle: \(title(of: slug))\nsummary: \(prose.sentence(&random))\n---\n\n"
        return PageFile(path: "\(vocabulary.folder)/\(slug).md", text: head + paragraphs(2, prose, &random))
    }

    private func paragraphs(_ count: Int, _ prose: Prose, _ random: inout SeededRandom) -> String {
        (0..<count).map { _ in (0..<4).map { _ in prose.sentence(&random) }.joined(separator: " ") + "\n\n" }.joined()
    }

    private func title(of slug: String) -> String { Prose.capitalised(slug.split(separator: "-").joined(separator: " ")) }
}
