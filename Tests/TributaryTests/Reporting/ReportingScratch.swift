import Foundation
import Narratives
import Text

@testable import tributary

/// A folder with a file or two, as a finding would name them.
final class ReportingScratch: Sendable {
    let folder: URL

    init(_ files: [String: String]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-report-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// - Parameter root: below the folder; nil for the site's own.
    func files(root: String? = nil, content: String = "content") -> SourceFiles {
        let content = folder.appendingPathComponent(content)
        return SourceFiles(
            content: content.path, site: content.deletingLastPathComponent().path,
            root: root.map { folder.appendingPathComponent($0).path } ?? folder.path)
    }

    func name(_ path: String) -> String { folder.appendingPathComponent(path).path }

    /// The text of findings, with names as they are below the folder.
    func text(_ findings: [Finding], hasColour: Bool = false) -> String {
        var report = TextReport(files(), hasColour: hasColour)
        return String(decoding: report.text(findings).bytes, as: UTF8.self).replacingOccurrences(of: folder.path + "/", with: "")
    }
}
