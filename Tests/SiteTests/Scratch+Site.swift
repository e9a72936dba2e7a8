import Building
import Foundation
import Narratives
import Scratch
import Testing

extension Scratch {
    /// Where the package is: the demonstration and the themes are tested as they stand.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// Copies a folder of the package into this one.
    func copy(_ source: URL, to path: String) throws {
        try FileManager.default.copyItem(at: source, to: folder.appendingPathComponent(path))
    }

    /// Builds `content` into `site`, with the default theme unless the site has one of its own.
    func build(jobs: Int = 2, _ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildOutcome {
        var options = BuildOptions()
        options.content = folder.path + "/content"
        options.output = folder.path + "/site"
        options.jobs = jobs
        options.themeFolders = [Scratch.package.path + "/themes"]
        change(&options)
        return try Build(options).run()
    }

    /// Every file of the site with its bytes, by path; the manifest among them.
    func site(_ folderName: String = "site") throws -> [String: Data] { try files(below: folderName) }

    /// Findings as lines, with paths below this folder.
    func lines(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            let file = finding.file.replacingOccurrences(of: folder.path + "/", with: "")
            let fix = finding.fix.map { " → " + $0.replacingOccurrences(of: "\n", with: " ") } ?? ""
            let message = finding.message.replacingOccurrences(of: folder.path + "/", with: "")
            let line =
                "\(file):\(finding.position.line):\(finding.position.column): \(finding.severity.rawValue): \(message) [\(finding.rule)]\(fix)"
            return line.replacingOccurrences(of: folder.path + "/", with: "")
        }
    }
}
