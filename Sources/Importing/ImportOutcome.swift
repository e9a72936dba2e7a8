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
        package let decision: WriteAction?
        package let isDraft: Bool
        /// Factors that wait for a person.
        package let factors: Int
        /// How many `x-` keys hold what has no other home.
        package let extensionKeys: Int
    }

    package var documents: [Document] = []
    /// Sorted by file and place.
    package var findings: [Finding] = []

    package func count(_ decision: WriteAction) -> Int { documents.count { $0.decision == decision } }
}
