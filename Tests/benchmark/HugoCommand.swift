import ArgumentParser
import Disk
import Foundation
import Glibc

/// One step of the benchmark, which starts it as a child: Hugo builds the same corpus with the barest of templates, as pages, taxonomies and feeds,
/// and nothing of what narratives hold besides.
struct HugoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure-hugo", shouldDisplay: false)

    /// Files of Hugo's site besides its content.
    private static let files = [
        "hugo.yaml": """
        baseURL: https://learning.example.org/
        title: Benchmark
        timeout: 600s
        taxonomies: {tag: tags, system: systems, technology: technologies, symptom: symptoms}

        """,
        "layouts/_default/single.html": """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>
        <p>{{ .Params.summary }}</p>{{ .Content }}</body></html>

        """,
        "layouts/_default/list.html": """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><ul>
        {{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul></body></html>

        """,
    ]

    @Argument var folder: String

    func run() throws {
        try Terminal.reportingFaults {
            let site = "\(folder)/hugo"
            mkdir(site, 0o755)
            let root = try FolderHandle(opening: site)
            for (path, text) in HugoCommand.files { try root.write(Array(text.utf8), to: RelativePath(path)) }
            let content = ConfinedFolder(at: "\(folder)/content")
            for case .file(let path) in try content.entries() {
                let bytes = try content.read(path, limit: 1 << 20)
                let name = path == "index.md" ? "_index.md" : path
                try root.write(HugoCommand.withFullDate(bytes), to: RelativePath("content/\(name)"))
            }
            Machine.flushDisks()
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["hugo", "--quiet", "--source", site]
            process.standardOutput = FileHandle.standardError
            let time = try ContinuousClock().measure {
                try process.run()
                process.waitUntilExit()
            }
            // A machine without Hugo has no such figure.
            guard process.terminationStatus == 0 else { return print("0 0") }
            var usage = rusage()
            getrusage(RUSAGE_CHILDREN.rawValue, &usage)
            print(time.nanoseconds, usage.ru_maxrss * 1_024)
        }
    }

    /// The bytes with a day where a date has a month alone, and seconds where it has a time: Hugo reads no others.
    private static func withFullDate(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let line = text.firstRange(of: /(?m)^date: .*$/) else { return bytes }
        var date = String(text[line].dropFirst("date: ".count))
        if date.count == "2024-11".count { date += "-12" }
        if date.count > "2024-11-12T10:07".count { date.insert(contentsOf: ":00", at: date.index(date.startIndex, offsetBy: 16)) }
        return Array(text.replacingCharacters(in: line, with: "date: \(date)").utf8)
    }
}
