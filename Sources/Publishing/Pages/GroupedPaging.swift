/// A list under headings, cut into pages; a group that goes on has its heading on the next page too.
struct GroupedPaging<Entry: Sendable>: Sendable {
    /// A part of a group.
    struct Slice: Sendable {
        /// The group's position among all.
        let group: Int
        let entries: ArraySlice<Entry>
    }

    struct Page: Sendable {
        let part: Paging.Part
        /// In order; none where the whole list is empty.
        let slices: [Slice]
    }

    let pages: [Page]
    /// The page on which each group begins, by the group's position.
    let firstPages: [Int]

    /// - Parameters:
    ///   - groups: none of them empty.
    ///   - size: the most entries on one page.
    init(_ path: String, _ groups: [[Entry]], size: Int = Paging.size) {
        let parts = Paging.parts(of: path, count: groups.reduce(0) { $0 + $1.count }, size: size)
        var pages: [Page] = []
        var firstPages: [Int] = []
        var (group, start) = (0, 0)
        for part in parts {
            var slices: [Slice] = []
            var room = part.range.count
            while room > 0 {
                if start == 0 { firstPages.append(pages.count) }
                let entries = groups[group][start...].prefix(room)
                slices.append(Slice(group: group, entries: entries))
                room -= entries.count
                start = entries.endIndex
                if start == groups[group].count { (group, start) = (group + 1, 0) }
            }
            pages.append(Page(part: part, slices: slices))
        }
        (self.pages, self.firstPages) = (pages, firstPages)
    }
}
