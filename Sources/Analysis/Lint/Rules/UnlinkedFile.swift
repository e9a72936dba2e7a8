internal import Narratives

/// Finds files beside the Markdown that no text links to, be it a draft's: they are not published, and their author should know.
struct UnlinkedFile: Rule {
    let manual = RuleManual(
        "unlinked-file", .note, finds: "A file that no text links to: it is not published.",
        why: "Whoever put it there may believe that it is.", remedy: "Link it, or delete it.")

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        let linked = corpus.draftFiles.union(corpus.linkedFiles)
        return corpus.files.filter { !linked.contains($0) }.map {
            Finding(
                name, .note, "No text links to this file, so it is not published.", fix: "Link it, or delete it.",
                file: corpus.folder + "/" + $0)
        }
    }
}
