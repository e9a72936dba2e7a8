extension Outline {
    /// For work that held.
    static let wentRight = Outline(
        parts: [
            """
            ## What had to be met?
            # challenge: What had to be met.
            ## What keeps the capacity for it alive, what does it cost, and what would wear it away?
            # sustained-by: What keeps it alive.
            # cost: What it costs to keep.
            # fragile-if: What would wear it away.
            """,
            place, conditions, help, surprises, learning, telling,
        ],
        questions: """
            Some questions; detail is a form of praise that others can use. Nobody sees this comment; leave it or take it away.

            What did people do that is written in no plan?
            What did they notice first, and how did they come to know what it meant?
            Whom did they call, and how did they know to call them?
            What had been practised, and for what occasion? What had been left free?
            Where did it nearly not hold? What was luck?
            What would make it harder next year?
            """)
}
