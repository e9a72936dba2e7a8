import ArgumentParser
import CMarkGFM
import Disk
import Glibc

/// One step of the benchmark, which starts it as a child: reads every Markdown file of a corpus, has cmark-gfm make HTML of it, and writes
/// that, one file each, on one thread. No generator of this kind can do less, so that its time tells the machine from the program.
struct FloorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure-floor", shouldDisplay: false)

    @Argument var folder: String

    func run() throws {
        try Terminal.reportingFaults {
            let content = ConfinedFolder(at: "\(folder)/content")
            mkdir("\(folder)/floor", 0o755)
            let floor = try FolderHandle(opening: "\(folder)/floor")
            let clock = ContinuousClock()
            let start = clock.now
            for (number, entry) in try content.entries().enumerated() {
                guard case .file(let path) = entry else { continue }
                let bytes = try content.read(path, limit: 1 << 20)
                let html = bytes.withUnsafeBufferPointer { text in
                    text.withMemoryRebound(to: CChar.self) { cmark_markdown_to_html($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
                }
                defer { free(html) }
                let made = UnsafeRawBufferPointer(start: html, count: html.map { strlen($0) } ?? 0)
                try floor.write(Array(made), to: RelativePath("\(number).html"))
            }
            print((clock.now - start).nanoseconds)
        }
    }
}
