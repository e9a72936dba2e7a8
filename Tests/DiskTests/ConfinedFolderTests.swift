import Foundation
import Scratch
import Testing

@testable import Disk

struct ConfinedFolderTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        for (path, text) in [("in/a.md", "a"), ("in/deep/er/b.md", "b"), ("in/...", "dots"), ("out.md", "secret"), ("out/c.md", "secret")] {
            let url = URL(fileURLWithPath: "\(scratch.path)/\(path)")
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try scratch.link("in/link.md", to: "a.md")
        try scratch.link("in/away.md", to: "../out.md")
        try scratch.link("in/away", to: "../out")
        try scratch.link("in/absolute", to: scratch.path + "/out")
    }

    private func refusal(of path: String, _ strategy: ConfinedFolder.OpenStrategy) -> ConfinedFolder.Refusal? {
        do throws(ConfinedFolder.Refusal) {
            _ = try ConfinedFolder(at: "\(scratch.path)/in", strategy).read(path, limit: 10)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ConfinedFolder.OpenStrategy.allCases)
    func `A file is read at any depth`(_ strategy: ConfinedFolder.OpenStrategy) throws {
        let folder = ConfinedFolder(at: "\(scratch.path)/in/", strategy)
        for (path, text) in [("a.md", "a"), ("deep/er/b.md", "b"), ("...", "dots")] {
            #expect(try folder.read(path, limit: 10) == Array(text.utf8))
        }
    }

    @Test(arguments: ConfinedFolder.OpenStrategy.allCases)
    func `No path leads out, and no link is followed, first or last`(_ strategy: ConfinedFolder.OpenStrategy) {
        for path in ["link.md", "away.md", "away/c.md", "absolute/c.md", "a.md/b.md"] {
            #expect(refusal(of: path, strategy) == .symbolicLink, "\(path)")
        }
        let others = [
            "", "/", "..", ".", "../out.md", "deep/../a.md", "./a.md", "deep//er/b.md", "deep/", "/etc/hosts", "none.md", "none/b.md",
        ]
        for path in others {
            #expect(refusal(of: path, strategy) == .missing, "\(path)")
        }
        #expect(refusal(of: "a.md\0x", strategy) == .missing)
        #expect(refusal(of: "deep", strategy) == .notAFile)
    }

    @Test
    func `Names that are not UTF-8 are told apart, and no path leads to them`() throws {
        let folder = open("\(scratch.path)/in/deep", O_RDONLY | O_DIRECTORY)
        defer { close(folder) }
        for bytes: [CChar] in [[0x61, -2, 0], [0x61, -1, 0], [-61, -87, 0]] {
            close(openat(folder, bytes, O_WRONLY | O_CREAT, 0o644))
        }
        let entries = try ConfinedFolder(at: "\(scratch.path)/in").entries().filter { $0.path.hasPrefix("deep/") }
        #expect(entries == [.misnamed("deep/a\\xFE"), .misnamed("deep/a\\xFF"), .file("deep/er/b.md"), .file("deep/é")])
    }
}
