extension Outline {
    /// For harm that was done.
    static let postMortem = Outline(
        parts: [
            """
            ## When was it over? As precisely as it is known: a day, or a moment with its offset, such as 2025-10-07T08:05+01:00.
            # ended: {date}
            ## What would make somebody outside the team read on?
            # hook: What is surprising about it.
            """,
            place,
            """
            ## What did people feel of it? What did it look like from outside, before anyone knew what it was?
            # impact: What people felt of it.
            # symptoms: [latency]
            ## What was seen, believed and done, moment by moment? Parts: condition, trigger, signal, diagnosis, action, coordination, recovery.
            # timeline:
            #   - at: 2025-10-07T06:09+01:00
            #     event: What happened.
            #     part: signal
            """,
            conditions, help, surprises,
            """
            ## What did responding demand of people?
            # response: [load-shedding]
            """,
            learning, telling,
        ],
        questions: """
            Some questions, for a text of four to seven short headings. Nobody sees this comment; leave it or take it away.

            What did it look like at the time, on which screen, among what else?
            What did people take to be happening, and what made that a reasonable reading?
            What were they trying to do, and what else was pressing?
            Who knew what, and when?
            What kept it quiet? What met what, on this day of all days?
            What helped, and who knew to do it? What was tried and did not help?
            What was luck? Say so, kindly.
            What is known now that nobody knew before?

            Name roles, and leave names out. A first version may be half a page.
            """)
}
