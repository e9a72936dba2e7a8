internal import Analysis
internal import Narratives

/// A table of marks: narratives by what they tell of.
struct MarkTableView: View {
    /// What it is, for those who do not see it.
    let label: String
    let groups: [ColumnGroupView]
    let bodies: [RowGroupView]
    /// Whether groups of rows have heads of their own.
    var hasRowHeads = false
    /// Whether a mark goes on in the row below it.
    var hasStreams = false

    static let fields = Fields<MarkTableView>([
        .text("label", "What the table is, for those who do not see it.") { $0.label },
        .list("groups", "Columns that belong together, such as a family of factors.") { $0.groups },
        .flag("hasRowHeads", "Whether rows stand under years.") { $0.hasRowHeads },
        .flag("hasStreams", "Whether a mark in the first group of columns goes on in the row below.") { $0.hasStreams },
        .list("bodies", "Rows that belong together, such as those of a year.") { $0.bodies },
    ])
}

/// Columns that belong together.
struct ColumnGroupView: View {
    let title: String
    let columns: [ColumnView]

    static let fields = Fields<ColumnGroupView>([
        .text("title", "What they have in common.") { $0.title },
        .text("span", "How many they are.") { String($0.columns.count) },
        .list("columns", "The columns.") { $0.columns },
    ])
}

/// A column of a table of marks.
struct ColumnView: View {
    let url: String
    let title: String
    let isFirst: Bool

    static let fields = Fields<ColumnView>([
        .text("url", "The address below the site's root of what the column is about.") { $0.url },
        .text("title", "What it is called.") { $0.title },
        .flag("isFirst", "Whether it is the first of its group.") { $0.isFirst },
    ])
}

/// Rows that belong together.
struct RowGroupView: View {
    let rows: [MarkRowView]

    static let fields = Fields<RowGroupView>([.list("rows", "The rows.") { $0.rows }])
}

/// The head of rows that belong together.
struct RowHeadView: View {
    let title: String
    let span: Int

    static let fields = Fields<RowHeadView>([
        .text("title", "The year.") { $0.title },
        .text("span", "How many rows there are.") { String($0.span) },
    ])
}

/// A row of a table of marks: a narrative, or in an overview a year.
struct MarkRowView: View {
    let url: String
    let title: String
    /// Nil for a year.
    var kind: Kind?
    var isFiction = false
    /// Whether the row's narrative is the page's own.
    var isSelf = false
    let cells: [MarkCellView]
    let wording: LocalizedStrings
    /// Of its group, where it is the first there.
    var head: RowHeadView?

    static let fields = Fields<MarkRowView>([
        .text("url", "The address below the site's root.") { $0.url },
        .text("title", "What the narrative is called; the year in an overview.") { $0.title },
        .text("kind", "The kind's name in the format, for classes; empty for a year.") { $0.kind?.rawValue },
        .text("kindName", "The kind, in words.") { view in view.kind.map { view.wording.kind($0) } },
        .flag("isFiction", "Whether it is invented.") { $0.isFiction },
        .flag("isSelf", "Whether it is the narrative of the page.") { $0.isSelf },
        .view("head", "The year, on the first of its rows.") { $0.head },
        .list("cells", "The cells; what lies between two marks of a group of columns is one of them.") { $0.cells },
    ])
}

/// A cell of a table of marks.
struct MarkCellView: View {
    /// How many columns it takes up.
    let span: Int
    let isFirst: Bool
    let mark: MarkView?

    static let fields = Fields<MarkCellView>([
        .text("span", "How many columns it takes up, where there are several.") { $0.span > 1 ? String($0.span) : nil },
        .flag("isFirst", "Whether a group of columns begins with it.") { $0.isFirst },
        .view("mark", "What stands in it; nothing in most.") { $0.mark },
    ])

    /// The cells of a row: one for each mark, and one for what lies between two marks of a group.
    ///
    /// - Parameter marks: by column, in ascending order.
    static func row(_ marks: [(column: Int, mark: MarkView)], _ groups: [ColumnGroupView]) -> [MarkCellView] {
        var cells: [MarkCellView] = []
        var rest = marks[...]
        var start = 0
        for group in groups {
            let end = start + group.columns.count
            var place = start
            while place < end {
                let next = rest.first.map { min($0.column, end) } ?? end
                if next > place { cells.append(MarkCellView(span: next - place, isFirst: place == start, mark: nil)) }
                if next < end, let mark = rest.popFirst() {
                    cells.append(MarkCellView(span: 1, isFirst: next == start, mark: mark.mark))
                }
                place = next + 1
            }
            start = end
        }
        return cells
    }
}

/// A mark: a factor took part here, or is shared; or a number of records.
struct MarkView: View {
    /// Below the site's root; empty for what leads nowhere.
    let url: String
    /// What the column is called.
    let title: String
    /// What it did here.
    var here: String?
    var sign = Sign.tookPart
    var count: Int?

    /// The same, leading nowhere.
    var unlinked: MarkView { MarkView(url: "", title: title, sign: sign) }

    /// What a relation says of the factor, by name for classes.
    enum Sign: String {
        case tookPart = ""
        /// It protected, or made up for another.
        case kept
        case both = "kept took-part"
    }

    static let fields = Fields<MarkView>([
        .text("url", "The address of the place, below the site's root; empty where there is none.") { $0.url },
        .text("title", "What the column is called.") { $0.title },
        .text("here", "What it did here, where that is told.") { $0.here },
        .text(
            "sign",
            "For classes: `kept` where it protected or made up for another, `took-part` besides where it did that too; mostly empty."
        ) { $0.sign.rawValue },
        .flag("isKept", "Whether it protected or made up for another.") { $0.sign != .tookPart },
        .text("count", "In an overview: how many records tell of it.") { view in view.count.map(String.init) },
    ])
}
