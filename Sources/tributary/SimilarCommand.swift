import ArgumentParser
import Building
import Narratives
import Publishing
import Text

/// `tributary similar`: has this happened before?
struct SimilarCommand: ContentCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar", abstract: "Say which narratives are like one, or like a text, and what helped there.",
        discussion: """
            Names the nearest narratives, the nearest first, and says plainly how near each is; then what did not help there, what did, and \
            which tools were gone. It always names some: how far is too far is yours to judge.

            Ask with a narrative's id, with words in quotation marks, or with --text: alerts, half sentences, notes or a draft; a single hyphen \
            reads standard input. Words are looked for in all that narratives say, and in titles, aliases, cues and questions of the \
            pages of what they list.

            Exit codes: 0 told; 1 there is no such narrative; 64 wrong usage; 74 a fault of the machine.

            Example: tributary similar "cannot log in to the tool that rolls back, name lookups time out"
            """)

    @Argument(help: ArgumentHelp("A narrative's id, or words to look for.", valueName: "id or words"), completion: .narratives)
    var words: [String] = []

    @Option(help: ArgumentHelp("A text to compare instead; - for standard input.", valueName: "file"), completion: .file())
    var text: String?

    @Option(
        help: ArgumentHelp(
            "Only what began since then: 2y, 6m, 10w or 90d ago, or a date such as 2024, 2024-11 or 2024-11-12.", valueName: "when"))
    var since: Since?

    @Option(help: ArgumentHelp("How many narratives to name.", valueName: "number"))
    var limit = 3

    @Option(help: ArgumentHelp("text for people, markdown for a table to paste into a report, or json.", valueName: "format"))
    var format: AnswerFormat = .text

    @OptionGroup var content: ContentOptions

    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
        if words.isEmpty == (text == nil) {
            throw ValidationError("Give a narrative's id, words in quotation marks, or a text with --text.")
        }
        if limit < 1 || limit > 50 { throw ValidationError("--limit needs a number from 1 to 50.") }
    }

    func run() throws {
        let answers = try verbosity.watching { stopwatch in
            var question = ArchiveQuestion(try text.map { ArchiveQuestion.Subject.text(try TextFile.read($0)) } ?? subject)
            (question.since, question.limit) = (since?.date(asOf: Machine.today), limit)
            return try Build(content.build).answers(to: question, stopwatch)
        }
        guard let answers else {
            Terminal.printError(
                """
                tributary: There is no narrative `\(words.joined(separator: " "))` in \(content.build.contentName)/. To ask in words, give \
                more than one, in quotation marks: tributary similar "queue grows, no alarm"; or --text with a file.
                """)
            throw ExitCode(1)
        }
        switch format {
        case .text: Terminal.print(answers.text)
        case .markdown: Terminal.print(answers.markdown)
        case .json: Terminal.write(answers.json)
        }
    }

    /// One word is an id, and no question: a slip in one should be told.
    private var subject: ArchiveQuestion.Subject {
        let all = words.joined(separator: " ")
        return all.contains(where: \.isWhitespace) ? .text(Array(all.utf8)) : .narrative(all)
    }
}

extension AnswerFormat: ExpressibleByArgument {}
