import ArgumentParser
import Building
import Publishing
import Text

/// `tributary suggest`: what a draft speaks of and does not list.
struct SuggestCommand: ContentCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Say what a draft speaks of and does not list, and what may be worth asking.",
        discussion: """
            Names the likeliest factors, symptoms, responses and systems that a draft does not list, each with the sentence that speaks of it \
            and with a question from its page. How likely a term is goes by how alike the draft is to what is said of it, by words of its \
            cues, title and aliases, and by what the narratives most like the draft list. Nothing is written into the file: whether a \
            condition took part is for those to say who were there.

            The draft may be a narrative's file or plain Markdown; a single hyphen reads standard input.

            Exit codes: 0 told; 64 wrong usage; 74 a fault of the machine.

            Example: tributary suggest content/narratives/quiet-deploy.md
            """)

    @Argument(help: ArgumentHelp("The draft; - for standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("How many of each to name.", valueName: "number"))
    var limit = 3

    @Option(help: ArgumentHelp("text for people, or json.", valueName: "format"))
    var format: Format = .text

    @OptionGroup var content: ContentOptions

    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
        if limit < 1 || limit > 50 { throw ValidationError("--limit needs a number from 1 to 50.") }
    }

    func run() throws {
        let suggestions = try verbosity.watching { stopwatch in
            try Build(content.build).suggestions(for: try TextFile.read(file), in: file, stopwatch).first(limit)
        }
        switch format {
        case .text: Terminal.print(suggestions.text)
        case .json: Terminal.write(suggestions.json)
        }
    }
}
