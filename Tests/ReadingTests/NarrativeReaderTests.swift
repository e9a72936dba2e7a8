import Narratives
import Testing

@testable import Reading

struct NarrativeReaderTests {
    @Test(arguments: [
        ("surfaced-by: x", "post-mortem", "surfaced-by", "near-miss"), ("stopped-by: luck", "went-right", "stopped-by", "near-miss"),
        ("potential: x", "post-mortem", "potential", "near-miss"), ("precursor-of: [x]", "went-right", "precursor-of", "near-miss"),
        ("challenge: x", "post-mortem", "challenge", "went-right"),
        ("sustained-by: x", "near-miss", "sustained-by", "went-right"), ("cost: x", "post-mortem", "cost", "went-right"),
        ("fragile-if: x", "near-miss", "fragile-if", "went-right"),
    ])
    func `A key of one kind is an error in another`(key: String, kind: String, name: String, owner: String) throws {
        #expect(
            try wholeFaults(key, kind: kind) == [
                "content/narratives/a.md:6:1: error wrong-kind: `\(name)` belongs to a \(owner) narrative; this is a \(kind). → "
                    + "Change the kind, or tell it in the body."
            ])
    }

    @Test
    func `Without a kind, no key belongs to the wrong one`() throws {
        let (_, findings) = try narrative("title: T\ndate: 2024\nsummary: S\nchallenge: x\npotential: y")
        #expect(findings.count == 1)
        #expect(findings.first?.contains("missing-key: A narrative needs `kind`.") == true)
    }

    @Test(arguments: [
        ("2024-11-12", "2024-11-11", false), ("2024-11-12", "2024", true), ("2024-11-12", "2024-11", true),
        ("2024-11-12", "2024-10", false),
        ("2024-11-12", "2024-11-12", true), ("2024-11-12T10:00Z", "2024-11-12", true),
        ("2024-11-12T10:00Z", "2024-11-12T10:30+01:00", false),
        ("2024-11-12T10:00:30Z", "2024-11-12T10:00Z", true), ("2024", "2023-12-31", false), ("2024", "2024-01-01", true),
    ])
    func `What ended before it began is an error; a coarse end is given the benefit of the doubt`(date: String, end: String, isFine: Bool)
        throws
    {
        let (_, findings) = try narrative("title: T\nkind: went-right\ndate: \(date)\nended: \(end)\nsummary: S")
        #expect(
            findings
                == (isFine
                    ? [] : ["content/narratives/a.md:5:1: error date: It ended before it began. → Check `date` and `ended`."]))
    }

    @Test
    func `What was written up before it began is an error`() throws {
        let (_, findings) = try narrative("title: T\nkind: went-right\ndate: 2024\nrecorded: 2023\nsummary: S")
        #expect(
            findings == ["content/narratives/a.md:5:1: error date: It was written up before it began. → Check `date` and `recorded`."])
    }

    @Test
    func `A date that nobody knows is said to be unknown, and leaves the other dates alone`() throws {
        let (read, findings) = try narrative("title: T\nkind: went-right\ndate: unknown\nended: 2020\nsummary: S")
        #expect(findings == [])
        #expect(read?.date == nil && read?.ended == EventDate("2020"))
        let (_, others) = try narrative("title: T\nkind: went-right\ndate: unkown\nended: unknown\nsummary: S")
        #expect(
            others.map { $0.split(separator: "→")[0].trimmingPrefix("content/narratives/a.md:") } == [
                "4:7: error date: `unkown` is not a date. ",
                "5:8: error date: `unknown` is not a date. ",
            ])
        #expect(others[0].hasSuffix("; or `unknown`.") && !others[1].contains("or `unknown`"))
    }

    @Test
    func `Whether a narrative is invented is true or false, and nothing else`() throws {
        func isFiction(_ key: String) throws -> Bool? { try narrative(required() + key).narrative?.isFiction }
        #expect(try isFiction("\nfiction: true") == true)
        #expect(try isFiction("\nfiction: \"false\"") == false)
        #expect(try isFiction("") == false)
        #expect(
            try wholeFaults("fiction: yes") == [
                "content/narratives/a.md:6:10: error closed-list: `yes` is not `true`. → Write `fiction: true`."
            ])
    }

    @Test
    func `An organisation needs a letter for its address`() throws {
        #expect(
            try wholeFaults("organisation: 日本航空") == [
                "content/narratives/a.md:6:1: error slug: `日本航空` has no Latin letter or digit to make an address of. → Add a Latin name."
            ])
    }

    @Test
    func `A factor that appears twice needs a name of its own`() throws {
        #expect(
            try wholeFaults("factors:\n  - factor: masking\n  - factor: masking") == [
                "content/narratives/a.md:8:13: error factor-twice: `masking` stands twice among the factors. → "
                    + "Give one of the two a name of its own: `as: masking-again`."
            ])
        #expect(try faults("factors:\n  - factor: masking\n  - {factor: masking, as: masking-again}") == [])
        #expect(try faults("factors:\n  - {factor: a, as: b}\n  - factor: b") == ["8:13 factor-twice"])
    }

    @Test
    func `A narrative has a hundred factors and three hundred relations at most, since both are drawn and counted in pairs`() throws {
        let names = (0..<101).map { "f\($0)" }
        let factors = "factors: [" + names.map { "{factor: \($0)}" }.joined(separator: ", ") + "]\n"
        let relations =
            "relations:\n" + (0..<301).map { "  - {from: f\($0 % 101), verb: enabled, to: f\(($0 + 1 + $0 / 101) % 101)}\n" }.joined()
        #expect(
            try wholeFaults(factors + relations).map { String($0.drop { $0 != " " }) } == [
                " error too-many: A narrative tells of at most 100 factors; these are 101. → "
                    + "Take those together that are one condition, or tell two narratives.",
                " error too-many: A narrative tells of at most 300 relations; these are 301. → "
                    + "Take those together that are one condition, or tell two narratives.",
            ])
        #expect(try faults("factors: [" + names.dropLast().map { "{factor: \($0)}" }.joined(separator: ", ") + "]") == [])
    }

    @Test(arguments: ["systems", "technologies", "tags", "symptoms", "response"])
    func `A list of words has a hundred at most, since each has a page that tells of the narrative`(key: String) throws {
        func words(_ count: Int) -> String { "\(key): [" + (0..<count).map { "w\($0)" }.joined(separator: ", ") + "]" }
        let named = key == "response" ? "demands on responders" : key
        #expect(try faults(words(100)) == [])
        #expect(
            try wholeFaults(words(101)).map { String($0.drop { $0 != " " }) } == [
                " error too-many: A narrative tells of at most 100 \(named); these are 101. → Keep those that a reader would look for."
            ])
    }

    @Test(arguments: [("title", 300), ("summary", 2000)])
    func `A title or a summary is no longer than what other pages can repeat`(key: String, most: Int) throws {
        func found(_ count: Int) throws -> [String] {
            var keys = ["title": "T", "kind": "near-miss", "date": "2024", "summary": "S"]
            keys[key] = String(repeating: "é", count: count)
            return try narrative(keys.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: "\n")).1
        }
        #expect(try found(most) == [])
        #expect(
            try found(most + 1).map { String($0.drop { $0 != " " }) } == [
                " error too-large: This has \(most + 1) characters; the limit is \(most). → Tell the rest in the text."
            ])
    }

    @Test
    func `What a message lists does not grow with the narrative`() throws {
        for count in [25, 50, 100] {
            let names = (0..<count).map { "{factor: factor-\($0)}" }.joined(separator: ", ")
            let found = try wholeFaults("factors: [\(names)]\nadaptations: [{what: w, helped: [luck]}]")
            #expect(found.count == 1 && found[0].hasSuffix("factor-11 and \(count - 12) more."))
        }
    }

    @Test
    func `Relations and adaptations name factors of the narrative, by their names here`() throws {
        let keys = """
            factors: [{factor: stale-config, as: stale-rule}, {factor: saturation}]
            relations:
              - {from: stale-config, verb: enabled, to: saturation}
              - {from: stale-rule, verb: enabled, to: saturatoin}
            adaptations: [{what: w, helped: [saturation, luck]}]
            """
        let file = "content/narratives/a.md"
        #expect(
            try wholeFaults(keys) == [
                "\(file):8:12: error unknown-factor: A relation names `stale-config`, which is not among the factors here. → "
                    + "Add it to `factors`, or use one of: stale-rule, saturation.",
                "\(file):9:43: error unknown-factor: A relation names `saturatoin`, which is not among the factors here. → "
                    + "Did you mean `saturation`?",
                "\(file):10:46: error unknown-factor: An adaptation names `luck`, which is not among the factors here. → "
                    + "Add it to `factors`, or use one of: stale-rule, saturation.",
            ])
    }

    @Test
    func `A relation does not lead from a factor to itself`() throws {
        #expect(
            try wholeFaults("factors: [{factor: a}]\nrelations: [{from: a, verb: sustained, to: a}]") == [
                "content/narratives/a.md:7:44: error relation-to-itself: A relation leads from `a` to itself. → Name another factor."
            ])
    }

    @Test
    func `A relation that is written twice is told at the second; one that goes by way of a person at its line`() throws {
        let factors = "factors: [{factor: a}, {factor: b}]\nrelations:\n"
        let relation = "  - {from: a, verb: enabled, to: b"
        #expect(try faults(factors + relation + "}\n" + relation + ", timing: at-once}") == ["9:12 relation-twice"])
        #expect(try faults(factors + relation + "}\n  - {from: a, verb: sustained, to: b}") == [])
        for via in ["release-engineer", "operators", "on-call"] {
            #expect(try faults(factors + relation + ", via: \(via)}") == ["8:12 relation-via-person"])
        }
        for via in ["operator-console", "build-worker", "change-calendar"] {
            #expect(try faults(factors + relation + ", via: \(via)}") == [])
        }
    }

    @Test
    func `A near miss has no severity and no recovery time; days, and other kinds, are let be`() throws {
        #expect(try faults("severity: high", kind: "near-miss") == ["6:1 near-miss-measure"])
        #expect(try faults("severity: high", kind: "post-mortem") == [])
        func ended(_ kind: String, _ date: String, _ ended: String) throws -> [Bool] {
            try narrative("title: T\nkind: \(kind)\ndate: \(date)\nsummary: S\nended: \(ended)").findings.map {
                $0.contains(":6:1: note near-miss-measure")
            }
        }
        #expect(try ended("near-miss", "2024-11-12T09:07Z", "2024-11-12T10:04Z") == [true])
        #expect(try ended("near-miss", "2024-11-12", "2024-11-13") == [])
        #expect(try ended("went-right", "2024-11-12T09:07Z", "2024-11-12T10:04Z") == [])
    }

    @Test
    func `A relation may lead to what happened, if its verb has a direction; no factor is called so`() throws {
        let factors = "factors: [{factor: a}, {factor: b}]\nrelations: "
        #expect(try faults(factors + "[{from: a, verb: triggered, to: outcome}]") == [])
        #expect(try faults(factors + "[{from: a, verb: co-occurred, to: outcome}]") == ["7:46 outcome"])
        #expect(try faults(factors + "[{from: outcome, verb: triggered, to: b}]") == ["7:20 unknown-factor"])
        #expect(try faults("factors: [{factor: outcome}]") == ["6:20 outcome"])
        #expect(try faults("factors: [{factor: outcome, as: end}]") == [])
    }

    @Test
    func `An alias is an earlier id, or an address of an older site at which a page can be written`() throws {
        #expect(try faults("aliases: [old, /2019/06/outage/]") == [])
        #expect(
            try faults("aliases: [/../a/, Old, /a.php, /files/a]") == [
                "6:11 old-address", "6:19 slug", "6:24 old-address", "6:32 old-address",
            ])
    }

    @Test
    func `A relation that lacks an end is told so once`() throws {
        #expect(try faults("factors: [{factor: a}]\nrelations: [{verb: enabled, to: a}]") == ["7:13 missing-key"])
    }

    @Test
    func `A relation with a verb that could not be read is told, and makes no claim; its other faults are told too`() throws {
        let (narrative, findings) = try narrative(
            required() + "\nfactors: [{factor: a}, {factor: b}]\nrelations: [{from: a, verb: caused, to: b}, "
                + "{from: a, verb: caused, to: b, evidence: \"#x\"}]")
        #expect(findings.compactMap { $0.split(separator: " ").dropFirst(2).first } == ["closed-list:", "closed-list:", "evidence:"])
        #expect(narrative?.relations.isEmpty == true)
    }

    @Test
    func `Since when a condition was there is a date, or words; what only looks like a date is told of`() throws {
        func since(_ text: String) throws -> (DateOrWords?, [String]) {
            let (narrative, findings) = try narrative(required() + "\nfactors: [{factor: a, since: \(text)}]")
            return (narrative?.factors.first?.plain.dateOrWords("since"), findings)
        }
        #expect(try since("2019-05") == (.date(#require(EventDate("2019-05"))), []))
        #expect(try since("the move to the new hall") == (.words("the move to the new hall"), []))
        let (words, findings) = try since("2019-13")
        #expect(words == .words("2019-13"))
        #expect(findings.count == 1 && findings[0].contains("6:30: warning date: `2019-13`: There is no month 13. It is shown as words."))
    }

    @Test
    func `A kind that is misspelt is the one error, not every key of that kind`() throws {
        #expect(try faults("surfaced-by: x\npotential: y", kind: "nearmiss") == ["3:7 closed-list"])
    }
}

extension NarrativeReaderTests {
    @Test
    func `A key of one kind with nothing behind it says nothing in another`() throws {
        #expect(try faults("challenge:\nsurfaced-by:") == [])
    }

    @Test
    func `Narratives without factors are told to add one`() throws {
        #expect(
            try wholeFaults("adaptations: [{what: w, helped: [masking]}]") == [
                "content/narratives/a.md:6:34: error unknown-factor: An adaptation names `masking`, which is not among the factors here. → "
                    + "Add it to `factors`."
            ])
    }
}
