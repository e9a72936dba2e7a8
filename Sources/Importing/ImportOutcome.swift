package import Narratives

/// What an import came to.
package struct ImportOutcome: Sendable {
    /// One document of the source, and where its narrative is; in the order of the source.
    package struct Document: Sendable {
        /// What the source is called.
        package let name: String
        package let file: String
        /// Below the content folder; nil where nothing could be written.
        package let path: String?
        package let action: WriteAction?
        package let isDraft: Bool
        /// Factors that wait for a person.
        package let factors: Int
        /// How many `x-` keys hold what has no other home; the import's own are not among them.
        package let extensionKeys: Int

        init(_ draft: DraftedNarrative, path: String, action: WriteAction?) {
            (name, file, isDraft, factors) = (draft.name, draft.file, draft.isDraft, draft.factors)
            (self.path, self.action) = (action == nil ? nil : path, action)
            extensionKeys = draft.entries.count { $0.key.hasPrefix("x-") && !$0.key.hasPrefix("x-import") }
        }
    }

    package let documents: [Document]
    /// Sorted by file and place.
    package let findings: [Finding]

    package func count(_ action: WriteAction) -> Int { documents.count { $0.action == action } }
}
