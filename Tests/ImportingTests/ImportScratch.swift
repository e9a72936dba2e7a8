import Foundation
import Importing
import Narratives
import Testing

/// A folder with something to import and what came of it, which goes when the test ends.
final class ImportScratch {
    let folder: URL

    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-import-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, text) in files { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String { try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) }
    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) }
    func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appendingPathComponent(path)) }

    func move(_ path: String, to other: String) throws {
        let target = folder.appendingPathComponent(other)
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: folder.appendingPathComponent(path), to: target)
    }

    /// Every file below a folder with its text, hidden ones among them.
    func files(_ path: String) throws -> [String: String] {
        let root = folder.appendingPathComponent(path)
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        return try all.reduce(into: [:]) { files, name in
            var isFolder: ObjCBool = false
            let file = root.appendingPathComponent(name)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { return }
            files[name] = try String(contentsOf: file, encoding: .utf8)
        }
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
        options.published = ["png", "pdf"]
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
}
