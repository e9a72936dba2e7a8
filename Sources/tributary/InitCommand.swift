import ArgumentParser
import Disk
import Narratives
import Text

/// `tributary init`: a small knowledge base that builds at once.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Begin a knowledge base.",
        discussion: """
            Writes tributary.yaml with every default, an example of each kind of narrative, the starter factors, workflows for GitHub Pages and \
            GitLab Pages, and what an editor needs to help. The folder has to be new or empty; one that holds only .git will do. Either all \
            is written or nothing is.

            Exit codes: 0 begun; 64 wrong usage, such as a folder with something in it; 74 a fault of the machine.

            Example: tributary init learning --title "What we learned"
            """)

    @Argument(help: ArgumentHelp("Where it is to be; . for the folder that you are in.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The site's name.", valueName: "words"))
    var title: String?

    @Option(help: ArgumentHelp("A theme that comes with Tributary, such as default or plain.", valueName: "theme"))
    var theme: String?

    func validate() throws {
        if folder.isEmpty { throw ValidationError("Name a folder; . is the one that you are in.") }
        let themes = Set(Machine.themeFolders.flatMap(InitCommand.themes)).sorted()
        if let theme, !themes.contains(theme) {
            throw ValidationError("There is no theme `\(theme)`. Choose one of: \(themes.joined(separator: ", ")).")
        }
    }

    func run() throws {
        try Terminal.reportingFaults {
            let starter = try Starter(
                at: InitCommand.first(of: Machine.starterFolders, "starter files"),
                factors: InitCommand.first(of: Machine.factorFolders, "factors"), title: title, theme: theme)
            try KnowledgeBase.write(starter.files, to: folder)
        }
        Terminal.print(farewell)
    }

    /// The names of the themes in a folder of themes; none where there is no such folder.
    private static func themes(in folder: String) -> [String] {
        guard let items = try? FolderHandle(opening: folder).items() else { return [] }
        return items.filter { $0.kind == .folder }.map(\.path.description).filter { name in
            (try? ConfinedFolder(at: "\(folder)/\(name)").read("theme.yaml", limit: 1 << 16)) != nil
        }
    }

    private static func first(of folders: [String], _ what: String) throws -> String {
        guard let found = folders.first(where: { ConfinedFolder(at: $0).exists }) else {
            throw DiskError(
                "find", "the \(what) that come with Tributary", code: 0, advice: "They belong in share/tributary beside bin: install again."
            )
        }
        return found
    }

    private var farewell: VisibleText {
        let steps = [
            ("tributary serve", "shows the site while you write"),
            ("tributary new near-miss \"What nearly happened\"", "a first page of your own"),
            ("tributary build", "writes the site; open site/index.html"),
            ("tributary check", "says what is wrong, and asks what may be worth asking"),
        ]
        let isHere = folder.split(separator: "/").allSatisfy { $0 == "." } && !folder.hasPrefix("/")
        let commands = isHere ? steps : [("cd \(ShellQuoting.quoted(folder))", "")] + steps.dropLast()
        let longest = commands.map(\.0.count).max() ?? 0
        let lines: [VisibleText] = commands.map { command, does in
            does.isEmpty ? "  \(command)" : "  \(command)\(String(repeating: " ", count: longest - command.count))  # \(does)"
        }
        let place = isHere ? "here" : "in \(folder)"
        return "A knowledge base begins \(place). Next:\n\n\(lines.joined(separator: "\n"))\n"
    }
}
