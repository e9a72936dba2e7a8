internal import Disk
internal import Narratives
internal import Reading

/// Gives every drafted narrative an id and a place. One that was imported before keeps both, wherever a person has moved it.
struct Addresses: Sendable {
    let places: [(id: Slug, path: String)]

    init(_ drafts: [DraftedNarrative], _ state: ContentState) {
        let known = drafts.map { draft -> (id: Slug, path: String)? in
            if let file = state.file(for: draft.name) { return (file.id, file.path) }
            // Deleted by a person: its place is kept, so that nothing else takes its address.
            guard let entry = state.record[draft.name], case .narrative(let id) = ContentPath(entry.path) else { return nil }
            return (id, entry.path)
        }
        // No narrative can be called `index`: the site makes the list itself.
        var names = FreeNames(taken: Set(["index"] + (Array(state.ids) + known.compactMap { $0?.id }).map(\.text)))
        places = zip(drafts, known).map { draft, place in
            if let place { return place }
            let wish = draft.id?.text ?? "imported"
            // A number must have room behind it.
            let name = names.name(for: wish, numbering: Slug(from: String(wish.prefix(90)))?.text)
            return (Slug(name) ?? .unwritten, "narratives/\(name).md")
        }
    }

    /// What links can lead to, once all addresses are known.
    func linkPlan(_ drafts: [DraftedNarrative], _ listing: SourceListing, _ state: ContentState, isPublished: (String) -> Bool) -> LinkPlan
    {
        var plan = LinkPlan()
        var pages: [String: LinkPlan.Page] = [:]
        for (draft, (id, path)) in zip(drafts, places) {
            let body = MarkdownReader().read(Array(draft.body.text.utf8)[...], firstLine: 1, path: path, file: draft.file).body
            let page = LinkPlan.Page(id: id, isDraft: draft.isDraft, anchors: Set(body.headings.map(\.id) + body.anchors))
            let isFile = listing.tables.isEmpty && draft.name.hasPrefix(listing.root + "/")
            let source = isFile ? String(draft.name.dropFirst(listing.root.count + 1)) : draft.name
            pages[source] = page
            if let url = draft.url, plan.pagesByURL[url] == nil { plan.pagesByURL[url] = page }
            let stem = source.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
            for name in ([draft.title, stem, id.text] + draft.otherTitles).map(Name.bare) where plan.pagesByName[name] == nil {
                plan.pagesByName[name] = page
            }
        }
        plan.pages = pages
        // What cannot be copied would leave a link to nothing.
        let copyable = listing.others.filter { listing.folder.refusal(of: $0, limit: SourceListing.fileLimit) == nil }
        plan.copies = CopyNames.names(for: copyable, isPublished: isPublished)
        plan.others = state.ids.subtracting(places.map(\.id))
        return plan
    }
}
