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
        var taken = state.ids.union(known.compactMap { $0?.id } + [Slug("index")].compactMap(\.self))
        var next: [Slug: Int] = [:]
        places = zip(drafts, known).map { draft, place in
            if let place { return place }
            let id = Addresses.free(draft.id ?? Slug(from: "imported") ?? .unwritten, &taken, &next)
            return (id, "narratives/\(id).md")
        }
    }

    /// The wish, or the wish with the first number that is free.
    private static func free(_ wish: Slug, _ taken: inout Set<Slug>, _ next: inout [Slug: Int]) -> Slug {
        if taken.insert(wish).inserted { return wish }
        let stem = Slug(from: String(wish.text.prefix(90))) ?? wish
        while true {
            next[wish, default: 1] += 1
            if let id = Slug("\(stem)-\(next[wish, default: 1])"), taken.insert(id).inserted { return id }
        }
    }

    /// What links can lead to, once all addresses are known.
    func linkPlan(_ drafts: [DraftedNarrative], _ listing: SourceListing, _ state: ContentState, isPublished: (String) -> Bool) -> LinkPlan {
        var plan = LinkPlan()
        var pages: [String: LinkPlan.Page] = [:]
        for (draft, (id, path)) in zip(drafts, places) {
            let body = MarkdownReader().read(Array(draft.body.text.utf8)[...], firstLine: 1, path: path, file: draft.file).body
            let page = LinkPlan.Page(id: id, isDraft: draft.isDraft, anchors: Set(body.headings.map(\.id) + body.anchors))
            let isFile = listing.tables.isEmpty && draft.name.hasPrefix(listing.root + "/")
            let source = isFile ? String(draft.name.dropFirst(listing.root.count + 1)) : draft.name
            pages[source] = page
            let stem = source.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
            for name in [draft.title, stem, id.text].map(Name.bare) where plan.pagesByName[name] == nil { plan.pagesByName[name] = page }
        }
        plan.pages = pages
        // What cannot be copied would leave a link to nothing.
        let copyable = listing.others.filter { listing.folder.refusal(of: $0, limit: SourceListing.fileLimit) == nil }
        plan.copies = CopyNames.names(for: copyable, isPublished: isPublished)
        plan.others = state.ids.subtracting(places.map(\.id))
        return plan
    }
}
