extension Outline {
    /// For a place where things happen.
    static let system = Outline(
        parts: [
            """
            ## What is it, in one or two sentences, for somebody from elsewhere?
            # summary: What it is.
            ## Which other names does it have? Narratives may use them as well.
            # aliases: [its-old-name]
            ## Where can more be read?
            # sources:
            #   - title: What it is called
            #     url: https://example.org/
            """
        ],
        questions: """
            Some questions. Nobody sees this comment; leave it or take it away.

            What is it for, and who would miss it first?
            What does it lean on, and what leans on it?
            What do those who look after it know that is written nowhere?
            """)
}
