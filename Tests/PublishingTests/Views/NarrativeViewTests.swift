import Foundation
import Narratives
import Testing

@testable import Publishing

/// What an author writes is shown: nothing is dropped in silence, and nothing can pose as markup.
struct NarrativeViewTests {
    @Test
    func `Every field that an author can write is shown on the narrative's own page`() throws {
        let site = try SiteOnDisk(EveryField.content, drafts: true)
        let page = try site.text("narratives/whole.html")
        let shown = [
            "Title words", "Post-mortem", "12 November 2024", "13 December 2024, 10:04 UTC", "15 January 2025", ">fiction<",
            "Ordinary words", "Headroom",
            "Summary words", "Hook words",
            "Organisation Words",
            "System word", "Technology word", "Tag word", "Draft", "Author words", "Source words", "https://source.example/",
            "https://archive.example/", "3 February 2001", "Impact words", "Severity words", "Symptom word", "14 November 2024",
            "09:07 UTC",
            "Event words", ">signal<", "Local name", "Factor one title", "Here words", ">mask<", "#a-heading", "May 2019", "Unseen words",
            "Since words", "id=\"t-source-source-id\"",
            "href=\"#t-source-source-id\"", "Factor two title",
            "Factor two summary", "hindered the response", "compensated for", "via word", "flapping", "Note words", "What words",
            "Who words",
            "an operator’s knob", "Made-for words", "it worked in part", "as people said", "inferred", "Held words", "Holding words",
            "15 November 2024, 09:11 UTC", "Until words", "Rested words",
            "Dropped words", "Believed words", "Found words", "Surprised words",
            "Response word", "Scenario word",
            "Lesson words", "A77", "When words", "Action words", "Target words", "Goal words", "contain", "rollout", "medium term",
            "already under way", "Owner words", "April 2025", ">dropped<", "Expected words", "July 2025", "it held in part",
            "Outcome words", "https://ref.example/", "Decision words", "Because words", "Other title", "Why words", "Body words.",
        ]
        #expect(shown.filter { !page.contains($0) } == [])
    }

    @Test
    func `So is every field of one kind alone`() throws {
        let site = try SiteOnDisk(EveryField.content, drafts: true)
        let nearMiss = try site.text("narratives/nearly.html")
        #expect(
            ["date unknown", "Surfaced words", "luck", "a person", "Potential words", "Other title"].filter { !nearMiss.contains($0) } == []
        )
        let wentRight = try site.text("narratives/well.html")
        let shown = ["Challenge words", "Normal words", "rehearsal", "Sustained words", "Cost words", "Fragile words"]
        #expect(shown.filter { !wentRight.localizedCaseInsensitiveContains($0) } == [])
    }

    @Test
    func `Every field that a view declares is used by the default theme, those apart that are named here with their reason`() throws {
        var uses = TemplateUses(try DefaultTheme.source().templates)
        uses.walk("narrative", NarrativeView.shape)
        uses.walk("notes", NotesView.shape)
        uses.walk("narrative-item", NarrativeItemView.shape)
        uses.walk("term", TermView.shape)
        uses.walk("terms", TermListView.shape)
        uses.walk("narratives", NarrativeListView.shape)
        uses.walk("page", FreePageView.shape)
        uses.walk("home", HomeView.shape)
        uses.walk("mentions", MentionListView.shape)
        uses.walk("redirect", RedirectView.shape)
        uses.walk("learning", LearningListView.shape)
        uses.walk("pattern", PatternView.shape)
        uses.walk("cards", CardListView.shape)
        for name in ["base", "header", "footer"] { uses.walk(name, FrameView.shape) }
        #expect(
            uses.declared.subtracting(uses.used).sorted() == [
                // The name of a key that begins with x-: kept for other themes, as the format says.
                "ExtensionView.name",
                // The rows of the graph's score tell them; kept for other themes, which may have no use for a graph.
                "GroupView<RelationView>.items",
                // A narrative that is linked needs no date of its own; its kind is told in words.
                "NarrativeLinkView.date", "NarrativeLinkView.kind",
                // Kept for other themes, likewise.
                "NarrativeView.extensions",
                // The address says it; the kind's name is shown; the date says the year.
                "NarrativeView.id", "NarrativeView.isPostMortem", "NarrativeView.relations", "NarrativeView.year",
                // The rows of the graph's score tell of relations; see above.
                "RelationView.audience",
                // The list's name stands above.
                "TermView.singularName",
            ])
    }

    @Test
    func `What an author writes cannot pose as markup`() throws {
        let evil = "\\\"'><script>alert(1)</script>&amp;{{title}}"
        let text = """
            ---
            title: "\(evil)"
            kind: near-miss
            date: 2024
            summary: "\(evil)\\u0301"
            hook: "\(evil)"
            impact: "\(evil)"
            organisation: "A \(evil)"
            authors: ["\(evil)"]
            potential: "\(evil)"
            lessons: ["\(evil)"]
            sources: [{title: "\(evil)", url: "https://a.b/\(evil)"}]
            timeline: [{at: 2024, event: "\(evil)"}]
            factors: [{factor: masking, here: "\(evil)"}]
            decisions: [{text: "\(evil)", because: "\(evil)"}]
            surprises: [{believed: "\(evil)", found: "\(evil)", who: "\(evil)"}]
            systems: [s]
            adaptations: [{what: "\(evil)", who: "\(evil)", helped: [masking], designed-for: "\(evil)"}]
            actions:
              - {action: "\(evil)", addresses: [masking, nobody], horizon: now, goal: "\(evil)"}
              - {action: "\(evil)", addresses: [masking], horizon: long}
            x-a: "\(evil)"
            ---
            See [[a|words]].
            """
        let site = try SiteOnDisk(["narratives/a.md": text])
        for page in site.pages where page.path.hasSuffix(".html") {
            let html = String(decoding: try page.render(), as: UTF8.self)
            #expect(!html.contains("<script>"), "\(page.path)")
            #expect(!html.utf8.elementsEqual([]) && html.hasPrefix("<!DOCTYPE html>"), "\(page.path)")
        }
        let page = try site.text("narratives/a.html")
        #expect(page.contains("<h1>&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;{{title}}</h1>"))
    }

    @Test
    func `A quotation mark with a combining accent is escaped in attributes too`() throws {
        let text = "---\ntitle: \"a\\\"\\u0301 onload=x\"\nkind: near-miss\ndate: 2024\nsummary: S\n---\n"
        let page = try SiteOnDisk(["narratives/a.md": text]).text("narratives/a.html")
        #expect(page.utf8.firstRange(of: "content=\"a&quot;\u{301} onload=x\"".utf8) != nil)
        #expect(page.utf8.firstRange(of: "a\"\u{301}".utf8) == nil)
    }
}

/// Which fields views declare, and which of them templates use.
private struct TemplateUses {
    private let tags: [String: [TemplateTag]]
    private(set) var declared: Set<String> = []
    private(set) var used: Set<String> = []

    init(_ templates: [ThemeSource.Template]) {
        let named = templates.map { template in
            (template.name, TemplateScanner.tokens(of: template.text).compactMap { if case .tag(let tag) = $0 { tag } else { nil } })
        }
        tags = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// Walks a template that is shown with a view, and all that it includes.
    mutating func walk(_ template: String, _ view: ViewShape) {
        declare(view)
        walk(template, [view])
    }

    private mutating func walk(_ template: String, _ views: [ViewShape]) {
        var views = views
        var depths: [Int] = []
        for tag in tags[template] ?? [] {
            switch tag.kind {
            case .partial: walk(tag.name, views)
            case .section, .inverted:
                depths.append(views.count)
                if case .view(let shape)? = use(tag.name, views), tag.kind == .section { views.append(shape) }
            case .parent, .block: depths.append(views.count)
            case .close: views.removeLast(views.count - (depths.popLast() ?? views.count))
            case .text, .unescaped: _ = use(tag.name, views)
            case .comment, .unclosed, .other: break
            }
        }
    }

    private mutating func use(_ name: String, _ views: [ViewShape]) -> FieldShape? {
        for view in views.reversed() {
            guard let field = view.fields()[name] else { continue }
            used.insert("\(view.name).\(name)")
            return field.shape
        }
        return nil
    }

    /// Notes the fields of a view and of every view that it holds.
    private mutating func declare(_ view: ViewShape) {
        for (name, field) in view.fields() where declared.insert("\(view.name).\(name)").inserted {
            if case .view(let inner) = field.shape { declare(inner) }
        }
    }
}
