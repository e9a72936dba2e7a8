internal import Narratives
internal import Text

/// Free pages in the order in which they are read: a page of the menu, then those that its text leads to, in the order of its links, each
/// followed by those that it leads to in turn. A page stands once, where it is first led to; what is farther from the menu has no place, nor has what
/// a page leads to that leads to more than are read in a row: every page of them lists the others.
struct ReadingOrder: Sendable {
    /// A page among those that are read together.
    struct Entry: Digestible {
        let link: LinkView
        /// The page below which it stands, by its position among the entries; nil for the first page, and for what that leads to.
        let parent: Int?

        func add(to text: inout DigestText) {
            link.add(to: &text)
            parent.add(to: &text)
        }
    }

    /// The pages that are read with one, itself among them.
    struct Part: Digestible {
        /// Two or more, in order; the first is of the menu.
        let entries: [Entry]
        /// Its own position among them.
        let position: Int

        func add(to text: inout DigestText) {
            entries.add(to: &text)
            text.add(position)
        }
    }

    /// The most pages that stand below one.
    private static let most = 60

    private let sequences: [[Entry]]
    private let places: [LinkTarget: (sequence: Int, position: Int)]

    /// - Parameter menu: the pages of the menu, in its order.
    init(_ corpus: Corpus, menu: [FreePage]) {
        var sequences: [[Entry]] = []
        var places: [LinkTarget: (sequence: Int, position: Int)] = [:]
        var met = Set(menu.map(\.target))
        func led(from page: FreePage) -> [FreePage] {
            let pages = page.body.links.compactMap { link in
                guard case .page(let slug) = corpus.canonical(link.target), met.insert(.page(slug)).inserted else {
                    return nil as FreePage?
                }
                return corpus.page(slug)
            }
            return pages.count > ReadingOrder.most ? [] : pages
        }
        for first in menu {
            let chapters = led(from: first)
            guard !chapters.isEmpty else { continue }
            var entries: [Entry] = []
            func add(_ page: FreePage, below parent: Int? = nil) {
                places[page.target] = (sequences.count, entries.count)
                entries.append(Entry(link: LinkView(url: page.target.path, title: page.title), parent: parent))
            }
            add(first)
            for chapter in chapters {
                let parent = entries.count
                add(chapter)
                for page in led(from: chapter) { add(page, below: parent) }
            }
            sequences.append(entries)
        }
        (self.sequences, self.places) = (sequences, places)
    }

    /// Nil for a page that has no place.
    func part(around page: LinkTarget) -> Part? {
        places[page].map { Part(entries: sequences[$0.sequence], position: $0.position) }
    }
}
