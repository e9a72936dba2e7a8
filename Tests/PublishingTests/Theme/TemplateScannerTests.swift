import Testing

@testable import Publishing

struct TemplateScannerTests {
    @Test("every sort of tag is told apart, with its line")
    func kinds() {
        let template = """
            {{text}} {{ spaced }}
            {{{html}}} {{&also}}
            {{#open}}{{^none}}
            {{/open}}{{>partial}}{{<parent}}{{$block}}
            {{! a comment
            of two lines }}{{=<% %>=}}{{% PRAGMA}}{{t.list-narratives}}
            """
        #expect(
            TemplateScanner.tags(in: template).map { "\($0.line) \($0.kind) \($0.name)" } == [
                "1 text text", "1 text spaced", "2 unescaped html", "2 unescaped also", "3 section open", "3 inverted none", "4 close open",
                "4 partial partial", "4 parent parent", "4 block block", "5 comment acommentoftwolines", "6 other <%%>=", "6 other PRAGMA",
                "6 text t.list-narratives",
            ])
    }

    @Test("a template without tags has none", arguments: ["", "{", "}", "{ {a} }", "a { b } c", "{a}"])
    func none(template: String) {
        #expect(TemplateScanner.tags(in: template) == [])
    }

    @Test("lines are counted by their ends, whichever those are")
    func lineEnds() {
        #expect(TemplateScanner.tags(in: "a\r\n{{b}}\r\n\r\n{{c}}").map(\.line) == [2, 4])
        #expect(TemplateScanner.tags(in: "\n{{{b}}}\n{{c}}\n").map(\.line) == [2, 3])
    }

    @Test("a tag that never closes is a tag to the end")
    func unclosed() {
        #expect(TemplateScanner.tags(in: "{{#a}}\n{{/a").map { "\($0.line) \($0.kind)" } == ["1 section", "2 close"])
    }
}
