import Analysis
import Building
import Disk
import Foundation
import Narratives

/// How many of the pairs that authors linked by hand the program finds once these links are taken out.
struct HandMadePairs {
    private let corpus: Corpus
    private let map = ParallelMap(jobs: ProcessInfo.processInfo.activeProcessorCount)
    /// By position, each pair once.
    private let pairs: Set<[Int]>

    /// - Parameter content: a content folder whose narratives have `related`.
    init(_ content: String) throws {
        var options = BuildOptions()
        options.content = content
        let whole = try Build(options).corpus()
        pairs = Set(
            whole.narratives.indices.flatMap { own in
                whole.narratives[own].related.compactMap { whole.index(ofCanonical: $0.id.value) }.filter { $0 != own }
                    .map { [min(own, $0), max(own, $0)] }
            })
        let narratives = whole.narratives.map {
            var fields = $0.fields
            fields.related = []
            return Narrative(fields)
        }
        corpus = Corpus(
            folder: whole.folder, narratives: narratives, drafts: [], termPages: whole.termPages, pages: whole.pages, home: nil, files: [])
    }

    /// Those of the content.
    var termPages: [TermPage] { corpus.termPages }

    func report(_ name: String, _ options: TextSimilarityOptions) {
        let shown = Similarity(of: corpus, SiteConfiguration.Similarity(), options, map: map).links.map { $0.map(\.narrative) }
        let scores = Similarity.scores(of: corpus, SiteConfiguration.Similarity(), options, map: map)
        let ranks = pairs.flatMap { pair in [(pair[0], pair[1]), (pair[1], pair[0])] }.map { own, other in
            1 + scores[own].count { $0 > scores[own][other] }
        }
        let found = pairs.count { shown[$0[0]].contains($0[1]) || shown[$0[1]].contains($0[0]) }
        let figures = [
            "\(found) of \(pairs.count)", "\(ranks.count { $0 <= 3 }) of \(ranks.count)", "\(ranks.count { $0 <= 6 })",
            Interval(ranks.map { 1 / Double($0) }).text, "\(shown.count { $0.count >= 3 }) of \(shown.count)",
            "\(shown.reduce(0) { $0 + $1.count })",
        ]
        print("| \(name) | " + figures.joined(separator: " | ") + " |")
    }

    /// Each narrative's links with their scores, for a reader to judge.
    func list(_ options: TextSimilarityOptions) {
        let similarity = Similarity(of: corpus, SiteConfiguration.Similarity(), options, map: map)
        for (own, links) in similarity.links.enumerated() {
            print(corpus.narratives[own].id.text)
            for link in links {
                let isMade = pairs.contains([min(own, link.narrative), max(own, link.narrative)])
                print(String(format: "  %.3f ", link.score) + corpus.narratives[link.narrative].id.text + (isMade ? " *" : ""))
                for sense in link.senses {
                    let things = sense.shared.filter { if case .words = $0 { false } else { true } }.prefix(4).map { thing in
                        if case .concept(let term, let here, let there) = thing {
                            "\(term.slug.text) (\(here) | \(there))"
                        } else {
                            thing.text
                        }
                    }
                    if !things.isEmpty {
                        print(String(format: "      %@ %.2f: ", sense.sense.name, sense.score) + things.joined(separator: ", "))
                    }
                }
            }
        }
    }
}
