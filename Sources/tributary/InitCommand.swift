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
            GitLab Pages, and what an editor needs to help. In a folder that holds something already, what is not there is written, and what is there \
            is left alone and named; a content folder with something in it is left alone as a whole.

            Exit codes: 0 begun; 64 wrong usage, or nothing left to write; 74 a fault of the machine.

            Example: tributary init learning --title "What we learned"
            """)

    @Argument(help: ArgumentHelp("Where it is to be; . for the folder that you are in.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The site's name.", valueName: "words"))
    var title: String?

    @Option(help: ArgumentHelp("A theme that comes with Tributary, such as default or plain.", valueName: "theme"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "Where releases of Tributary lie, for the workflows: the https address below which each lies under its version. They build it from its source when left out.",
            valueName: "address"))
    var releases: String?

    @Option(
        help: ArgumentHelp("The SHA-256 of this version's archive for Linux, as the release's checksums.txt states it.", valueName: "sum"))
    var checksum: String?

    func validate() throws {
        if let releases, !releases.isReleaseAddress {
            throw ValidationError("`\(releases)` is not an https address, such as https://github.com/us/tributary/releases/download.")
        }
        if let checksum {
            guard checksum.utf8.count == 64, checksum.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
                throw ValidationError("A SHA-256 has 64 digits and small letters from a to f.")
            }
            if releases == nil { throw ValidationError("--checksum goes with --releases.") }
        }
        if folder.isEmpty { throw ValidationError("Name a folder; . is the one that you are in.") }
        let themes = Set(Machine.themeFolders.flatMap(InitCommand.themes)).sorted()
        if let theme, !themes.contains(theme) {
            throw ValidationError("There is no theme `\(theme)`. Choose one of: \(themes.joined(separator: ", ")).")
        }
    }

    func run() throws {
        let left = try Terminal.reportingFaults {
            let starter = try Starter(
                at: InitCommand.first(of: Machine.starterFolders, "starter files"),
                factors: InitCommand.first(of: Machine.factorFolders, "factors"), title: title, theme: theme, origin: origin)
            return try KnowledgeBase.write(starter.files, to: folder)
        }
        if !left.isEmpty {
            Terminal.print("Left as they were: \(left.map { "\($0)" }.joined(separator: ", ")).\n")
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

    private var origin: ProgramOrigin {
        guard let releases else { return .source }
        let address = releases.hasSuffix("/") ? String(releases.dropLast()) : releases
        return .releases(address, version: Version.text, sum: checksum)
    }

    /// What the workflows lack, on lines of its own; nothing where they have all.
    private var workflowStep: VisibleText {
        switch origin {
        case .releases(_, _, _?): ""
        case .releases(let address, let version, nil):
            "\nThe workflows lack the sum of the archive: \(address)/\(version)/checksums.txt has it. Put it into TRIBUTARY_SHA256.\n"
        case .source:
            "\nThe workflows do not know where releases of Tributary lie, and build it from its source. Fill in TRIBUTARY_SOURCE and TRIBUTARY_COMMIT, or begin with --releases.\n"
        }
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
        return "A knowledge base begins \(place). Next:\n\n\(lines.joined(separator: "\n"))\n\(workflowStep)"
    }
}

extension String {
    /// Whether it is an https address that can stand in a workflow between quotation marks, where a shell puts it into a command.
    fileprivate var isReleaseAddress: Bool {
        hasPrefix("https://") && utf8.count > 8
            && utf8.dropFirst(8).allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "-._~/:%".utf8.contains($0)
            }
    }
}
