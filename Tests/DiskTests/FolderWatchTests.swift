import Foundation
import Scratch
import Testing

@testable import Disk

struct FolderWatchTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try scratch.folder("site/content/narratives")
    }

    private var site: String { "\(scratch.path)/site" }

    private func watch() throws -> FolderWatch {
        try FolderWatch([.init(site, only: ["tributary.yaml", "themes", "content"]), .init("\(site)/content"), .init("\(site)/themes")])
    }

    /// Whether a change is one of the site.
    private func isSeen(by watch: FolderWatch, _ change: () throws -> Void) throws -> Bool {
        try change()
        return watch.takeEvents()
    }

    private func write(_ path: String) throws {
        let file = URL(fileURLWithPath: "\(site)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("text".utf8).write(to: file)
    }

    @Test(arguments: ["content/a.md", "content/narratives/a.md", "content/new/deep/a.md", "tributary.yaml", "themes/mine/theme.yaml"])
    func `A file written, in whatever folder, is a change`(_ path: String) throws {
        #expect(try isSeen(by: watch()) { try write(path) })
    }

    @Test
    func `So are one renamed and one removed`() throws {
        try write("content/narratives/a.md")
        let (from, to) = ("\(site)/content/narratives/a.md", "\(site)/content/narratives/b.md")
        #expect(try isSeen(by: watch()) { try FileManager.default.moveItem(atPath: from, toPath: to) })
        #expect(try isSeen(by: watch()) { try FileManager.default.removeItem(atPath: to) })
    }

    @Test(arguments: ["site/index.html", "notes.txt", "content/narratives/.a.md.swp", "content/a.md~"])
    func `What is not the site's is none`(_ path: String) throws {
        try write("site/page.html")
        #expect(try !isSeen(by: watch()) { try write(path) })
    }

    @Test
    func `A folder that came later is watched from then on`() throws {
        let watch = try watch()
        try write("themes/mine/theme.yaml")
        try watch.wait(quiet: .zero)
        #expect(try isSeen(by: watch) { try write("themes/mine/theme.yaml") })
    }

    @Test(.timeLimit(.minutes(1)))
    func `A program that never stops writing does not keep its changes from being seen`() async throws {
        let watch = try watch()
        let writing = Task { [self] in
            while !Task.isCancelled {
                try write("content/narratives/log.md")
                await Task.yield()
            }
        }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                // No pause among the changes is as long as this.
                continuation.resume(with: Result { try watch.wait(quiet: .seconds(50)) })
            }
        }
        writing.cancel()
        try await writing.value
    }

    @Test
    func `A folder that no path reaches keeps nothing else from being watched`() throws {
        let name = String(repeating: "a", count: 250)
        var folder = open("\(site)/content", O_RDONLY | O_DIRECTORY)
        for _ in 0..<18 {
            try #require(mkdirat(folder, name, 0o755) == 0)
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY)
            close(folder)
            folder = next
        }
        close(folder)
        #expect(try isSeen(by: watch()) { try write("content/a.md") })
        let handle = try FolderHandle(opening: "\(site)/content")
        try handle.removeTree(RelativePath(name))
    }
}
