extension Outline {
    /// For a condition that narratives share.
    static let factor = Outline(
        parts: [
            """
            ## Which group does it stand in: load, latent, coupling, safeguards, change, seeing, response, work, or one of your own?
            # family: latent
            ## What is it, in one or two sentences? A condition that others may have, rather than a component or a person.
            # summary: What it is.
            ## Which other words do people use for it? Narratives may use them as well.
            # aliases: [another-word-for-it]
            ## What is worth asking where it is met?
            # questions:
            #   - What is worth asking?
            ## By which words, and pairs of words, does a text speak of it? Its page is found by them.
            # cues: [oom, memory leak]
            ## Where can more be read?
            # sources:
            #   - title: What it is called
            #     url: https://example.org/
            """
        ],
        questions: """
            Some questions, for a page that is read in the middle of something. Nobody sees this comment; leave it or take it away.

            What does it look like from inside, while it is there?
            Which other factors does it tend to meet, and what does it do to them?
            What has helped?
            Where is the same thing a strength?
            """)
}
