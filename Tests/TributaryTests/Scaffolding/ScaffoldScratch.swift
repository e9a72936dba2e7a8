import Foundation
import Scratch

/// A folder of its own, which goes when the test ends.
final class ScaffoldScratch: ScratchFolder {
    let folder: URL

    init() throws { folder = try ScaffoldScratch.made() }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { url(name).path }

    /// Everything below the folder, hidden names among it.
    func names() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() }
}
