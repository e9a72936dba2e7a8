import Narratives
import Testing

@testable import Reading

/// Keys of other tools, and what is said to those who write them.
struct ForeignKeysTests {
    private static let subjects: [String: Set<String>] = {
        var keys: [String: Set<String>] = [:]
        func take(_ shape: ValueShape) {
            switch shape {
            case .list(let item), .oneOrMore(let item): take(item)
            case .mapping(let mapping):
                keys[mapping.subject, default: []].formUnion(mapping.keys.flatMap { [$0.name] + $0.aliases })
                for key in mapping.keys { take(key.value) }
            default: break
            }
        }
        for schema in FrontMatterSchema.allCases { take(.mapping(schema.shape())) }
        return keys
    }()

    @Test func `Each stands for a key that there is, and is none itself`() {
        for (subject, table) in ForeignKeys.tables {
            // Pages of all sorts share a table.
            let pages = subject.hasSuffix("page") ? ["a factor page", "a page", "the home page"] : [subject]
            let keys = pages.reduce(into: Set<String>()) { $0.formUnion(Self.subjects[$1] ?? []) }
            #expect(!keys.isEmpty, "\(subject)")
            for (name, meaning) in table {
                if case .key(let key) = meaning { #expect(keys.contains(key), "\(subject): \(name)") }
                #expect(ForeignKeys.kebab(name) == name, "\(name)")
            }
        }
    }

    @Test(arguments: [
        ("contributing_factors: [x]", "`factors`", "Write `factors:`, and below it one item a line, as `- {factor: …}`."),
        ("actionItems: Train", "`actions`", "Write `actions:`, and below it one item a line, as `- {action: Train}`."),
        ("Services: api, cdn", "`systems`", "Write `systems: [api, cdn]`."),
        ("lessons-learned: Look, then leap", "`lessons`", "Write `lessons: [\"Look, then leap\"]`."),
        ("sev: 2", "`severity`", "Write `severity: 2`."),
        ("end: 2024", "`ended`", "Write `ended: 2024`."),
        ("duration: 2 h", "", "It follows from `date` and `ended`: take it out."),
        ("priority: high", "", "Nothing is ranked here: take it out, or tell in `impact` what people felt."),
        ("start: 2024", "", "Take `date`, which stands here too, for both; or call it `x-start` to keep it."),
        (
            "commander: Kim", "",
            "Roles belong into the body and teams into the fields that tell of them; who wrote it down stands under `authors`."
        ),
        ("ours: x", "", "Take it out, or call it `x-ours` to keep it."),
    ])
    func `A key of another tool is met by the key to write, or by why there is none`(line: String, key: String, fix: String) throws {
        let found = try reading(["narratives/a.md": "---\n\(required())\n\(line)\n---\n"]).findings
        #expect(found.map(\.rule) == ["unknown-key"] && found.first?.fix == fix, "\(found.map(\.whole))")
        #expect(key.isEmpty || found.first?.message.contains("; here it is \(key): ") == true)
        #expect(found.first?.mend == nil, "what it holds may not fit")
    }

    @Test func `A slip of the hand is mended, but not where the key stands already or two mean one`() throws {
        func mends(_ keys: String) throws -> [String?] {
            try reading(["narratives/a.md": "---\n\(required())\n\(keys)\n---\n"]).findings.map { $0.mend?.new }
        }
        #expect(try mends("Impact: x") == ["impact"] && mends("symptons: [x]") == ["symptoms"])
        #expect(try mends("impact: x\nImpact: y") == [nil] && mends("Impact: x\nIMPACT: y") == [nil, nil])
    }
}
