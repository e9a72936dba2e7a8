internal import Analysis
internal import Narratives
internal import Text

/// An index in one of its orders: what is told, under headings, a page at a time.
struct LearningList: Sendable {
    struct Group: Sendable {
        let title: String
        /// Below the site's root: the page of the word that it is about.
        var url: String?
        let entries: [EntryReference]
    }

    /// One page of a list.
    struct Page: Digestible {
        let index: LearningIndex
        let title: String
        let about: String
        let ways: [SortOptionView]
        let doors: [LinkCardView]
        let jumps: [LinkView]
        let groups: [Part]
        /// What each entry is.
        let kind: EntryKind
        let place: Paging.Part

        /// What stands under one heading.
        struct Part: Digestible {
            let anchor: String
            let title: String
            let url: String?
            let entries: [EntryKey]

            func add(to text: inout DigestText) {
                text.add(anchor)
                text.add(title)
                url.add(to: &text)
                entries.add(to: &text)
            }
        }

        func add(to text: inout DigestText) {
            for word in [index.rawValue, title, about, kind.rawValue] { text.add(word) }
            ways.add(to: &text)
            doors.add(to: &text)
            jumps.add(to: &text)
            groups.add(to: &text)
            place.add(to: &text)
        }
    }

    let index: LearningIndex
    /// Below the site's root.
    let path: String
    /// Another order's title and what it shows; those of the index where left out.
    var words: (title: String, about: String)?
    /// The orders that the index comes in, where there are several.
    var ways: [LinkView] = []
    var doors: [LinkCardView] = []
    let groups: [Group]
    /// What each entry is; a narrative as a whole is none.
    let kind: EntryKind

    /// With more groups than this, a list of links to them would be as long as the list itself.
    private static let mostJumps = 100
    /// The most entries on one page.
    private static let size = 60

    func pages(_ renderer: PageRenderer) -> [Publishing.Page] {
        let (site, wording) = (renderer.site, renderer.site.wording)
        let (title, about) = words ?? (wording.title(of: index), wording.about(index))
        let paging = GroupedPaging(path, groups.map(\.entries), size: LearningList.size)
        let jumps = jumps(paging)
        return paging.pages.map { page in
            let parts = page.slices.map { slice in
                Page.Part(
                    anchor: LearningList.anchor(slice.group), title: groups[slice.group].title, url: groups[slice.group].url,
                    entries: slice.entries.map { site.key(of: $0) })
            }
            let plan = Page(
                index: index, title: title, about: about, ways: ways.map { SortOptionView(link: $0, isCurrent: $0.url == path) },
                doors: page.part.number == 1 ? doors : [], jumps: jumps, groups: parts, kind: kind, place: page.part)
            return renderer.page(
                page.part.path, origin: "the index “\(title)”", LearningListView.self, plan, title: page.part.title(title, wording),
                description: about)
        }
    }

    /// To where each group begins, on whichever page that is.
    private func jumps(_ paging: GroupedPaging<EntryReference>) -> [LinkView] {
        guard groups.count > 1, groups.count <= LearningList.mostJumps else { return [] }
        return groups.indices.map { group in
            LinkView(
                url: paging.pages[paging.firstPages[group]].part.path + "#" + LearningList.anchor(group), title: groups[group].title)
        }
    }

    private static func anchor(_ group: Int) -> String { "t-group-\(group + 1)" }
}

extension Site {
    func key(of entry: EntryReference) -> EntryKey { EntryKey(narrative: narratives[entry.narrative], item: entry.item) }
}
