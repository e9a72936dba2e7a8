import Disk
import Mustache
import Narratives
import Testing

@testable import Publishing

/// Templates mean what Mustache says that they mean; swift-mustache is the judge.
struct TemplateTests {
    /// What a template shows of a shelf, by our own compiler.
    func shown(_ template: String, _ shelf: Shelf = .full, partials: [String: String] = [:]) throws -> String {
        let texts = partials.merging(["template": template]) { $1 }
        let templates = texts.map { ThemeSource.Template(name: $0.key, file: "\($0.key).mustache", text: $0.value) }
        var compiler = TemplateCompiler(templates, names: ThemeNames(words: ["menu": "Menu & more"], assets: [:]))
        let compiled = compiler.compile("template", for: [Shelf.shape])
        try #require(compiler.distinctFindings == [])
        var bytes: [UInt8] = []
        compiled.render([shelf], root: "../", to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        "{{name}}", "{{{markup}}} and {{&markup}}", "{{#isOpen}}open{{/isOpen}}{{^isOpen}}closed{{/isOpen}}",
        "{{#books}}{{title}}, {{/books}}{{^books}}none{{/books}}", "{{#note}}<i>{{.}}</i>{{/note}}{{^note}}no note{{/note}}",
        "{{#books}}{{title}} in {{name}}{{#pages}} of {{.}}{{/pages}}; {{/books}}",
        "{{#best}}{{title}}{{/best}}{{^best}}nothing{{/best}}", "{{#markup}}{{{.}}}{{/markup}}",
        "a\n{{#books}}\n* {{title}}\n{{/books}}\nb\n", "{{! nothing }}a{{!\n}}b", "{{#books}}\n{{>book}}\n{{/books}}",
        "{{<frame}}{{$main}}{{name}}{{/main}}{{/frame}}", "{{<frame}}{{/frame}}", "{{<inner}}{{$main}}x{{/main}}{{/inner}}",
        "{{<inner}}{{$head}}{{#books}}{{title}}{{/books}}{{/head}}{{/inner}}", "{{ name }} {{# isOpen }}x{{/ isOpen }}",
    ])
    func `Tags mean what swift-mustache says`(template: String) throws {
        let partials = [
            "book": "<b>{{title}}</b>\n", "frame": "<h>{{$head}}H{{/head}}</h>\n{{$main}}M {{name}}{{/main}}\n",
            "inner": "{{<frame}}{{$main}}inner {{$more}}{{name}}{{/more}}{{/main}}{{/frame}}",
        ]
        for shelf in [Shelf.full, .empty] {
            let ours = try shown(template, shelf, partials: partials)
            let library = MustacheLibrary(
                templates: try partials.merging(["template": template]) { $1 }.mapValues { try MustacheTemplate(string: $0) })
            let theirs = try #require(library.render(Judged(views: [shelf]), withTemplate: "template"))
            #expect(Judged.lines(ours) == Judged.lines(theirs))
        }
    }

    @Test
    func `A narrative's page, a factor's and the home page are what swift-mustache makes of the same templates`() throws {
        let site = try SiteOnDisk(EveryField.content, drafts: true)
        let reader = SiteReader(site.site, FragmentCache(site.site, site.theme), root: "../")
        let frame = FrameView(PageFrame(title: "A <title>", description: "D", path: "a/b.html"), reader)
        var views: [(String, any View)] = site.site.narratives.map { ("narrative", NarrativeView($0, reader)) }
        views += site.corpus.pages.map { ("page", FreePageView($0.target, reader)) }
        views.append(("home", HomeView(Plan([], RecordsPlan(of: site.site)), reader)))
        let source = try DefaultTheme.source()
        let library = MustacheLibrary(
            templates: try Dictionary(uniqueKeysWithValues: source.templates.map { ($0.name, try MustacheTemplate(string: $0.text)) }))
        let constants = Judged.constants(source.strings, assets: site.theme.assets.pathByName, root: "../")
        for (template, view) in views {
            var ours: [UInt8] = []
            site.theme.render(template, [frame, view], root: "../", to: &ours)
            let theirs = try #require(library.render(Judged(views: [frame, view], constants: constants), withTemplate: template))
            #expect(Judged.lines(String(decoding: ours, as: UTF8.self)) == Judged.lines(theirs))
        }
    }

    @Test
    func `A quotation mark with a combining accent is escaped, which the judge does not do`() throws {
        #expect(try shown("{{name}}", Shelf(name: "\"\u{301}")).utf8.elementsEqual("&quot;\u{301}".utf8))
    }

    @Test
    func `Words never change, and are escaped; the way to the root is the page's`() throws {
        #expect(try shown("<a href=\"{{root}}x\">{{t.menu}}</a>") == "<a href=\"../x\">Menu &amp; more</a>")
    }

    @Test
    func `Text that looks like a tag is text`() throws {
        #expect(try shown("{{name}}", Shelf(name: "{{title}}")) == "{{title}}")
    }
}

/// A view with every sort of field.
struct Shelf: View {
    var name: String?
    var markup: String?
    var note: String?
    var isOpen = false
    var books: [Book] = []

    static let full = Shelf(
        name: "A & B's \"<shelf>\"", markup: "<em>x</em>", note: "a 'note'", isOpen: true,
        books: [Book(title: "One", pages: "1"), Book(title: "Two <2>", pages: nil)])
    static let empty = Shelf()

    static let fields = Fields<Shelf>([
        .text("name", "Its name.") { $0.name }, .html("markup", "Finished HTML.") { $0.markup }, .text("note", "A note.") { $0.note },
        .flag("isOpen", "Whether it is open.") { $0.isOpen }, .list("books", "What stands on it.") { $0.books },
        .view("best", "The first of them.") { $0.books.first },
    ])
}

struct Book: View {
    let title: String
    let pages: String?

    static let fields = Fields<Book>([.text("title", "Its title.") { $0.title }, .text("pages", "Its pages.") { $0.pages }])
}

/// Our views as swift-mustache sees them.
struct Judged: MustacheParent {
    /// The outermost first.
    let views: [any View]
    var constants: [String: Any] = [:]

    func child(named name: String) -> Any? {
        views.reversed().lazy.compactMap { $0.named(name) }.first.map(Judged.value) ?? constants[name]
    }

    private static func value(_ value: FieldValue) -> Any {
        switch value {
        case .text(let text), .html(let text): JudgedText(renderText: text)
        case .bytes(let html): JudgedText(renderText: String(decoding: html, as: UTF8.self))
        case .flag(let isSet): isSet
        case .views(let views): views.map { Judged(views: [$0]) }
        }
    }

    /// Words and assets as values inside values, since the judge cuts names at their dots.
    static func constants(_ words: [String: String], assets: [String: String], root: String) -> [String: Any] {
        var named: [String: [String: String]] = [:]
        for (name, path) in assets {
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            named[parts[0], default: [:]][parts[1]] = path
        }
        return ["t": words, "assets": named, "root": root]
    }

    /// The lines that say something: the judge leaves empty ones where a partial had a line to itself.
    static func lines(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    }
}

/// Text that counts as nothing when it is empty, and that has no fields.
struct JudgedText: MustacheCustomRenderable, MustacheParent {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }
    func child(named name: String) -> Any? { nil }
}

extension View {
    fileprivate func named(_ name: String) -> FieldValue? {
        Self.fields.all.firstIndex { $0.name == name }.map { value(at: $0) }
    }
}
