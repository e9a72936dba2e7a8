internal import Narratives
internal import Text

/// Long lists come in pages of 200, those whose entries are paragraphs in shorter ones.
enum Paging {
    static let size = 200

    /// One page of a list.
    struct Part: Digestible {
        /// Below the site's root.
        let path: String
        /// From 1.
        let number: Int
        let count: Int
        /// The positions in the list that it shows.
        let range: Range<Int>
        let first: String

        fileprivate init(_ first: String, number: Int, count: Int, range: Range<Int>) {
            self.first = first
            path = Part.path(first, number)
            self.number = number
            self.count = count
            self.range = range
        }

        func add(to text: inout DigestText) {
            text.add(first)
            for number in [number, count, range.lowerBound, range.upperBound] { text.add(number) }
        }

        /// The page's title: that of the list, with its number from the second on.
        func title(_ title: String, _ wording: LocalizedStrings) -> String {
            number == 1 ? title : "\(title) (\(wording.phrase("page-of", ["n": String(number), "count": String(count)])))"
        }

        static func path(_ first: String, _ number: Int) -> String {
            number == 1 ? first : "\(first.dropLast(".html".count))-page-\(number).html"
        }
    }

    /// The pages of a list whose first page is at `path`; an empty list still has one.
    static func parts(of path: String, count: Int, size: Int = size) -> [Part] {
        let pages = max(1, (count + size - 1) / size)
        return (0..<pages).map { page in
            Part(path, number: page + 1, count: pages, range: (page * size)..<min(count, (page + 1) * size))
        }
    }
}
