internal import Narratives
internal import Reading

/// A narrative with its address and its bytes, held to what a check would say.
struct PlannedNarrative: Sendable {
    let name: String
    let id: Slug
    /// Below the content folder.
    let path: String
    let bytes: [UInt8]
    let copies: [FileCopy]
    let isDraft: Bool
    let findings: [Finding]
    /// Whether a check would take it. What it would not take is never written.
    let isSound: Bool

    static let sourceKey = "x-imported-from"

    init(_ draft: DraftedNarrative, id: Slug, path: String, _ body: RepairedBody, _ plan: LinkPlan) {
        (name, self.id, self.path, copies, isDraft) = (draft.name, id, path, body.copies, draft.isDraft)
        var entries = draft.entries.map { $0.resolvingEvidence(body.headings) }
        if let related = PlannedNarrative.related(draft, id, plan) {
            entries.insert(related, at: entries.firstIndex { $0.key.hasPrefix("x-") } ?? entries.count)
        }
        entries += [YAMLEntry(PlannedNarrative.sourceKey, .text(draft.name))]
        let words = String(Substring(body.text.utf8.drop { $0 == 0x0A }))
        let text = "---\n" + FrontMatterText(entries).text + "---\n" + (words.isEmpty ? "" : "\n" + words)
        bytes = Array(text.utf8)
        let trial = NarrativeValidator.read(bytes, id: id, path: path, file: draft.file)
        // A draft waits for its date; that is what makes it one.
        let faults = trial.findings.filter { $0.severity == .error && !(draft.isDraft && $0.rule == "missing-key") }
        isSound = faults.isEmpty && trial.narrative != nil
        findings =
            draft.findings + body.findings
            + faults.map { fault in
                Finding(
                    "import-refused", "This cannot be imported: \(fault.message)",
                    fix: (fault.fix.map { $0 + " " } ?? "") + "Nothing was written for it.",
                    file: draft.file, at: draft.position)
            }
    }

    /// The incidents that a source speaks of and that come in as well, each once.
    private static func related(_ draft: DraftedNarrative, _ id: Slug, _ plan: LinkPlan) -> YAMLEntry? {
        var seen: Set<Slug> = [id]
        let found = draft.related.compactMap { relative -> YAMLValue? in
            guard let other = plan.narrative(at: relative.address, from: draft.folder, isFromDraft: draft.isDraft),
                seen.insert(other).inserted
            else { return nil }
            return .mapping([YAMLEntry("id", .text(other.text)), YAMLEntry("why", .text(relative.why))])
        }
        return found.isEmpty ? nil : YAMLEntry("related", .list(found))
    }
}

extension YAMLEntry {
    /// Puts a heading's id in the place of its words; a heading that is not there is no evidence.
    fileprivate func resolvingEvidence(_ headings: [Heading]) -> YAMLEntry {
        guard key == "factors", case .list(let factors) = value else { return self }
        var entry = self
        entry.value = .list(
            factors.map { factor in
                guard case .mapping(let entries) = factor else { return factor }
                return .mapping(
                    entries.compactMap { part in
                        guard part.key == "evidence", case .text(let text) = part.value else { return part }
                        let words = text.dropFirst(DraftedEvidence.mark.count)
                        return headings.first { $0.text == words }.map { YAMLEntry("evidence", .text("#" + $0.id)) }
                    })
            })
        return entry
    }
}
