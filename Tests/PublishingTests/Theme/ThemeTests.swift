import Narratives
import Testing

@testable import Publishing

struct ThemeTests {
    /// What is wrong with the default theme once templates and words are changed; notes apart.
    func faults(_ templates: [String: String?], words: [String: String?] = [:]) throws -> [String] {
        let (theme, findings) = Theme.load(try DefaultTheme.source(templates: templates, words: words))
        let errors = findings.filter { $0.severity != .note }
        #expect((theme == nil) == !errors.isEmpty)
        return errors.map { "\($0.file):\($0.position.line): \($0.message) → \($0.fix ?? "")" }
    }

    func pageFault(_ text: String) throws -> [String] {
        try faults(["page": text]).map { $0.replacing("themes/default/templates/page.mustache:", with: "") }
    }

    @Test
    func `The default theme passes, and every template in it is used`() throws {
        let (theme, findings) = Theme.load(try DefaultTheme.source())
        #expect(findings == [])
        #expect(theme != nil)
    }

    @Test(arguments: [
        ("{{titel}}", "1: `titel` is not a field here. → Did you mean `title`?"),
        ("a\n\n  {{#sumary}}x{{/sumary}}", "3: `sumary` is not a field here. → Did you mean `summary`?"),
        ("{{^sumary}}x{{/sumary}}", "1: `sumary` is not a field here. → Did you mean `summary`?"),
        ("{{t.skpi}}", "1: There is no `t.skpi`. → Did you mean `t.skip`?"),
        ("{{t.zzzzzzzzzz}}", "1: There is no `t.zzzzzzzzzz`. → Add it to the theme."),
        ("{{assets.stile.css}}", "1: There is no `assets.stile.css`. → Did you mean `assets.style.css`?"),
        ("{{title.first}}", "1: `title.first` is not a field here. → Did you mean `title`?"),
        ("{{verbName}}", "1: `verbName` is not a field here."),
        (
            "{{#first(contents)}}{{/first(contents)}}",
            "1: `first(contents)` is not the name of a field. → Name a field of FreePageView."
        ),
    ])
    func `An unknown name is an error at its line`(text: String, finding: String) throws {
        let found = try pageFault(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(finding) == true, "\(found)")
    }

    @Test(arguments: [
        ("{{{title}}}", "1: `title` is text and must be escaped. → Write {{title}}."),
        ("{{&title}}", "1: `title` is text and must be escaped. → Write {{title}}."),
        ("{{body}}", "1: `body` is finished HTML. → Write {{{body}}}."),
        ("{{{t.skip}}}", "1: `t.skip` is text and must be escaped. → Write {{t.skip}}."),
        ("{{contents}}", "1: `contents` cannot be shown as text. → Use it as a section: {{#contents}}…{{/contents}}."),
        ("{{{contents}}}", "1: `contents` cannot be shown as text. → Use it as a section: {{#contents}}…{{/contents}}."),
        ("{{hasFeeds}}", "1: `hasFeeds` cannot be shown as text. → Use it as a section: {{#hasFeeds}}…{{/hasFeeds}}."),
        ("{{t}}", "1: `t` cannot be shown as text. → Use it as a section: {{#t}}…{{/t}}."),
    ])
    func `Text is escaped, finished HTML is not, and nothing else is shown as text`(text: String, finding: String) throws {
        #expect(try pageFault(text) == [finding])
    }

    @Test(arguments: [
        ("a\n{{#summary}}x", ["2: `summary` is never closed. → Write {{/summary}}."]),
        ("x{{/summary}}", ["1: `{{/summary}}` closes nothing that is open. → Take it out."]),
        (
            "{{#summary}}\n{{/title}}",
            ["2: `{{/title}}` closes nothing that is open. → Write {{/summary}} for line 1."]
        ), ("{{$main}}x", ["1: `main` is never closed. → Write {{/main}}."]),
        ("{{<base}}{{$main}}{{/main}}", ["1: `base` is never closed. → Write {{/base}}."]),
    ])
    func `Sections that do not balance are errors at the tag that is wrong`(text: String, findings: [String]) throws {
        #expect(try pageFault(text) == findings)
    }

    @Test
    func `One fault of a template does not hide the next`() throws {
        #expect(try pageFault("{{#titel}}\n{{sumary}}\n{{/titel}}\n{{>zzzzzzzzzz}}").map { $0.prefix(2) } == ["1:", "2:", "4:"])
    }

    @Test
    func `A name is looked for in the views around, and only there`() throws {
        #expect(try pageFault("{{#contents}}{{#items}}{{id}} {{title}} {{siteTitle}}{{/items}}{{/contents}}") == [])
        #expect(
            try pageFault("{{#contents}}{{#items}}{{/items}}{{/contents}}\n{{isNested}}").map { $0.prefix(32) } == [
                "2: `isNested` is not a field her"
            ])
        #expect(try pageFault("{{#contents}}{{#items}}{{kindName}}{{/items}}{{/contents}}").count == 1)
    }

    @Test(arguments: [
        ("\n{{>contnets}}", "2: There is no template `contnets`. → Did you mean `contents`?"),
        ("{{<baes}}{{/baes}}", "1: There is no template `baes`. → Did you mean `base`?"),
        ("{{>zzzzzzzzzz}}", "1: There is no template `zzzzzzzzzz`. → Write templates/zzzzzzzzzz.mustache."),
    ])
    func `A partial or a parent that is not there is an error, with the nearest that is`(text: String, finding: String) throws {
        #expect(try pageFault(text) == [finding])
    }

    @Test
    func `Templates that include each other are an error`() throws {
        #expect(
            try faults(["page": "{{>a}}", "a": "x\n{{>b}}", "b": "{{>a}}"]) == [
                "themes/default/templates/b.mustache:1: Templates include each other: page → a → b → a. → Take one of the tags out."
            ])
        #expect(try pageFault("{{>page}}") == ["1: Templates include each other: page → page. → Take one of the tags out."])
    }

    @Test
    func `A partial is held to every view that it is shown with`() throws {
        let found = try faults(["page": "{{>x}}", "term": "{{>x}}", "x": "{{listURL}}"])
        #expect(found.map { $0.split(separator: " → ").first } == ["themes/default/templates/x.mustache:1: `listURL` is not a field here."])
    }

    @Test
    func `A template that pages need must be there`() throws {
        #expect(
            try faults(["narrative": nil]) == [
                "templates/narrative.mustache:1: The theme has no `templates/narrative.mustache`. → "
                    + "Write it, or let theme.yaml say `extends: default`."
            ])
    }

    @Test
    func `A template that no page uses is a note`() throws {
        let (theme, findings) = Theme.load(try DefaultTheme.source(templates: ["lonely": "x"]))
        #expect(theme != nil)
        #expect(
            findings == [
                Finding(
                    "template", .note, "No page uses this template.", fix: "Include it, or delete it.",
                    file: "themes/default/templates/lonely.mustache")
            ])
    }

    @Test(arguments: ["{{=<% %>=}}", "{{% CONTENT_TYPE:TEXT}}"])
    func `Tags that change the rules of templates are errors`(text: String) throws {
        #expect(try pageFault(text) == ["1: Set-delimiter tags and pragmas are not used in themes. → Take the tag out."])
    }

    @Test
    func `A tag that never closes is an error`() throws {
        #expect(try pageFault("a\n{{title").count == 1)
        #expect(try pageFault("a\n{{{body}}").count == 1)
    }

    @Test(arguments: ["utc", "month-3", "verb-enabled", "kind-near-miss", "alert-note", "family-load"])
    func `A word that pages ask for must be there`(word: String) throws {
        let missing: String? = nil
        #expect(
            try faults([:], words: [word: missing]) == [
                "themes/default/strings/en.yaml:1: The theme's words lack `\(word)`. → Add `\(word): …`."
            ])
    }
}

extension ThemeTests {
    @Test
    func `A stray tag does not hide what follows`() throws {
        #expect(try pageFault("{{/stray}}\n{{titel}}").map { $0.prefix(2) } == ["1:", "2:"])
    }

    @Test
    func `A word as a section is shown or refused, never dropped`() throws {
        let faults = try pageFault("{{#t.skip}}x{{/t.skip}}")
        #expect(faults != [], "words are filled in where they are shown, so a section of one would always be empty")
    }

    @Test
    func `A block that its parent does not have is an error, since nobody would see it`() throws {
        #expect(try pageFault("{{<base}}\n{{$mian}}{{title}}{{/mian}}\n{{/base}}").map { $0.prefix(2) } == ["2:"])
    }

    @Test
    func `A fault in a partial that many pages include is told once, in the partial`() throws {
        let base = try #require(try DefaultTheme.source().templates.first { $0.name == "base" }).text
        let line = base.split(separator: "\n", omittingEmptySubsequences: false).count
        let found = try faults(["base": base + "{{nope-nope-nope}}"])
        #expect(
            found.map { $0.split(separator: " → ").first } == [
                "themes/default/templates/base.mustache:\(line): `nope-nope-nope` is not a field here."
            ])
    }
}
