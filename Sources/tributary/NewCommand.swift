import ArgumentParser
import Building
import Narratives
import Text

/// `tributary new`: a page with the good questions in it.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a narrative, or the page of a word that narratives share.",
        discussion: """
            Writes a file that passes `tributary check` as it is, with today's date and with questions as comments, and prints its path. A \
            narrative without --summary is a draft: it stays out of the site until its summary is told and its line `status: draft` is gone.

            Exit codes: 0 written; 1 something has that address already; 64 wrong usage; 74 a fault of the machine, or of the editor.

            Example: tributary new near-miss "The gate that opened for the wrong lorry" --edit
            """)

    @Argument(help: ArgumentHelp("A narrative's kind, or the word's.", valueName: "kind"))
    var subject: Subject

    @Argument(help: ArgumentHelp("What it is called. No blame, and no cause.", valueName: "title"))
    var title: String

    @Option(help: ArgumentHelp("One or two sentences; with them a narrative is no draft.", valueName: "words"))
    var summary: String?

    @Option(
        help: ArgumentHelp("When it began: a year, a month, a day, or a moment with its offset. Today when left out.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("The name of its file, without .md; made of the title when left out.", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("The folder that it is to join.", valueName: "folder"))
    var content = "content"

    @Flag(help: "Open it in the editor that VISUAL or EDITOR names.")
    var edit = false

    func validate() throws {
        if let date, EventDate(date) == nil {
            throw ValidationError("--date needs a date such as 2025, 2025-10, 2025-10-07 or 2025-10-07T06:02+01:00.")
        }
        if date != nil, !subject.isNarrative { throw ValidationError("A page of this kind has no date: \(subject.name).") }
        if edit, Editor.command == nil { throw ValidationError("--edit needs to know your editor: set VISUAL or EDITOR.") }
    }

    func run() throws {
        let path = try Terminal.reportingFaults {
            let page = try NewPage(
                subject, title: title, id: id, date: date.flatMap { EventDate($0) } ?? Machine.today, summary: summary)
            var options = BuildOptions()
            options.content = content
            let path = try ContentFolder(path: content, name: options.contentName).add(page, jobs: Machine.cores)
            if page.isDraft {
                Terminal.printError("tributary: It is a draft until its summary is told; `tributary serve` shows it while you write.")
            }
            return path
        }
        Terminal.print("\(path)")
        if edit { try Terminal.reportingFaults { try Editor.open(path) } }
    }
}

extension Subject: ExpressibleByArgument {
    init?(argument: String) {
        guard let subject = Kind(rawValue: argument).map(Subject.narrative) ?? Vocabulary(singular: argument).map(Subject.term) else {
            return nil
        }
        self = subject
    }

    static var allValueStrings: [String] { all.map(\.name) }
}
