internal import Narratives

/// What one Markdown file became.
enum ContentRecord: Sendable {
    case narrative(Narrative)
    /// A narrative that is not built, and the files that it links to.
    case draft(Slug, files: [String])
    case term(TermPage)
    case page(FreePage)

    /// - Parameter root: the front matter; nil where there is none or it could not be read, which is a finding already.
    init?(
        _ kind: ContentPath, file: String, root: YAMLNode?, body: Body, narratives: NarrativeReader = .standard,
        into list: inout FindingList
    ) {
        switch kind {
        case .narrative(let id):
            var narrative = root.map { narratives.read($0, id: id, file: file, into: &list) } ?? .init(id: id, file: file)
            narrative.body = body
            list.findings += EvidenceCheck.findings(in: narrative)
            narrative.relations.removeAll { !$0.isRead }
            self = .narrative(Narrative(narrative))
        case .term(let term):
            let reader = term.vocabulary == .factors ? PageKeys.factor : PageKeys.otherTerm
            var page = TermPage.Fields(term: term, file: file)
            if let root { page = reader.read(root, into: page, &list).record }
            page.body = body
            self = .term(TermPage(page))
        case .page(let slug):
            var page = FreePage.Fields(slug: slug, file: file)
            if let root { page = PageKeys.page.read(root, into: page, &list).record }
            page.body = body
            self = .page(FreePage(page))
        case .home:
            var page = FreePage.Fields(slug: nil, file: file)
            if let root { page = PageKeys.home.read(root, into: page, &list).record }
            page.body = body
            self = .page(FreePage(page))
        case .attachment, .misplaced: return nil
        }
    }
}

extension ContentRecord {
    /// Whether it is a narrative whose author calls it a draft.
    var isDraft: Bool { if case .narrative(let narrative) = self { narrative.status == .draft } else { false } }
}
