import Narratives
import Scratch
import Testing

@testable import Reading

struct ForbiddenKeyTests {
    @Test(arguments: [
        "root-cause", "root_cause", "rootCause", "RootCause", "ROOT_CAUSE", "root cause", "root.cause", "root-causes", "rootCauses",
        "root-cause-analysis", "rca", "RCA", "cause", "Cause", "causes", "caused-by", "primary-cause", "primaryCause", "main-cause",
        "true_cause", "underlying-cause", "proximate-cause", "fault", "faults", "at-fault", "blame",
        "x-root-cause", "x-rootCause", "x-cause", "r-o-o-t-cause",
    ])
    func `A key that names one cause is refused in any spelling`(key: String) throws {
        #expect(try faults("\"\(key)\": A deploy.") == ["6:1 root-cause-field"])
    }

    @Test
    func `The finding says why, and shows the factors to write instead`() throws {
        let expected = """
            content/narratives/a.md:6:1: error root-cause-field: There is no `root_cause`: several conditions meet in every incident, \
            each necessary and only jointly sufficient, and naming one throws away what the next incident will need. → \
            Write the conditions, unranked:
              factors:
                - factor: stale-config
                  here: What it did here.
                - factor: saturation
                  here: What it did here.
            """
        #expect(try wholeFaults("root_cause: A deploy.") == [expected])
    }

    @Test(arguments: [
        ("factors: [{factor: a, root-cause: x}]", "6:23 root-cause-field"),
        ("timeline: [{at: 2024, event: e, cause: x}]", "6:33 root-cause-field"),
        ("sources: [{title: t, fault: x}]", "6:22 root-cause-field"),
        ("adaptations:\n  - what: w\n    causes: [x]", "8:5 root-cause-field"),
        ("surprises: [{believed: b, found: f, rootCause: x}]", "6:37 root-cause-field"),
        ("actions: [{action: a, root_cause: x}]", "6:23 root-cause-field"),
        ("decisions: [{text: t, cause: x}]", "6:23 root-cause-field"),
        ("related: [{id: b, why: w, cause: x}]", "6:27 root-cause-field"),
    ])
    func `No mapping of a narrative takes such a key`(keys: String, finding: String) throws {
        #expect(try faults(keys) == [finding])
    }

    @Test
    func `Relations do not take it either`() throws {
        let keys = "factors: [{factor: a}, {factor: b}]\nrelations: [{from: a, verb: enabled, to: b, primary-cause: yes}]"
        #expect(try faults(keys) == ["7:45 root-cause-field"])
    }

    @Test(arguments: [
        "factors/a.md", "systems/a.md", "technologies/a.md", "capacities/a.md", "organisations/a.md", "pages/a.md", "index.md",
    ])
    func `Nor does any other page`(path: String) throws {
        let read = try reading([path: "---\ntitle: T\nrootCause: x\n---\n"])
        #expect(read.findings.map(\.placed) == ["3:1 root-cause-field"])
    }

    @Test(arguments: [
        ("root-cause: x", "1:1 root-cause-field"), ("similarity: {cause: 1}", "1:14 root-cause-field"),
        ("similarity:\n  weights:\n    root_cause: 1", "3:5 root-cause-field"), ("check:\n  fault: x", "2:3 root-cause-field"),
    ])
    func `Nor does tributary.yaml, at any level`(yaml: String, finding: String) throws {
        let folder = try Scratch(["tributary.yaml": yaml])
        #expect(folder.configuration().findings.map(\.placed) == [finding])
    }

    @Test(arguments: ["root-cause", "root-cause-field"])
    func `A level may be set for the rule of that name`(rule: String) throws {
        let folder = try Scratch(["tributary.yaml": "check: {levels: {\(rule): note}}"])
        let (configuration, findings) = folder.configuration()
        #expect(findings == [])
        #expect(configuration.check.levels == [rule: .note])
    }

    @Test(arguments: ["x-because", "x-causeway", "x-default", "x-faultline", "x-fault-tolerance", "x-rcamp"])
    func `Words that only begin alike are ordinary keys`(key: String) throws {
        #expect(try faults("\(key): y") == [])
    }
}

extension ForbiddenKeyTests {
    @Test
    func `What is kept for themes takes no such key below it`() throws {
        #expect(try faults("x-details: {root-cause: A deploy.}") == ["6:13 root-cause-field"])
        #expect(try faults("x-details:\n  - {a: {rootCause: A deploy.}}") == ["7:10 root-cause-field"])
    }

    @Test(arguments: ["underlying-causes", "X-Root-Cause", "x-x-root-cause"])
    func `The same key in the plural, or hidden behind more than one x, is refused too`(key: String) throws {
        #expect(try faults("\"\(key)\": A deploy.") == ["6:1 root-cause-field"])
    }
}
