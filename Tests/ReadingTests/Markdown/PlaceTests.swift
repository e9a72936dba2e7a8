import Narratives
import Testing

/// Where links and findings are said to be: lines of the file, columns in Unicode scalars.
@Suite struct PlaceTests {
    @Test(arguments: [
        ("🎉日本 [[a]] é [b](b.md) 👩‍👩‍👧 [c](c.md)", ["1:5", "1:13", "1:29"]),
        ("one\ntwo [[a]]\n  three [b](b.md)\nfour\\\nfive [c](c.md)  \nsix [d][]\n\n[d]: d.md", ["2:5", "3:9", "5:6", "6:5"]),
        ("- x\n\n  y [[a]]\n  - 日 [b](b.md)\n    z\n    [c](c.md)", ["3:5", "4:7", "6:5"]),
        ("> q\n> r [[a]]\nlazy [b](b.md)\n> > 日 [c](c.md)\n> > [d](d.md)", ["2:5", "3:6", "4:7", "5:5"]),
        ("1. > - x [[a]]\n   >   y [b](b.md)", ["1:10", "2:10"]),
        ("| 日 | [a](a.md) |\n|---|---|\n| [b](b.md) | 🎉 [[c]] `x \\| y` [d](d.md) |", ["1:7", "3:3", "3:17", "3:32"]),
        ("`[[a]]` [[a]] `[b](b.md)` [b](b.md)", ["1:9", "1:27"]),
        ("\\[b](b.md) [b](b.md) [b] [b](b.md)", ["1:12", "1:26"]),
        ("[t][a] [a][] [a]\n\n[a]: a.md", ["1:1", "1:8", "1:14"]),
        ("[b](http://x.y) [b](b.md) [x [c](c.md)](d.md)", ["1:17", "1:30"]),
        ("## 日 [a](a.md) ##\n\n日 [b](b.md)\n===", ["1:6", "3:3"]),
        ("[*a*](a.md) [`b`](b.md) [&amp; c](c.md) [\\* d](d.md) [![e](e.png)](f.md)", ["1:1", "1:13", "1:25", "1:41", "1:54", "1:55"]),
        ("a <b> [[a]] <!-- [[x]] --> [[c]]", ["1:7", "1:28"]),
        ("[long\nwords](a.md) [[b|long\nwords]] [c](c.md)", ["1:1", "2:14", "3:9"]),
        ("a `b\nc [[x]]` [[d]]\ne [f](f.md)", ["2:10", "3:3"]),
        ("[a](<a.md>\n\"t\") [b](b.md)\n[c](c.md)", ["1:1", "2:6", "3:1"]),
        ("\t- x\n\n[a](a.md)\r\n[b](b.md)\r[c](c.md)", ["3:1", "4:1", "5:1"]),
        ("[x]: y.md\n[a](a.md)", ["2:1"]),
        ("x\n\na\n[b](b.md)\n| [c](c.md) | d |\n|-|-|\n| e | [f](f.md) |", ["4:1", "5:3", "7:7"]),
        ("- x\n  [b](b.md)\n  | c | [d](d.md) |\n  |-|-|\n\n  [e](e.md)", ["2:3", "3:9", "6:3"]),
        ("> a [b](b.md)\n> | [c](c.md) |\n> |-|\n> | [d](d.md) |\n> | [e](e.md) |", ["1:5", "2:5", "4:5", "5:5"]),
    ])
    func `Links have their true places`(markdown: String, places: [String]) {
        let sample = MarkdownSample(markdown)
        #expect(sample.body.links.map { "\($0.position.line):\($0.position.column)" } == places)
    }

    @Test func `Lines count from the texts place in the file`() {
        let sample = MarkdownSample("a\n\n[b](b.md) <i>", firstLine: 40)
        #expect(sample.linkPlaces == ["42:1 narratives/b.html"])
        #expect(sample.places == ["42:11 warning raw-html"])
    }

    @Test(arguments: [
        ("| a | b |\n|---|---|\n| 日 | d | lost |\n| e | f |\n| g \\| h | i |\n|||\n| j |\n| k | l ||", ["3:11"]),
        ("a | b\n-|-\nc | `d | e`\n[[x|y]] | [[z\\|w]]\n", ["3:10"]),
        ("> - | a |\n>   |---|\n>   | b | c", ["3:11"]),
        ("one\n| a |\n|---|\n| b | c |\r\n| d |\n", ["4:7"]),
    ])
    func `Cells beyond the last column are told of`(markdown: String, places: [String]) {
        #expect(MarkdownSample(markdown).places == places.map { $0 + " warning table-row" })
    }

    @Test func `Autolinks have their true places`() {
        let sample = MarkdownSample("日本 <http://a.b> ftp://c.d <irc://e.f> [ftp://g](ftp://g)")
        #expect(sample.places == ["1:17 error unsafe-url", "1:27 error unsafe-url", "1:39 error unsafe-url"])
    }
}
