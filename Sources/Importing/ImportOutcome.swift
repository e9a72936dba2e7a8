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
        /// How many entries some keys have: moments, actions and lessons.
        package let counts: [(key: String, count: Int)]
        /// In a dry run, what a file holds and what it would hold; nil where nothing would be written. A file that is new holds nothing yet.
        package let change: (old: [UInt8]?, new: [UInt8])?
        /// How many facts and `x-` keys hold what has no other home; the import's own are not among them.
        package let extensionKeys: Int

        init(_ draft: DraftedNarrative, path: String, action: WriteAction?, change: (old: [UInt8]?, new: [UInt8])?) {
            (name, file, isDraft, factors) = (draft.name, draft.file, draft.isDraft, draft.factors)
            (self.path, self.action) = (action == nil ? nil : path, action)
            self.change = change
            counts = ["timeline", "actions", "lessons", "factors"].compactMap { key -> (key: String, count: Int)? in
                guard case .list(let items)? = draft.entries.first(where: { $0.key == key })?.value else { return nil }
                return (key, items.count)
            }
            extensionKeys = draft.entries.reduce(0) { count, entry in
                if entry.key == Narrative.importedFactsKey, case .mapping(let facts) = entry.value { return count + facts.count }
                return count + (entry.key.hasPrefix("x-") && !entry.key.hasPrefix("x-import") ? 1 : 0)
            }
        }
    }

    package let documents: [Document]
    /// Sorted by file and place.
    package let findings: [Finding]

    package func count(_ action: WriteAction) -> Int { documents.count { $0.action == action } }
}
