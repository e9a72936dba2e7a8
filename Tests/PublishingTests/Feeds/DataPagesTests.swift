import Foundation
import Narratives
import Publishing
import Testing

struct DataPagesTests {
    @Test
    func `Every key that an author writes is in the data, under the name it was written by`() throws {
        let site = try SiteOnDisk(EveryField.content, drafts: true)
        let data = try site.json("data/narratives.json")
        #expect(data["version"] as? Int == 1)
        let narratives = try #require(data["narratives"] as? [[String: Any]])
        #expect(narratives.map { $0["id"] as? String } == ["nearly", "other", "well", "whole"])
        let whole = try #require(narratives.last)
        let own = ["id", "url", "aliases", "x-ticket"]
        let keys = [
            "title", "kind", "date", "ended", "recorded", "fiction", "summary", "hook", "organisation", "systems", "technologies", "tags",
            "status", "authors",
            "sources",
            "impact", "severity", "symptoms", "timeline", "factors", "relations", "adaptations", "capacities", "normal-work", "surprises",
            "hypotheses",
            "response", "scenarios", "lessons",
            "actions",
            "decisions", "related",
        ]
        #expect(Set(whole.keys) == Set(own + keys + ["backlinks"]))
        #expect(whole["url"] as? String == "narratives/whole.html")
        #expect(whole["date"] as? String == "2024-11-12")
        #expect(whole["recorded"] as? String == "2025-01-15" && whole["fiction"] as? Bool == true)
        #expect(whole["response"] as? [String] == ["response-word"])
        func first(_ key: String) -> [String: Any] { (whole[key] as? [[String: Any]])?.first ?? [:] }
        #expect(Set(first("factors").keys) == ["factor", "as", "here", "part", "since", "unseen", "evidence"])
        #expect(Set(first("relations").keys) == ["from", "verb", "to", "via", "timing", "note", "evidence"])
        #expect(Set(first("adaptations").keys) == ["what", "who", "capacity", "helped", "designed-for", "worked", "basis", "evidence"])
        #expect(
            Set(first("actions").keys) == [
                "id", "event", "action", "target", "goal", "addresses", "aim", "stage", "horizon", "temporal", "ref",
                "owner", "due", "state", "expects", "outcome",
            ])
        #expect(
            (first("actions")["outcome"] as? [[String: String]]) == [
                ["when": "2025-07", "held": "partly", "narrative": "other", "note": "Outcome words"]
            ])
        #expect(Set(first("sources").keys) == ["id", "title", "url", "archive", "accessed"])
        #expect(Set(first("surprises").keys) == ["believed", "found", "who", "basis", "evidence"])
        #expect(Set(first("hypotheses").keys) == ["held", "who", "from", "until", "rested-on", "dropped", "evidence"])
        #expect(Set(first("timeline").keys) == ["at", "event", "part"])
        #expect(first("factors")["evidence"] as? [String] == ["#a-heading", "source:source-id"])
        #expect(first("factors")["since"] as? String == "2019-05")
        let nearly = narratives[0]
        #expect(nearly["date"] as? String == "unknown" && nearly["fiction"] == nil)
        #expect(Set(nearly.keys).isSuperset(of: ["surfaced-by", "stopped-by", "potential", "precursor-of"]))
        #expect(Set(narratives[2].keys).isSuperset(of: ["challenge", "normal-work", "capacities", "sustained-by", "cost", "fragile-if"]))
    }

    @Test
    func `Terms are in the data with the fields of their pages, cues among them, and with their narratives`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\nfactors: [{factor: chill}]\ntags: [late]\n---\n",
            "factors/cold.md": "---\ntitle: Cold\nfamily: load\nsummary: It is cold.\naliases: [chill]\ncues: [cache, cold start]\n---\n",
        ])
        let terms = try #require(try site.json("data/terms.json")["terms"] as? [[String: Any]])
        #expect(terms.map { $0["slug"] as? String } == ["cold", "late"])
        #expect(terms[0]["cues"] as? [String] == ["cache", "cold start"] && terms[0]["family"] as? String == "load")
        #expect(Set(terms[1].keys) == ["vocabulary", "slug", "url", "title"])
        #expect(try !site.text("factors/cold.html").contains("cold start"))
    }

    @Test
    func `What is kept for themes keeps its shape`() throws {
        let text = "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\nx-a: {b: [1, {c: \"</script>\"}], d: ''}\n---\n"
        let narratives = try #require(
            try SiteOnDisk(["narratives/a.md": text]).json("data/narratives.json")["narratives"] as? [[String: Any]])
        let value = try #require(narratives.first?["x-a"] as? [String: Any])
        #expect(value["d"] as? String == "")
        let list = try #require(value["b"] as? [Any])
        #expect(list.first as? String == "1")
        #expect((list.last as? [String: String]) == ["c": "</script>"])
    }

    @Test
    func `A site without narratives has an empty list`() throws {
        let data = try SiteOnDisk(["index.md": "Words."]).json("data/narratives.json")
        #expect((data["narratives"] as? [Any])?.isEmpty == true)
    }
}
