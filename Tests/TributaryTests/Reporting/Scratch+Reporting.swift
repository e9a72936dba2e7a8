import Foundation
import Narratives
import Scratch
import Text

@testable import tributary

extension Scratch {
    /// - Parameter root: below the folder; nil for the site's own.
    func files(root: String? = nil, content: String = "content") -> SourceFiles {
        let content = folder.appendingPathComponent(content)
        return SourceFiles(
            content: content.path, site: content.deletingLastPathComponent().path,
            root: root.map { folder.appendingPathComponent($0).path } ?? folder.path)
    }

    /// The text of findings, with names as they are below the folder.
    func text(_ findings: [Finding], hasColour: Bool = false) -> String {
        var report = TextReport(files(), hasColour: hasColour)
        return String(decoding: report.text(findings).bytes, as: UTF8.self).replacingOccurrences(of: folder.path + "/", with: "")
    }
}
