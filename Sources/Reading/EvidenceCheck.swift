internal import Narratives
internal import Text

/// Holds every `evidence` to the headings and the sources of the narrative that gives it.
enum EvidenceCheck {
    private static let fields = Narrative.Fields.format.filter { $0.holdsEvidence }

    static func findings(in narrative: Narrative.Fields) -> [Finding] {
        let given = EvidenceCheck.fields.flatMap { $0.evidence(in: narrative) }
        guard !given.isEmpty else { return [] }
        let headings = narrative.body.headings.map(\.id)
        let sources = narrative.sources.compactMap(\.id?.value.text)
        let (known, ids) = (Set(headings).union(narrative.body.anchors), Set(sources))
        let missing = given.filter { evidence in
            switch evidence.value {
            case .heading(let id): !known.contains(id)
            case .source(let id): !ids.contains(id.text)
            }
        }
        guard !missing.isEmpty else { return [] }
        let (nearHeadings, nearSources) = (SpellingIndex(headings), SpellingIndex(sources))
        return missing.map { evidence in
            let (what, fix) =
                switch evidence.value {
                case .heading(let id):
                    ("heading", fix(nearHeadings.nearest(to: id), "#", headings, "Headings", or: "Give the body a heading."))
                case .source(let id):
                    ("source", fix(nearSources.nearest(to: id.text), "source:", sources, "Sources", or: "Give a source an `id`."))
                }
            return Finding(
                "evidence", "`\(evidence.value.written)` is not a \(what) of this narrative.", fix: fix, file: narrative.file,
                at: evidence.position)
        }
    }

    private static func fix(_ nearest: String?, _ sign: String, _ ids: [String], _ what: String, or otherwise: String) -> String {
        if let nearest { return "Did you mean \"\(sign)\(nearest)\"?" }
        return ids.isEmpty ? otherwise : "\(what) here: \(ids.prefix(20).map { sign + $0 }.listed(20))."
    }
}
