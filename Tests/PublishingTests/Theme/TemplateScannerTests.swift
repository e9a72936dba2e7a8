import Narratives
import Testing

@testable import Publishing

struct TemplateScannerTests {
    /// Tags as `line:column kind name`, text as it is between bars.
    func tokens(_ template: String) -> [String] {
        TemplateScanner.tokens(of: template).map {
            switch $0 {
            case .text(let bytes): "|\(String(decoding: bytes, as: UTF8.self))|"
            case .tag(let tag): "\(tag.position.line):\(tag.position.column) \(tag.kind) \(tag.name)"
            }
        }
    }

    func tags(_ template: String) -> [String] { tokens(template).filter { !$0.hasPrefix("|") } }

    @Test
    func `Every sort of tag is told apart, with its place`() {
        let template = """
            {{text}} {{ spaced }}
            {{{html}}} {{&also}}
            {{#open}}{{^none}}
            {{/open}}{{>partial}}{{<parent}}{{$block}}
            {{! a comment
            of two lines }}{{=<% %>=}}{{% PRAGMA}}{{t.list-narratives}}
            """
        #expect(
            tags(template) == [
                "1:1 text text", "1:10 text spaced", "2:1 unescaped html", "2:12 unescaped also", "3:1 section open", "3:10 inverted none",
                "4:1 close open", "4:10 partial partial", "4:22 parent parent", "4:33 block block", "5:1 comment acommentoftwolines",
                "6:16 other <%%>=", "6:27 other PRAGMA", "6:39 text t.list-narratives",
            ])
    }

    @Test(arguments: ["{", "}", "{ {a} }", "a { b } c", "{a}"])
    func `A template without tags is text`(template: String) {
        #expect(tokens(template) == ["|\(template)|"])
    }

    @Test
    func `An empty template is nothing`() { #expect(tokens("") == []) }

    @Test
    func `Lines are counted by their ends, whichever those are`() {
        #expect(tags("a\r\n{{b}}\r\n\r\n{{c}}") == ["2:1 text b", "4:1 text c"])
        #expect(tags("\n{{{b}}}\n{{c}}\n") == ["2:1 unescaped b", "3:1 text c"])
    }

    @Test(arguments: ["{{a", "{{#a}}\n{{/a", "{{{a}}", "{{{a} }"])
    func `A tag that never closes is told`(template: String) {
        #expect(tags(template).last?.contains("unclosed") == true)
    }

    @Test(arguments: [
        ("a\n{{#b}}\nc\n{{/b}}\nd", ["|a\n|", "2:1 section b", "|c\n|", "4:1 close b", "|d|"]),
        ("a\n  {{#b}} \t\r\nc", ["|a\n|", "2:3 section b", "|c|"]), ("{{>a}}\n{{>b}}", ["1:1 partial a", "2:1 partial b"]),
        ("{{! c }}\nx", ["1:1 comment c", "|x|"]), ("{{$a}}{{/a}}\nx", ["1:1 block a", "1:7 close a", "|\nx|"]),
        ("x {{#a}}\ny", ["|x |", "1:3 section a", "|\ny|"]), ("{{#a}} x", ["1:1 section a", "| x|"]),
        ("{{a}}\nb", ["1:1 text a", "|\nb|"]),
    ])
    func `A line that holds nothing but a section's, a block's or a partial's tag is left out`(template: String, expected: [String]) {
        #expect(tokens(template) == expected)
    }

    @Test
    func `Indentation is left out, and space between words is not`() {
        #expect(tokens("  <p>\n\t\ta  b\n   {{c}} d") == ["|<p>\na  b\n|", "3:4 text c", "| d|"])
    }
}
