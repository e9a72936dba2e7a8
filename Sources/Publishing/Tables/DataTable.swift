/// A table of the exported data. Files, databases and the guide all go by this declaration.
package struct DataTable: Sendable {
    /// Names that SQL keeps for itself end in `_`, so that no query need quote a column.
    package struct Column: Sendable {
        package enum Kind: String, Sendable { case text, integer, real, flag }

        package let name: String
        package let kind: Kind
        package let summary: String

        init(_ name: String, _ summary: String) { self.init(name, .text, summary) }

        init(_ name: String, _ kind: Kind, _ summary: String) {
            let name = name.replacing("-", with: "_")
            self.name = Column.kept.contains(name) ? name + "_" : name
            (self.kind, self.summary) = (kind, summary)
        }

        func renamed(_ name: String) -> Column { Column(name, kind, summary) }

        private static let kept: Set = ["as", "from", "to", "when"]
    }

    package enum Cell: Hashable, Sendable {
        case none
        case text(String)
        case integer(Int)
        case real(Double)
        case flag(Bool)

        static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
        static func integer(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .none }
        /// To four places, which is more than a score means.
        static func score(_ score: Double) -> Cell { .real((score * 10_000).rounded() / 10_000) }
    }

    /// Columns whose values stand in the key of another table.
    package struct Reference: Sendable {
        package let columns: [String]
        package let table: String
        package let key: [String]
    }

    package let name: String
    package let summary: String
    package let columns: [Column]
    /// The names of the columns that tell rows apart.
    package let key: [String]
    package let references: [Reference]
    /// A row for each entry, with a cell for each column, in an order that depends on the content alone.
    package let rows: @Sendable (Site) -> [[Cell]]

    init(
        _ name: String, _ summary: String, _ columns: [Column], key: [String], _ references: [Reference] = [],
        rows: @escaping @Sendable (Site) -> [[Cell]]
    ) {
        (self.name, self.summary, self.columns, self.key, self.references) = (name, summary, columns, key, references)
        self.rows = rows
    }
}

extension DataTable.Reference {
    static func narrative(_ column: String = "narrative") -> Self { Self(columns: [column], table: "narratives", key: ["id"]) }
    static let term = Self(columns: ["vocabulary", "slug"], table: "terms", key: ["vocabulary", "slug"])
    static func page(_ column: String) -> Self { Self(columns: [column], table: "pages", key: ["url"]) }
}
