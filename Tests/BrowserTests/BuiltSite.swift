import Building
import Foundation

/// The content of this repository, built into a folder that goes when the tests end.
final class BuiltSite: Sendable {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let folder: URL
    /// Every page, in order of path.
    let pages: [BuiltPage]

    init(theme: String = "default") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-shown-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        var options = BuildOptions()
        options.content = BuiltSite.package.path + "/content"
        options.output = folder.path
        options.baseURL = "https://learning.example.org/"
        options.jobs = 2
        options.theme = theme
        guard try Build(options).run().changes != nil else {
            throw BrowserFault("The demonstration has errors, so there is no site to see.")
        }
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }.sorted()
        pages = try paths.map { try BuiltPage($0, in: options.output) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

/// A page, and which template wrote it: every template names itself in the body's classes.
struct BuiltPage: Sendable {
    let path: String
    let bodyClass: String
    /// In bytes.
    let length: Int

    init(_ path: String, in folder: String) throws {
        let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
        let classes = text.firstRange(of: "<body class=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
        self.path = path
        bodyClass = String(classes ?? "")
        length = text.utf8.count
    }
}
