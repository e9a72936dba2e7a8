import Building
import Foundation
import Importing
import Reading
import Scratch
import Testing

/// Nothing that the reader of a source could see is missing on the page: each document is imported and built, and its words are looked for.
struct ImportedWordsTests {
    /// Documents of the kinds that people bring, each folder's worth of dress in few words.
    private static let documents: [(name: String, text: String)] = [
        (
            "sections that become keys",
            """
            # Ferries stayed in port

            **Date:** 2025-04-14
            **Status:** Final
            **Authors:** Harbour crew, Night desk
            **Severity:** Major

            ## 1. Summary

            A tide table was a year old, and three captains trusted it.

            ## Impact {#impact}

            Forty passengers slept aboard.

            ## What went well

            - A [lamp list](https://example.org/lamps) was at hand[^1]
            - Somebody knew `--force`

            ## Lessons learned

            Some of them.

            - Tables carry ~~no~~ a year
              - in their name

            **Week two**

            Paper is slow.

            [^1]: Printed that morning.
            """
        ),
        (
            "actions below sub-headings, in tables and tasks",
            """
            # Ferries

            Date: 2025-04-14

            ## Action items

            Each of these has a ticket.

            ### Harbour office

            1. Rehearse the siren

            ### Detect

            - [ ] Paint a mark, due 2025-05-06
              - on the pier
            - [x] ~~Buy rope~~ borrow rope

            ### Anything else

            | Item | Who | Until | Ticket | Cost |
            |---|---|---|---|---|
            | Count buoys | Buoy team | 2025-05-06 | [B-1](https://example.org/b) | cheap |

            ## Corrective actions

            We could not agree.

            ## What could have gone better

            The siren.
            """
        ),
        (
            "a timeline with more than moments",
            """
            # Ferries

            **Start:** 2025-04-14 17:02 UTC

            ## Timeline

            All times in UTC, after the bridge's clock.

            Charts: [tides](https://example.org/tides)

            - 17:02: Purser sees ![mark](https://example.org/m.png) and **calls** the [desk](https://example.org/desk).
              - Desk answers slowly.
            - 17:20-17:40: Siren.
            - ??:??: Rope thrown.
            - Later, quiet.

            ```
            log entry
            ```

            > Skipper: aground.
            """
        ),
        (
            "a timeline in a table",
            "# Ferries\n\nDate: 2025-04-14\n\n## Events\n\nx\n\n## Timeline (UTC+2)\n\n| When | What happened | Who | Note |\n|---|---|---|---|\n| 17:02 | Fog rolled in | Lookout | thick |\n| 17:20 | Fog lifted | | |\n"
        ),
        (
            "days and times as headings",
            "# Ferries\n\n2025-04-14\n\n## Timeline\n\n_All times in UTC_\n\n## April 14\n\n### 17:02\n\nPurser dozes.\n\n- Radio silent\n\n### 17:20 Alarm\n\nPurser wakes.\n\n## Aftermath\n\nTea.\n"
        ),
        (
            "links by reference, pictures, notes",
            "# Ferries\n\n2025-04-14\n\n## Impact\n\nForty, see [the log][l], [l] and [gone](nowhere.md).\n\n## Root cause\n\nAn old table[^a] met fog; nobody knew.\n\n## More\n\n[![graph](https://example.org/g.png)](https://example.org) [[Pier|the pier]] <https://example.org/bare> [ ](https://example.org/empty)\n\n[l]: https://example.org/log \"Logbook\"\n[^a]: Or two.\n"
        ),
        (
            "HTML",
            """
            # Ferries

            2025-04-14

            <details><summary>Open me</summary>

            <table><tr><th>Boat</th><th>Berth</th></tr><tr><td><b>Gull</b><br>grey</td><td>North|south</td></tr></table>
            </details>

            <p>One</p><p>Two</p> <blink>three</blink> press <kbd>Ctrl</kbd>+<kbd>Q</kbd>, H<sub>x</sub>, <del>four</del> <font color="red">five</font>

            <ul><li>six<ul><li>seven</li></ul></li><li>eight</li></ul>
            <blockquote>nine</blockquote><pre>ten
              eleven</pre> <a name="x"></a>twelve List<String> thirteen &amp; fourteen <unknown-tag>fifteen</unknown-tag>
            """
        ),
        (
            "other generators' blocks",
            "# Ferries\n\n2025-04-14\n\n!!! warning \"Keep off\"\n    The quay is wet.\n\n    Still wet.\n\n:::danger[Mind]\nRope.\n:::\n\n> [!incident]- Folded\n> Inside.\n\n=== \"Diesel\"\n    tank\n\n{{< notice tip >}}\nMop.\n{{< /notice >}}\n\n{% include box.html text=\"boxed\" %}\n\nDepth:: five fathoms\n\n![[map.png]] ![[Other page]] ==bright== word ^block-one\n\n{{< youtube abc >}}\n"
        ),
        (
            "definition lists, labels and tables of two columns",
            "# Ferries\n\n| Field | Value |\n|---|---|\n| Date | 2025-04-14 |\n| Vessel | Gull |\n| Services | harbour radio, tide feed |\n| Incident lead | Purser |\n\nReported by: Lookout\n\n- **Detected:** by luck\n- **Impact**: Forty aboard\n- **Weather**: fog\n\nTerm\n: Its meaning\n"
        ),
        (
            "blanks, templates' words and struck words",
            "# Ferries\n\n2025-04-14\n\n## Summary\n\nFog ~~and rain~~ came.\n\n## Impact\n\n~~Nine~~ ten boats.\n\n## Lessons learned\n\n- ~~Wait~~\n- Go slower\n\n## Trigger\n\nA horn. Then another.\n\n## Detection\n\nBy ear.\n"
        ),
        (
            "lists in lists, quotes, code",
            "# Ferries\n\n2025-04-14\n\n1. outer\n   - inner\n     > quoted within\n\n    indented code here\n\n~~~\nfenced <b>kept</b>\n~~~\n\n`a <i>b</i>` and \\*starred\\* and 2 < 3 and x_y_z\n\nSetext line\n-----------\n\n* * *\n\nLast words.\n"
        ),
        (
            "front matter of other generators, and words that no address can have",
            "---\ntitle: Ferries\ndate: 2025-04-14\nlayout: post\nsidebar_position: first\ntaxonomies: {tags: [fog], crews: [lamp]}\nauthors: [{name: Purser Pat, rank: mate}]\ntechnologies: [C++, 霧笛]\n---\n\nSeen <!-- hush --> twice.\n\n<!-- hush --> Words behind.\n"
        ),
        (
            "actions that say who and until when, a list beside a table, and words behind both",
            "# Ferries\n\n2025-04-14\n\n## Action items\n\n- Mend (owner: Lamp team, due 2025-05-06, LAMP)\n- [ ] @ropes: splice by Friday\n- Sweep. **Owner**: Deck crew **Due date**: someday\n\n| Item | Who |\n|---|---|\n| Polish | Brass band |\n\nNothing else came up.\n"
        ),
        (
            "lines that are headings without a sign, definitions of several lines, and times with points",
            "Ferries\n\n2025-04-14\n\nImpact\n\nNine boats.\n\nTimeline:\n\n9.59 Fog seen by\n- the pilot\n\n10.21 Siren.\n\nHarbour\n: north quay\n: south quay\n"
        ),
        (
            "an offset in a column, and a table of other things",
            "# Ferries\n\n2025-04-14\n\n## Timeline\n\n| Time | Zone | Event |\n|---|---|---|\n| 17:02 | CEST | Purser dozes |\n\n| Boat | Crew |\n|---|---|\n| Gull | nine |\n"
        ),
        ("a text without headings", "Fog came on 14 April 2025 and stayed. The second sentence tells more.\n\nAnd a second paragraph."),
        ("another script", "# 霧が出た\n\n**Date:** 2025-04-14\n\n## Summary\n\n港は閉まった。\n\n## Impact\n\n船は出なかった\n"),
    ]

    @Test func `Every word of a source is on its page`() throws {
        let sources = Self.documents.enumerated().map { ("source/d\($0).md", $1.text) }
        let scratch = try Scratch(Dictionary(uniqueKeysWithValues: sources))
        try scratch.importSource()
        let built = try scratch.build { $0.drafts = .built }
        #expect(built.changes != nil, "\(scratch.lines(built.findings))")
        for (index, document) in Self.documents.enumerated() {
            let page = try scratch.text("site/narratives/d\(index).html")
            #expect(VisibleWords(markdown: document.text).missing(on: page) == [], "\(document.name)")
        }
    }

    @Test func `The words of a row are on its page`() throws {
        let table =
            "Title,Began,Impact,Story,Services,Weather,Skipper's word\nFog,2025-04-14,Forty aboard,\"A tide table was old.\n\nTwo captains.\",\"radio, feed\",still,\"None saw it.\n\n- truly\"\n"
        let mapping = try #require(MappingReading.read(Array("keys: {date: [Began], body: [Story]}".utf8), file: "import.yaml").mapping)
        let scratch = try Scratch(["log.csv": table])
        try scratch.importSource("log.csv", mapping)
        #expect(try scratch.build().changes != nil)
        let words = VisibleWords(markdown: table.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? "")
        #expect(words.missing(on: try scratch.text("site/narratives/fog.html")) == [])
    }

    @Test(arguments: [
        (
            "source/a.md", "a",
            "---\ntitle: Fog\ndate: 2025-04-14\nlookout: Night desk\nboats: [gull, tern]\nweather: {sea: calm, \"wind side\": lee}\ntale: |\n  Long ago.\n\n  Twice.\ncause: rust\n---\n\nSeen.\n"
        ),
        (
            "log.csv", "p-1",
            "Issue key,Issue id,Issue Type,Summary,Status,Priority,Assignee,Reporter,Created,Resolved,Updated,Votes,Custom field (Weather),Description\nP-1,,Mishap,Fog,Done,Worst,Harbour desk,Night desk,14/Apr/25 5:02 PM,,,few,thick,Seen from the pier.\n"
        ),
    ]) func `What no key has a home for is on the page`(_ path: String, _ id: String, _ text: String) throws {
        let scratch = try Scratch([path: text])
        try scratch.importSource(path.hasPrefix("source/") ? "source" : path)
        #expect(try scratch.build().changes != nil)
        let words = VisibleWords(markdown: path.hasSuffix(".csv") ? text.split(separator: "\n").last.map(String.init) ?? "" : text)
        // A status of a finished text is no news, and the issue's key is the address.
        #expect(words.missing(on: try scratch.text("site/narratives/\(id).html")).filter { !["done", "p"].contains($0) } == [])
    }

    @Test func `The test sees what is missing`() {
        let words = VisibleWords(markdown: "# Fog\n\nTwo <!-- hidden --> words, [two](x.md) **words**.")
        #expect(words.missing(on: "<main><h1>Fog</h1><p>Two words</p></main>") == ["two", "words"])
        #expect(words.missing(on: "<main><h1>Fog</h1><p>Two <b>wo</b>rds two words</p></main><p>Two</p>") == [])
    }
}

extension Scratch {
    fileprivate func importSource(_ source: String = "source", _ mapping: ImportMapping? = nil) throws {
        var options = ImportOptions()
        options.source = folder.path + "/" + source
        options.content = folder.path + "/content"
        options.mapping = mapping
        _ = try Importer(options).run()
    }
}

/// The words that a reader of Markdown sees, by an eye of the test's own.
private struct VisibleWords {
    private let words: [String]

    /// What a page says in its own words, and what days and times are made of: `NumbersAndTimes` looks after those.
    private static let replaced = Set(
        """
        date start began status final authors severity major cest zone summary impact lessons learned action actions items corrective what went well event \
        when who due until owner ticket services all times in utc of after monday april title story field value timeline item danger incident notice
        """.split { " \n".contains($0) }.map(String.init))

    init(markdown: String) {
        var text = markdown.replacing(#/<!--.*?-->/#.dotMatchesNewlines(), with: "")
        text.replace(#/(?m)^ {0,3}\[[^\]^]+\]:.*$/#, with: "")
        text.replace(#/\]\((?:<[^>]*>|[^()]*)\)|\]\[[^\]]*\]/#, with: "]")
        text.replace(#/\[\[[^|\]]*\|/#, with: "[[")
        text.replace(#/(?m)^(~~~|```).*$/#, with: "")
        text.replace(#/\{#[a-z-]+\}|\[\^\w+\]:?|\^block-one/#, with: " ")
        text.replace(#/<\/?(b|i|del|kbd|sub|sup|font|a|span)( [^>]*)?>/#, with: "")
        text.replace(#/<(?!https?:|String|unknown|blink|\/unknown|\/blink)\/?[a-zA-Z][^<>]*>/#, with: " ")
        text.replace(#/(?m)^(\s*- )\[[ x]\]|\{\{.*?\}\}/#, with: "- ")
        text.replace(#/[*`~\\]+|\b_|_\b/#, with: "")
        words = Self.words(of: text)
    }

    /// The words that a page has fewer of; those between its tags, and what its pictures are called.
    func missing(on html: String) -> [String] {
        let main = html.firstMatch(of: #/<main.*</main>/#.dotMatchesNewlines()).map { String($0.output) } ?? html
        let pictures = main.matches(of: #/alt="([^"]*)"/#).map { String($0.output.1) }
        let text = main.replacing(#/<\/?(b|i|em|strong|code|del|a|span|mark|wbr|kbd|sup)( [^>]*)?>/#, with: "").replacing(
            #/<[^>]*>/#, with: " ")
        var there: [String: Int] = [:]
        for word in Self.words(of: ([text] + pictures).joined(separator: " ")) { there[word, default: 0] += 1 }
        return words.filter { word in
            there[word, default: 0] -= 1
            return there[word, default: 0] < 0 && !Self.replaced.contains(word)
        }
    }

    /// Without those that hold digits.
    private static func words(of text: String) -> [String] {
        text.replacing(#/&(amp|lt|gt|quot|#39);/#, with: " ").lowercased().matches(of: #/[\p{L}\p{N}]+/#).map { String($0.output) }
            .filter { !$0.contains { $0.isASCII && $0.isNumber } }
    }
}
