import Foundation
import Narratives
import Scratch
import Testing

@testable import Importing

/// Each folder in `Cases` is named by a behaviour: `source` is imported, through `import.yaml` where there is one, and `expected` is the content
/// that comes of it, with `findings.txt`. `TRIBUTARY_REWRITE=1 swift test --filter ImportingTests` writes them anew.
struct CasesTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    static let rewrites = ProcessInfo.processInfo.environment["TRIBUTARY_REWRITE"] == "1"

    @Test func `There are cases`() { #expect(Self.names.count >= 7) }

    @Test(arguments: names) func `A source becomes what is expected of it`(_ name: String) throws {
        let scratch = try Scratch()
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
        try compareNumbers(scratch, written, outcome.findings, mapping?.zone)
        let expected = source.appendingPathComponent("expected")
        if Self.rewrites { try rewrite(written, in: expected) }
        let before = try FileManager.default.subpathsOfDirectory(atPath: expected.path).filter { $0.contains(".") }
        #expect(written.keys.sorted() == before.sorted())
        for (path, text) in written {
            #expect(try String(contentsOf: expected.appendingPathComponent(path), encoding: .utf8) == text, "\(path)")
        }
        let again = try scratch.run(table.map { "source/" + $0 } ?? "source", mapping: mapping)
        #expect(again.documents.allSatisfy { $0.action == .unchanged || $0.action == nil })
    }

    /// Each number, day and time of a source stands in what came of it.
    private func compareNumbers(_ scratch: Scratch, _ written: [String: String], _ findings: [Finding], _ zone: ZoneOffset?) throws {
        for (path, text) in try scratch.files("source") where path.hasSuffix(".md") || path.hasSuffix(".csv") {
            // A row that was refused is told of, and comes in with no word.
            let refused = Set(findings.filter { $0.rule == "csv-row" && $0.file.hasSuffix(path) }.map(\.position.line))
            let taken = text.textLines.enumerated().filter { !refused.contains($0.offset + 1) }.map(\.element)
            let narratives = written.filter { file in
                file.value.textLines.contains { $0.hasPrefix("x-imported-from: ") && $0.contains(path) }
            }
            let narrative = narratives.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n")
            let differences = NumbersAndTimes.differences(
                taken.joined(separator: "\n"), narrative, offset: zone.flatMap { NumbersAndTimes.offset($0.text) })
            #expect(!narratives.isEmpty, "\(path)")
            #expect(differences == [], "\(path)")
        }
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
