internal import Narratives

/// Finds links in a text that lead to no page, no heading or no file. Readers would meet a dead end.
struct BrokenLink: Rule {
    let manual = RuleManual(
        "broken-link", .error, finds: "A link to a page, heading or file that is not there, or to a draft.",
        why: "Readers would meet a dead end.", remedy: "Mend it, write the page, or take the link out.")

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        var targets = LinkTargets(in: corpus, insights)
        return corpus.links.flatMap { file, links in
            links.indices.compactMap { index -> Finding? in
                // What is not published wherever it is, is told of as that.
                if case .file(let path) = links[index].target, !FileType.isPublished(path) { return nil }
                guard let fault = targets.fault(of: links[index].target, links[index].fragment) else { return nil }
                return Finding(
                    name, "`\(links[index].written)` \(fault.message)", fix: fault.fix, file: file, at: links[index].position)
            }
        }
    }
}
