package import Foundation

/// A folder of a test's own, which goes when the test ends.
package final class Scratch: Sendable {
    package let folder: URL

    /// - Parameters:
    ///   - files: texts by path below the folder.
    ///   - name: what the folder's name ends in.
    package init(_ files: [String: String] = [:], named name: String = UUID().uuidString) throws {
        // By its real path, as the product names it in messages.
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-\(name)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(files)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

extension Scratch {
    package var path: String { folder.path }

    package func url(_ path: String) -> URL { folder.appendingPathComponent(path) }
    package func path(_ path: String) -> String { url(path).path }

    /// Makes a folder, and those on the way to it.
    package func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
    }

    /// Makes a symbolic link.
    package func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: url(path).path, withDestinationPath: target)
    }

    /// Makes the folders on the way.
    package func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        try FileManager.default.createDirectory(at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url(path))
    }

    /// Makes the folders on the way.
    package func write(_ text: String, to path: String) throws { try write(text.utf8, to: path) }

    package func write(_ files: [String: String]) throws { for (path, text) in files { try write(text, to: path) } }

    package func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }
    package func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }
    package func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

    /// Makes the folders on the way.
    package func move(_ path: String, to other: String) throws {
        try FileManager.default.createDirectory(at: url(other).deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: url(path), to: url(other))
    }

    package func append(_ text: String, to path: String) throws { try write(self.text(path) + text, to: path) }

    /// Every file below a folder with its bytes, by path, hidden ones among them; none where there is no such folder.
    package func files(below path: String) throws -> [String: Data] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: url(path).path)) ?? []
        return try paths.reduce(into: [:]) { files, name in
            var isFolder: ObjCBool = false
            let file = url(path).appendingPathComponent(name)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { return }
            files[name] = try Data(contentsOf: file)
        }
    }
}
