import Disk
import Foundation
import Publishing
import Scratch

extension Scratch {
    var site: String { "\(path)/site" }
    /// What stands here once a site was replaced: the site, and beside it the folder in which the next is made.
    static let siteAndNext = [".site.tributary", "site"]

    /// Publishes pages given as path and text.
    @discardableResult
    func publish(
        _ pages: [String: String], to folder: String = "site", jobs: Int = 2, swap: OutputDirectory.Swap = .inOneStep,
        making: @escaping @Sendable (String) throws -> Void = { _ in }
    ) throws -> PublishedChanges {
        let sorted = pages.sorted { $0.key < $1.key }
        let plan = sorted.map { PlannedFile(path: $0.key, origin: "the page \($0.key)") }
        return try OutputDirectory(at: "\(path)/\(folder)", swap: swap).publish(plan, with: ParallelMap(jobs: jobs)) { index in
            try making(sorted[index].key)
            return Array(sorted[index].value.utf8)
        }
    }

    /// Makes a folder as the product does, with the mark of what it made itself.
    func makeMarkedFolder(_ relative: String) throws {
        try makeFolder(relative)
        try FolderHandle(opening: path).mark(RelativePath(relative))
    }

    /// The names in a folder, hidden ones too, sorted.
    func names(in relative: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(relative)").sorted()
    }

    /// Everything below a folder: a file's text, a link's target, "/" for a folder. The manifest is left out unless asked for.
    func contents(of relative: String = "site", withManifest: Bool = false) throws -> [String: String] {
        var found: [String: String] = [:]
        for name in FileManager.default.enumerator(atPath: "\(path)/\(relative)")?.compactMap({ $0 as? String }) ?? [] {
            let file = "\(path)/\(relative)/\(name)"
            switch try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType {
            case .typeSymbolicLink?: found[name] = "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: file))
            case .typeDirectory?: found[name] = "/"
            default: found[name] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
            }
        }
        if !withManifest { found[".tributary-manifest"] = nil }
        return found
    }

    /// What tells a file that was left alone from one that was written anew: its inode and its time.
    func identity(_ relative: String) throws -> [Int] {
        var status = stat()
        guard lstat("\(path)/\(relative)", &status) == 0 else { throw DiskError("look at", relative) }
        return [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    }

    func permissions(_ relative: String) throws -> Int {
        var status = stat()
        guard lstat("\(path)/\(relative)", &status) == 0 else { throw DiskError("look at", relative) }
        return Int(status.st_mode) & 0o7777
    }
}

extension OutputDirectory {
    /// Publishes files of one piece each, of which nobody knows what they are made of.
    func publish(
        _ plan: [PlannedFile], with map: ParallelMap, bytes: @escaping @Sendable (Int) throws -> [UInt8]
    ) throws -> PublishedChanges {
        try publish(plan, with: map) { index in [Piece { try bytes(index) }] }
    }
}
