extension Outline {
    /// For harm that stayed away.
    static let nearMiss = Outline(
        parts: [
            """
            ## How did anyone come to know of it? What made it noticeable to them?
            # surfaced-by: Who saw what, as a role.
            ## What stopped it: barrier, person, luck, timing? Several may have. Would the same be there on a Sunday?
            # stopped-by: [person, luck]
            ## What could have come of it? This is the one place for what might have been.
            # potential: What could have come of it.
            """,
            place, conditions, help, surprises, learning, telling,
        ],
        questions: """
            Some questions; a few lines are plenty. Nobody sees this comment; leave it or take it away.

            What was expected, and what was seen?
            Who noticed, and what put it in their sight?
            What had been there for a long time, waiting for company?
            Was the thing that stopped it the thing that was meant to?
            Has anyone seen a smaller version of it?
            Who else would like to know?
            """)
}
