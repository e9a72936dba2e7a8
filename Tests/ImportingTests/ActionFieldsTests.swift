import Importing
import Scratch
import Testing

/// What an action's sentence says besides the action: who, until when, how far it has come.
struct ActionFieldsTests {
    @Test(arguments: [
        (
            "Mend the lamp (owner: the lamp team, due 2025-05-06, LAMP-12)", "Mend the lamp (LAMP-12)",
            ["due: 2025-05-06", "owner: the lamp team"]
        ),
        ("[ ] @lamps: mend it by Friday", "mend it by Friday", ["owner: \"@lamps\"", "state: open"]),
        ("[ ] @lamps and @ropes: mend it by 6 May 2025", "mend it", ["due: 2025-05-06", "owner: \"@lamps and @ropes\"", "state: open"]),
        (
            "Rehearse. **Owner**: Harbour desk **Due date**: 6 May 2025 **Status**: in progress", "Rehearse.",
            ["due: 2025-05-06", "owner: Harbour desk", "temporal: under-way"]
        ),
        (
            "Count buoys; Owner: Night desk, Day desk; Ticket: https://example.org/b", "Count buoys",
            ["owner: Night desk, Day desk", "ref: https://example.org/b"]
        ),
        ("Call the pilot ([@lamps](https://example.org/lamps))", "Call the pilot", ["owner: \"@lamps\""]),
        ("Move the buoy – @ropes, due by 2025-07-01.", "Move the buoy", ["due: 2025-07-01", "owner: \"@ropes\""]),
        ("Buy rope\n  - Owner: Rope team\n  - Due: next week", "\"Buy rope; Due: next week\"", ["owner: Rope team"]),
    ])
    func `Who, until when and how far become keys where that is sure`(_ item: String, _ action: String, _ keys: [String]) throws {
        let front = try Self.imported(item)
        #expect(front.contains("action: \(action)\n"), "\(front)")
        let lines = front.split(separator: "\n").map { String($0.trimmingPrefix { $0 == " " }) }
        #expect(
            lines.filter { line in ["due:", "owner:", "ref:", "state:", "temporal:"].contains { line.hasPrefix($0) } }.sorted() == keys)
    }

    @Test(arguments: [
        "Mend by hand, not by machine.", "Ask who owns the pier (see the log).", "Ask @lamps about it", "Keep watch until 2025-05-06",
        "The owner moved by 2 metres", "Say when the due date is", "Status unclear (blocked)", "Fix the alarm (SRE)",
    ])
    func `Other words stay words`(_ item: String) throws {
        let front = try Self.imported(item)
        #expect(front.contains("action: \(item)\n") || front.contains("action: \"\(item)\"\n"), "\(front)")
        #expect(!front.contains("owner:") && !front.contains("due:"))
    }

    @Test func `A list and a table below one heading both come in, and words behind them stay`() throws {
        let imported = try ImportedText(
            below:
                "## Actions\n\n- Mend\n\n| Item | Who |\n|---|---|\n| Sweep | Deck |\n\nNothing else.\n\n## Lessons learned\n\n| Lesson |\n|---|\n| Fog is wet |\n\n1. Paper is slow\n\n## Causes\n\n| Cause |\n|---|\n| Frost |\n\n- Wind"
        )
        #expect(imported.frontMatter.contains("action: Sweep\n    owner: Deck") && imported.frontMatter.contains("action: Mend"))
        #expect(imported.frontMatter.contains("lessons:\n  - Fog is wet\n  - Paper is slow"))
        #expect(imported.frontMatter.contains("here: Frost") && imported.frontMatter.contains("here: Wind"))
        #expect(imported.body.contains("- Mend") && imported.body.contains("Nothing else.") && !imported.body.contains("Paper"))
        #expect(imported.findings.contains { $0.contains("“Actions” stays in the body: it says more than the front matter can hold") })
    }

    private static func imported(_ item: String) throws -> String { try ImportedText(below: "## Action items\n\n- \(item)").frontMatter }
}
