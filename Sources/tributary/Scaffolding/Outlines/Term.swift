import Narratives

extension Outline {
    /// For a word that narratives share: a place, a thing, or what people met and did.
    static func term(_ vocabulary: Vocabulary) -> Outline {
        Outline(
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
            questions: "Some questions. Nobody sees this comment; leave it or take it away.\n\n" + questions(vocabulary))
    }

    private static func questions(_ vocabulary: Vocabulary) -> String {
        switch vocabulary {
        case .factors, .systems:
            """
            What is it for, and who would miss it first?
            What does it lean on, and what leans on it?
            What do those who look after it know that is written nowhere?
            """
        case .technologies:
            """
            What is it good at, and where does it surprise people?
            What does it do when it is full, slow or alone?
            Who here knows it well, and how did they come to?
            """
        case .organisations:
            """
            What does it do, and for whom?
            Which of its systems do others lean on?
            Where does it tell of its incidents?
            """
        case .tags:
            """
            What do narratives with this word share that no other word says?
            Which word beside it may be meant instead?
            """
        case .symptoms:
            """
            What does it look like from outside, before anyone knows what it is?
            Who sees it first, and on what?
            What else looks like this?
            """
        case .capacities:
            """
            What does it let people do, and when was it seen?
            What was it made for?
            What keeps it alive, and what would wear it away?
            """
        case .responses:
            """
            What does it ask of people while it goes on?
            What has to be there beforehand, and what makes it easier?
            What does it cost, and who bears that?
            """
        case .scenarios:
            """
            Who met it?
            What is it that tests leave out?
            How could one try it on a quiet afternoon?
            """
        }
    }
}
