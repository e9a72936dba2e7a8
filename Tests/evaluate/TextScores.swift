import Analysis
import Disk
import Foundation
import Narratives
import Text

/// Scores of all pairs by the product's own "told alike", as if nothing else were known.
func textScores(_ texts: [WriteUp], _ weights: TextSimilarityOptions, _ termPages: [TermPage]) throws -> [[Double]] {
    var settings = SiteConfiguration.Similarity()
    settings.weights.conditions = 0
    settings.weights.symptoms = 0
    settings.weights.place = 0
    settings.weights.response = 0
    settings.weights.telling = 1
    let narratives = texts.enumerated().map { number, text in
        var narrative = Narrative.Fields(id: Slug(from: "n" + String(10_000 + number)) ?? .unwritten, file: "")
        narrative.title = text.title
        narrative.summary = text.summary
        let html = text.body.components(separatedBy: "\n\n").map { "<p>" + HTMLEscaping.escaped($0) + "</p>" }.joined(separator: "\n")
        narrative.body = Body(html: Array(html.utf8), slots: [], headings: [], links: [], anchors: [])
        return Narrative(narrative)
    }
    let corpus = Corpus(folder: "", narratives: narratives, drafts: [], termPages: termPages, pages: [], home: nil, files: [])
    return Similarity.scores(of: corpus, settings, weights, map: ParallelMap(jobs: ProcessInfo.processInfo.activeProcessorCount))
}
