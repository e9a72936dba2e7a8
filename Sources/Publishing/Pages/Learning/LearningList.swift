internal import Analysis
internal import Narratives

/// An index in one of its orders: what is told, under headings, a page at a time.
struct LearningList: Sendable {
    struct Group: Sendable {
        let title: String
        /// Below the site's root: the page of the word that it is about.
        var url: String?
        let entries: [EntryReference]
    }

    let index: LearningIndex
    /// Below the site's root.
    let path: String
    /// Another order's title and what it shows; those of the index where left out.
    var words: (title: String, about: String)?
    /// The orders that the index comes in, where there are several.
    var ways: [LinkView] = []
    var doors: [DoorView] = []
    let groups: [Group]
    /// What each entry is; a narrative as a whole is none.
    let kind: EntryKind

    /// With more groups than this, a list of links to them would be as long as the list itself.
    private static let mostJumps = 20

    func pages(_ setter: PageSetter, _ fragments: Fragments) -> [Page] {
        let wording = setter.site.wording
        let (title, about) = words ?? (wording.title(of: index), wording.about(index))
        let paging = GroupedPaging(path, groups.map(\.entries))
        let jumps = jumps(paging)
        return paging.pages.map { page in
            let part = page.part
            return setter.page(
                part.path, origin: "the index “\(title)”", "learning", title: part.title(title, wording), description: about
            ) { root in
                LearningListView(
                    title: title, about: about, rule: wording.rule(of: index),
                    ways: ways.map { WayView(link: $0, isCurrent: $0.url == path) }, doors: part.number == 1 ? doors : [], jumps: jumps,
                    groups: page.slices.map { slice in
                        LearningGroupView(
                            anchor: LearningList.anchor(slice.group), title: groups[slice.group].title, url: groups[slice.group].url,
                            items: slice.entries.map { entry in
                                let page = NarrativeView(entry.narrative, site: setter.site, fragments: fragments, root: root)
                                return EntryView(entry: entry, kind: kind, page: page)
                            })
                    },
                    pager: part.pager(wording))
            }
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
