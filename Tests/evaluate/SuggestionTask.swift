import Analysis
import Building
import Foundation
import Narratives
import Publishing

/// How often what is proposed for a draft is what its author listed: each narrative once as a draft of title, summary and body alone, with
/// the others as the archive.
enum SuggestionTask {
    private typealias Counts = [Vocabulary: Int]

    /// - Parameter content: a content folder.
    static func report(_ content: String) throws {
        var options = BuildOptions()
        options.content = content
        options.jobs = ProcessInfo.processInfo.activeProcessorCount
        options.themeFolders = ["\(options.siteFolder)/themes"]
        let build = Build(options)
        let corpus = try build.corpus()
        var (hits, shown, helped, drafts, commonest) = (Counts(), Counts(), Counts(), Counts(), Counts())
        for narrative in corpus.narratives {
            let text = try String(contentsOfFile: narrative.file, encoding: .utf8)
            let proposed = try build.suggestions(for: Array(draft(of: narrative, text).utf8), in: narrative.file).all.map(\.term)
            for vocabulary in Suggestions.vocabularies {
                let listed = Set(corpus.allTerms(of: narrative).filter { $0.vocabulary == vocabulary })
                guard !listed.isEmpty else { continue }
                let first = proposed.filter { $0.vocabulary == vocabulary }.prefix(3)
                drafts[vocabulary, default: 0] += 1
                helped[vocabulary, default: 0] += first.isEmpty ? 0 : 1
                shown[vocabulary, default: 0] += first.count
                hits[vocabulary, default: 0] += first.count(where: listed.contains)
                let usual = common(vocabulary, in: corpus, without: narrative.id).prefix(3)
                commonest[vocabulary, default: 0] += usual.count(where: listed.contains)
            }
        }
        print("\n| proposed for a draft | drafts | with any | the first three | listed | precision | the three commonest |")
        print("|---|--:|--:|--:|--:|--:|--:|")
        for vocabulary in Suggestions.vocabularies {
            let all = [drafts, helped, shown, hits].map { $0[vocabulary] ?? 0 }
            let precision = Double(all[3]) / Double(max(1, all[2]))
            let usual = Double(commonest[vocabulary] ?? 0) / Double(max(1, 3 * all[0]))
            let cells = all.map(String.init) + [precision, usual].map { String(format: "%.2f", $0) }
            print("| \(vocabulary.rawValue) | \(cells.joined(separator: " | ")) |")
        }
    }

    private static func draft(of narrative: Narrative, _ text: String) -> String {
        let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
        func quoted(_ text: String) -> String {
            "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
        }
        return "---\ntitle: \(quoted(narrative.title))\nsummary: \(quoted(narrative.summary))\n---\n" + body
    }

    private static func common(_ vocabulary: Vocabulary, in corpus: Corpus, without id: Slug) -> [Term] {
        var counts: [Term: Int] = [:]
        for narrative in corpus.narratives where narrative.id != id {
            for term in corpus.allTerms(of: narrative) where term.vocabulary == vocabulary { counts[term, default: 0] += 1 }
        }
        return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    }
}
