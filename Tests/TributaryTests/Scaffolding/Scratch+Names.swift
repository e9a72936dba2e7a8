import Foundation
import Scratch

extension Scratch {
    /// Everything below the folder, hidden names among it.
    func names() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() }
}
