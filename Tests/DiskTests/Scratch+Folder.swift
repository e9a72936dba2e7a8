import Foundation
import Scratch

@testable import Disk

extension Scratch {
    /// A folder below, made if need be.
    func folder(_ name: String) throws -> FolderHandle {
        try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        return try FolderHandle(opening: "\(path)/\(name)")
    }
}

extension Array where Element == UInt8 {
    init(_ text: String) {
        self = Array(text.utf8)
    }
}
