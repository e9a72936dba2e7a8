import Scratch
import Testing

/// Small sources of the kinds that people bring, each number in them another: nothing of them is lost, whatever becomes of it.
struct WholeSourcesTests {
    private static let sources = [
        // Introductions, sub-headings, bold groups.
        "## Action items\n\nAll 31 have a ticket.\n\n### Cellar\n\n1. Wrap 33 pipes\n\n### Roof\n\n- Clear 34 gutters\n",
        "## Lessons learned\n\n**Week 31**\n\n- Pipes freeze at 32\n\n**Week 33**\n\n- 34 stoves are few\n",
        "## Impact\n\n31 huts.\n\n### Guests\n\n32 of them.\n",
        // Timelines under days, with details, out of order, in columns.
        "## Timeline\n\n- 2025-04-14\n  - 17:02 UTC: 31 seen.\n  - 17:20 UTC: 32 undone.\n",
        "## Timeline\n\n- 2025-04-14 17:20 UTC: 31 undone.\n- 2025-04-14 17:02 UTC: 32 seen.\n  - By 33 guests.\n",
        "## Timeline\n\n| Date | Time (UTC+2) | Event | Huts |\n|---|---|---|---|\n| 2025-04-14 | 17:02 | Seen | 31 |\n",
        "## Timeline (CEST)\n\n### 2025-04-14 17:02\n\n31 seen.\n\n### 17:20\n\n32 undone.\n",
        // Keys on top.
        "**Start:** 2025-04-14 17:02 UTC\n**End:** 18:10 UTC\n**Duration:** 68 min\n**Severity:** 3\n**Huts**: 31\n\nIce.\n",
        "| Date | 2025-04-14 17:02-18:10 UTC+2 |\n|---|---|\n| Severity | 3 |\n| Huts | 31 |\n\nIce.\n",
        "- **Detected:** 2025-04-14 17:30 (UTC-3)\n- **Reported by:** 31 guests\n- **Tags:** ice-32, snow 33\n\nIce.\n",
        // Actions and factors in tables and lists.
        "## Action items\n\n| ID | Action | Owner | Due | Ticket |\n|---|---|---|---|---|\n| 31 | Wrap 32 | Kim 33 | 2025-05-06 | OPS-34 |\n",
        "## Action items\n\n- [x] Wrap 31, due 2025-05-06 (#32)\n- [ ] ~~Heat 33~~ dropped\n- TBD\n",
        "## Contributing factors\n\n1. 31 thin pipes\n2. ~~32 cold nights~~\n\n## Root cause\n\nThe 33 pipes. Then 34 stoves.\n",
        // HTML.
        "<table>\n<tr><th>Hut</th><th>Pipes</th></tr>\n<tr><td>31</td><td><b>32</b><br>33</td></tr>\n</table>\n",
        "<details><summary>Log 31</summary>\n<pre>\n32 &lt; 33\n</pre>\n<ul><li>34<li>35</ul></details>\n",
        "2<sup>k31</sup> pipes at 10<sup>-x</sup>, <del>32</del> <kbd>33</kbd>+<kbd>34</kbd>, H<sub>x</sub> <font color=red>35</font>\n",
        // Links, pictures, footnotes, definitions.
        "See [31](https://example.org/32), <https://example.org/33>, ![34](35.png), [[Hut 36|37]], [38][r] and [s].[^1]\n\n[r]: https://example.org/39\n[s]: hut-40.md\n[^1]: Or 41.\n",
        "## Impact\n\n31 huts, see [32][r].\n\n[r]: https://example.org/33 \"34\"\n",
        "## Lessons learned\n\n- 31 as [told][r]\n- [[Hut 32]]\n\n[r]: https://example.org/33\n",
        // Markup of other programs.
        "!!! warning \"31\"\n\n    32 pipes.\n\n    33 huts.\n\n:::note[34]\n35 stoves.\n:::\n\n> [!note]- 36\n> 37\n",
        "{% include note.html number=\"31\" %}\n\n## What happened 32 {#what}\n\n{{< notice >}}34{{< /notice >}}\n",
        "+++\ntitle = \"Ice\"\nhuts = 31\n+++\n\n32 pipes.\n",
        // Code, callouts, lists in lists.
        "```\n2025-04-14 17:02:31 32 <b>33</b> <!-- 34 -->\n```\n\n    35 [36](37)\n\n`38 <i>39</i>`\n",
        "1. 31 pipes\n   - 32 huts\n     1. 33 stoves\n\n> 34 guests\n> > 35 more\n",
        "# Ice at 31\n\n**32 pipes** froze on 14 April 2025 at 17:02 GMT-0400.\n\nSetext 33\n---------\n\n34\n",
        // Blanks and leftovers of templates.
        "## Impact\n\nTBD\n\n## Root cause\n\n_Describe 31 causes._\n\n## Lessons learned\n\n- None.\n- 32 stoves are few\n",
    ]

    @Test(arguments: sources)
    func `No number, day or time of a source is lost or made up`(_ text: String) throws {
        _ = try ImportedText(below: text)
        _ = try ImportedText(text)
    }

    @Test
    func `Nor one of its front matter`() throws {
        _ = try ImportedText(
            """
            ---
            title: Ice at 31
            date: 2025-04-14 17:02:33 +0200
            ended: 14 April 2025 18:10 UTC+2
            authors: [Kim 34, {name: Lee, room: 35}]
            tags: [ice-36, "37"]
            huts: 38
            pipes: {thin: 39, thick: [40, 41]}
            impact: 42 huts
            lessons: [43 stoves are few]
            actions: [{action: Wrap 44, due: 2025-05-06}]
            ---

            45 pipes.
            """)
    }

    @Test
    func `Nor one of a row`() throws {
        let table = "title,date,huts,impact,notes\nIce,2025-04-14 17:02 UTC+2,31,32 huts,\"33\n34\"\nSnow,14 April 2025,35,36 roofs,\n"
        let scratch = try Scratch(["log.csv": table])
        try scratch.run("log.csv")
        let narratives = try scratch.files("content/narratives").sorted { $0.key < $1.key }.map(\.value)
        #expect(NumbersAndTimes.differences(table, narratives.joined(separator: "\n")) == [])
    }
}
