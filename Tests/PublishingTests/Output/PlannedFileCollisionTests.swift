import Narratives
import Publishing
import Testing

struct PlannedFileCollisionTests {
    private func findings(_ paths: String...) -> [Finding] {
        PlannedFile.findings(in: paths.enumerated().map { PlannedFile(path: $1, origin: "origin \($0)") })
    }

    @Test
    func `A plan without collisions has no findings`() {
        #expect(findings("a.html", "a/b.html", "a/c.html", "ab/c", ".nojekyll", "a b/é.html", "...", "a..b") == [])
    }

    @Test(arguments: [
        ("a/x.html", "a/x.html"), ("a/x.html", "A/x.HTML"), ("é.html", "e\u{301}.html"), ("ÜBER", "über"),
    ])
    func `One path twice, also in another case or another spelling of an accent, names both origins`(first: String, second: String) {
        let found = findings(first, "between", second)
        #expect(found.map(\.rule) == ["output-collision"] && found.first?.file == "origin 2")
        #expect(found.first?.message.contains("origin 0 and origin 2") == true)
        #expect(found.first?.message.contains(first) == true)
    }

    @Test
    func `Three of one path are two findings, both against the first`() {
        #expect(findings("a", "a", "a").map(\.message).map { $0.contains("origin 0 and") } == [true, true])
    }

    @Test(arguments: [["a", "a/b"], ["a/b/c", "x", "a"], ["A", "a/b"]])
    func `A file where another needs a folder, in either order`(paths: [String]) {
        let found = PlannedFile.findings(in: paths.map { PlannedFile(path: $0, origin: "by " + $0) })
        #expect(found.map(\.rule) == ["output-collision"])
        #expect(found.first?.message.contains("by \(paths.first ?? "")") == true && found.first?.message.contains("needs a folder") == true)
    }

    @Test(arguments: [
        "", "/", "/a", "a//b", "a/", "..", "../a", "a/..", "a/../b", ".", "./a", "a/./b", "a\nb", "a\u{0}", "a\u{7F}", "a\u{1B}[2J",
        ".tributary-manifest", String(repeating: "é", count: 128), "a/" + String(repeating: "x", count: 256),
        Array(repeating: "abcdefg", count: 300).joined(separator: "/"),
    ])
    func `Unsafe paths`(path: String) {
        let found = findings("fine.html", path)
        #expect(found.map(\.rule) == ["output-path"])
        #expect(found.first?.message.contains("origin 1") == true)
        #expect(found.first?.message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } == false)
    }

    @Test(.timeLimit(.minutes(5)))
    func `20,000 files in 20,000 deep folders take a moment`() {
        let deep = (0..<20).map { "folder-\($0)" }.joined(separator: "/")
        let plan = (0..<20_000).map { PlannedFile(path: "\(deep)/\($0)/x.html", origin: "") }
        #expect(PlannedFile.findings(in: plan) == [])
    }
}
