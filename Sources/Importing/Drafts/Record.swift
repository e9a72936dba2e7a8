/// One row of a table, or one item of a list.
struct Record {
    struct Cell {
        /// The key that the column is for; nil where it has none.
        let key: String?
        let header: String
        let text: String
    }

    /// The words that it is about.
    let main: PlainWords
    let others: [Cell]
    /// Whether it is a task, and done.
    let isDone: Bool?
    /// Whether any of it was struck out.
    let isStruck: Bool
}
