import ArgumentParser
import Building
import Disk
import Publishing

/// One step of the benchmark, which starts it as a child: prints how long it takes from an edit to its page, in nanoseconds, once the preview of
/// a whole corpus stands in memory.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure-preview", shouldDisplay: false)

    @Argument var folder: String
    @Argument var jobs: Int
    @Argument var themes: String

    func run() throws {
        try Terminal.reportingFaults {
            var options = BuildOptions()
            options.content = "\(folder)/content"
            options.jobs = jobs
            options.themeFolders = [themes]
            let build = Build(options)
            let standing = build.compared(try build.preview(patience: .zero))
            let edited = try Edit.text.make(in: FolderHandle(opening: folder)).name.description
            let clock = ContinuousClock()
            let start = clock.now
            let preview = try build.preview(after: standing, patience: .milliseconds(300))
            guard let page = preview.pages?["narratives/\(edited.dropLast(".md".count)).html"] else {
                throw BenchmarkFault("The preview has no page of \(edited).")
            }
            _ = try page.render()
            let shown = clock.now - start
            withExtendedLifetime((standing, preview)) { print(shown.nanoseconds) }
        }
    }
}
