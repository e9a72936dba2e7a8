internal import Building
package import Narratives

/// The state of a preview: what it shows at one moment.
package struct PreviewState: Sendable {
    /// Of the last state of the content that could be built; nil where there was none yet.
    let pages: PreviewPages?
    /// Whether `pages` are of the content as it is now.
    package let isCurrent: Bool
    /// What is wrong with the content as it is now, sorted by file and place.
    package let findings: [Finding]
    /// What is wrong with the machine, where that keeps the content from being read.
    package let fault: String?
    package let narratives: Int
    /// What is proposed beside drafts; nil where nothing could be read yet.
    let drafts: PreviewDrafts?

    /// Nothing was read yet.
    static let nothing = PreviewState(pages: nil, isCurrent: false, findings: [], fault: nil, narratives: 0, drafts: nil)

    /// What is shown once the content was read: the pages before stay where there are none now.
    func followed(by preview: Preview) -> PreviewState {
        PreviewState(
            pages: preview.pages ?? pages, isCurrent: preview.pages != nil, findings: preview.findings, fault: nil,
            narratives: preview.narratives, drafts: preview.drafts)
    }

    /// What is shown where the content could not be read.
    func followed(byFault fault: String) -> PreviewState {
        PreviewState(pages: pages, isCurrent: false, findings: findings, fault: fault, narratives: narratives, drafts: drafts)
    }
}
