import ArgumentParser
import Building
import Glibc
import Narratives
import Reading
import Text

/// The options of every command that reads content.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder to read.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(
        help: ArgumentHelp("A theme's name, or its folder, instead of what tributary.yaml says.", valueName: "theme"), completion: .themes)
    var theme: String?

    @Flag(help: "Take drafts in as well.")
    var drafts = false

    @Option(help: ArgumentHelp("An edition for readers outside, as tributary.yaml declares it, instead of everything.", valueName: "name"))
    var edition: String?

    @Option(help: ArgumentHelp("How many cores to use; all of them when left out.", valueName: "number"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Where to keep what need not be done again; left out, a folder of this site's own in the user's cache.", valueName: "folder"))
    var cache: String?

    @Flag(help: "Do everything anew, and keep nothing.")
    var noCache = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1.") }
        if let edition, let refusal = build.refusal(ofEdition: edition) { throw ValidationError(refusal) }
    }

    /// - Throws: `ScaffoldError` where there is no such folder.
    func requireFolder() throws {
        if access(content, F_OK) != 0, errno == ENOENT { throw ScaffoldError.noContent(build.contentName) }
    }

    /// For a build, with whatever else its command adds.
    var build: BuildOptions {
        var options = BuildOptions()
        options.content = content
        options.theme = theme
        options.drafts = drafts ? .built : .leftOut
        options.edition = edition
        options.jobs = jobs ?? Machine.cores
        options.cache = noCache ? nil : cache ?? Machine.cacheFolder(for: content)
        // What is announced for the turn of the year is no slip.
        options.latestYear = Machine.today.year + 1
        options.themeFolders = Machine.themeFolders
        return options
    }

    /// Says that no narrative has an id; the exit code for that.
    func refusal(of id: String?) -> ExitCode {
        Terminal.printError(
            "tributary: There is no narrative `\(id ?? "")` in \(build.contentName)/. Give the name of its file, without .md.")
        return ExitCode(1)
    }
}

/// A command that reads a content folder, which has to be there.
protocol ContentCommand: ParsableCommand {
    var content: ContentOptions { get }
}
