import Foundation
import Narratives
import Scratch
import Testing

@testable import Importing

extension Scratch {
    /// Every file below a folder with its text, hidden ones among them.
    func files(_ path: String) throws -> [String: String] {
        try files(below: path).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// Imports `source`, or a file of it, into `content`.
    @discardableResult
    func run(_ source: String = "source", mapping: ImportMapping? = nil, _ change: (inout ImportOptions) -> Void = { _ in }) throws
        -> ImportOutcome
    {
        var options = ImportOptions()
        options.source = folder.path + "/" + source
        options.content = folder.path + "/content"
        options.mapping = mapping
        options.isPublished = { $0.hasSuffix(".png") || $0.hasSuffix(".pdf") }
        options.jobs = 2
        change(&options)
        return try Importer(options).run()
    }

    /// Findings as lines, with paths below this folder.
    func lines(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            let fix = finding.fix.map { " → " + $0 } ?? ""
            let line =
                "\(finding.file):\(finding.position.line):\(finding.position.column): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]\(fix)"
            return line.replacingOccurrences(of: folder.path + "/", with: "").replacingOccurrences(of: "\n", with: " ")
        }
    }

    /// A narrative of one source, and what was told of it.
    static func imported(_ source: String, zone: String? = nil) throws -> (text: String, rules: [String]) {
        let scratch = try Scratch(["source/a.md": source])
        var mapping = try #require(MappingReading.families.last)
        mapping.zone = zone.flatMap { ZoneOffset($0) }
        let outcome = try scratch.run(mapping: mapping)
        return (try scratch.text("content/narratives/a.md"), outcome.findings.map(\.rule))
    }
}
