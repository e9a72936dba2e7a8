import Disk
import Foundation
import Scratch
import Testing

@testable import tributary

struct KnowledgeBaseTests {
    private let files = [
        StarterFile(path: "content/index.md", bytes: Array("Hello\n".utf8)), StarterFile(path: ".gitignore", bytes: Array("/site/\n".utf8)),
    ]
    private let whole = [".gitignore", "content", "content/index.md"]

    @Test func `A folder is made with those above it`() throws {
        let scratch = try Scratch()
        _ = try KnowledgeBase.write(files, to: scratch.path("a/b/c/"))
        #expect(try scratch.names() == ["a", "a/b", "a/b/c"] + whole.map { "a/b/c/\($0)" })
    }

    @Test func `An empty folder, one with a repository alone, and what a killed run left behind will do`() throws {
        let scratch = try Scratch()
        try scratch.write("ref: refs/heads/main\n", to: ".git/HEAD")
        try scratch.write("half", to: ".tributary-init/content/index.md")
        // As the killed run did.
        try FolderHandle(opening: scratch.folder.path).mark(".tributary-init")
        _ = try KnowledgeBase.write(files, to: scratch.folder.path)
        #expect(try scratch.names() == [".git", ".git/HEAD"] + whole)
    }

    @Test func `What a killed run would leave is not removed where a checkout brought it`() throws {
        let scratch = try Scratch()
        try scratch.write("theirs", to: ".tributary-init/content/index.md")
        let refusal = #expect(throws: ScaffoldError.self) { try KnowledgeBase.write(files, to: scratch.folder.path) }
        #expect(refusal?.description.contains("`.tributary-init`") == true)
        #expect(try scratch.names() == [".tributary-init", ".tributary-init/content", ".tributary-init/content/index.md"])
    }

    @Test func `A link to an empty folder is followed and stays`() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path("real"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "real")
        _ = try KnowledgeBase.write(files, to: scratch.path("link"))
        #expect(try scratch.names() == ["link", "real"] + whole.map { "real/\($0)" })
    }

    @Test func `What is there is left alone and named, a link on the way as well`() throws {
        let scratch = try Scratch()
        try scratch.write("mine", to: ".gitignore")
        try FileManager.default.createDirectory(atPath: scratch.path("away"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: scratch.path("schemas"), withDestinationPath: "away")
        let more = files + [StarterFile(path: "schemas/a.json", bytes: [])]
        #expect(try KnowledgeBase.write(more, to: scratch.folder.path) == [".gitignore", "schemas/a.json"])
        #expect(try scratch.names() == [".gitignore", "away", "content", "content/index.md", "schemas"])
    }

    @Test func `Where one file cannot be written beside what is there, all is as it was`() throws {
        let scratch = try Scratch()
        try scratch.write("mine", to: "notes.md")
        let impossible = files + [StarterFile(path: "content/index.md/below.md", bytes: [])]
        #expect(throws: DiskError.self) { _ = try KnowledgeBase.write(impossible, to: scratch.folder.path) }
        #expect(try scratch.names() == ["notes.md"])
    }

    @Test func `A file in the way is a fault that names it, and no folder is left behind`() throws {
        let scratch = try Scratch()
        try scratch.write("mine", to: "notes.md")
        for path in ["notes.md", "notes.md/below"] {
            let fault = #expect(throws: DiskError.self) { _ = try KnowledgeBase.write(files, to: scratch.path(path)) }
            #expect(fault?.description.contains("notes.md") == true)
        }
        #expect(try scratch.names() == ["notes.md"])
    }

    @Test func `Where a file cannot be written, nothing of the others is left, nor any folder that was made`() throws {
        let scratch = try Scratch()
        let impossible = files + [StarterFile(path: "content/index.md/below.md", bytes: [])]
        #expect(throws: DiskError.self) { _ = try KnowledgeBase.write(impossible, to: scratch.path("a/b")) }
        #expect(try scratch.names() == [])
    }
}
