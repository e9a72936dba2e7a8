import Foundation
import Importing
import Testing

/// Each folder in `Cases` is named by a behaviour: `source` is imported, through `import.yaml` where there is one, and `expected` is the content
/// that comes of it, with `findings.txt`. `TRIBUTARY_REWRITE=1 swift test --filter ImportingTests` writes them anew.
struct CasesTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    static let rewrites = ProcessInfo.processInfo.environment["TRIBUTARY_REWRITE"] == "1"

    @Test func `there are cases`() { #expect(Self.names.count >= 7) }

    @Test(arguments: names) func `a source becomes what is expected of it`(_ name: String) throws {
        let scratch = try ImportScratch()
        let source = Self.folder.appendingPathComponent(name)
        for entry in ["source", "content"] where FileManager.default.fileExists(atPath: source.appendingPathComponent(entry).path) {
            try FileManager.default.copyItem(at: source.appendingPathComponent(entry), to: scratch.folder.appendingPathComponent(entry))
        }
        let mapping = try (try? Data(contentsOf: source.appendingPathComponent("import.yaml"))).map { data in
            let (mapping, findings) = MappingReading.read(Array(data), file: "import.yaml")
            #expect(findings == [])
            return try #require(mapping)
        }
        let table = try FileManager.default.contentsOfDirectory(atPath: source.appendingPathComponent("source").path).first {
            $0.hasSuffix(".csv")
        }
        let outcome = try scratch.run(table.map { "source/" + $0 } ?? "source", mapping: mapping)
        var written = try scratch.files("content")
        written[".tributary-import/record"] = nil
        written["findings.txt"] = scratch.lines(outcome.findings).joined(separator: "\n") + "\n"
        let expected = source.appendingPathComponent("expected")
        if Self.rewrites { try rewrite(written, in: expected) }
        let before = try FileManager.default.subpathsOfDirectory(atPath: expected.path).filter { $0.contains(".") }
        #expect(written.keys.sorted() == before.sorted())
        for (path, text) in written {
            #expect(try String(contentsOf: expected.appendingPathComponent(path), encoding: .utf8) == text, "\(path)")
        }
        let again = try scratch.run(table.map { "source/" + $0 } ?? "source", mapping: mapping)
        #expect(again.documents.allSatisfy { $0.decision == .unchanged || $0.decision == nil })
    }

    private func rewrite(_ files: [String: String], in folder: URL) throws {
        try? FileManager.default.removeItem(at: folder)
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }
}
