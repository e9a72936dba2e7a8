import Foundation
import Synchronization
import Testing

@testable import Disk

@Suite("Waiting for a folder to change")
struct FolderWatchTests {
    let scratch: DiskScratch

    init() throws {
        scratch = try DiskScratch()
        _ = try scratch.folder("site/content/narratives")
    }

    private var site: String { "\(scratch.path)/site" }

    private func watch() throws -> FolderWatch {
        try FolderWatch([.init(site, only: ["tributary.yaml", "themes", "content"]), .init("\(site)/content"), .init("\(site)/themes")])
    }

    private final class Wait: Sendable {
        let isOver = Mutex(false)
    }

    /// Whether a change ends a wait. A wait that is not ended by it is ended by another change, so that no test hangs.
    private func isSeen(by watch: FolderWatch, _ change: @escaping @Sendable () throws -> Void) async throws -> Bool {
        let wait = Wait()
        let last = URL(fileURLWithPath: "\(site)/content/narratives/last.md")
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask { [wait] in
                try await Task.sleep(for: .milliseconds(20))
                try change()
                try await Task.sleep(for: .milliseconds(300))
                let wasOver = wait.isOver.withLock { $0 }
                try Data("x".utf8).write(to: last)
                return wasOver
            }
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                DispatchQueue.global().async {
                    continuation.resume(with: Result { try watch.wait() })
                }
            }
            wait.isOver.withLock { $0 = true }
            return try await group.next() ?? false
        }
    }

    private func write(_ path: String) throws {
        let file = URL(fileURLWithPath: "\(site)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("text".utf8).write(to: file)
    }

    @Test(
        "A file written, in whatever folder, is a change",
        arguments: ["content/a.md", "content/narratives/a.md", "content/new/deep/a.md", "tributary.yaml", "themes/mine/theme.yaml"])
    func seen(_ path: String) async throws {
        #expect(try await isSeen(by: watch()) { try write(path) })
    }

    @Test("So are one renamed and one removed")
    func renamed() async throws {
        try write("content/narratives/a.md")
        let (from, to) = ("\(site)/content/narratives/a.md", "\(site)/content/narratives/b.md")
        #expect(try await isSeen(by: watch()) { try FileManager.default.moveItem(atPath: from, toPath: to) })
        #expect(try await isSeen(by: watch()) { try FileManager.default.removeItem(atPath: to) })
    }

    @Test("What is not the site's is none", arguments: ["site/index.html", "notes.txt", "content/narratives/.a.md.swp", "content/a.md~"])
    func unseen(_ path: String) async throws {
        try write("site/page.html")
        #expect(try await !isSeen(by: watch()) { try write(path) })
    }

    @Test("A folder that came later is watched from then on")
    func later() async throws {
        let watch = try watch()
        #expect(try await isSeen(by: watch) { try write("themes/mine/theme.yaml") })
        #expect(try await isSeen(by: watch) { try write("themes/mine/theme.yaml") })
    }

    @Test("A program that never stops writing does not keep its changes from being seen", .timeLimit(.minutes(1)))
    func withoutEnd() async throws {
        let watch = try watch()
        let wait = Wait()
        let writing = Task { [self] in
            while !wait.isOver.withLock({ $0 }) {
                try write("content/narratives/log.md")
                try await Task.sleep(for: .milliseconds(2))
            }
        }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                // No pause among the changes is as long as this.
                continuation.resume(with: Result { try watch.wait(quiet: .seconds(50)) })
            }
        }
        wait.isOver.withLock { $0 = true }
        try await writing.value
    }

    @Test("A folder that no path reaches keeps nothing else from being watched")
    func outOfReach() async throws {
        let name = String(repeating: "a", count: 250)
        var folder = open("\(site)/content", O_RDONLY | O_DIRECTORY)
        for _ in 0..<18 {
            try #require(mkdirat(folder, name, 0o755) == 0)
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY)
            close(folder)
            folder = next
        }
        close(folder)
        #expect(try await isSeen(by: watch()) { try write("content/a.md") })
        let handle = try FolderHandle(opening: "\(site)/content")
        try handle.removeTree(RelativePath(name))
    }
}
