import Narratives
import Testing

@testable import Publishing

/// The guide's page on themes is made of this, so nothing that a template can use may be missing here.
struct ThemeManualTests {
    private let views = ThemeManual.templates.flatMap(\.views)

    @Test func `Every template is there, and every view once`() {
        #expect(ThemeManual.templates.map(\.name) == Theme.entries(of: .standard).map(\.template))
        #expect(Set(views.map(\.name)).count == views.count)
        for template in ThemeManual.templates { #expect(template.sees.allSatisfy { name in views.contains { $0.name == name } }) }
    }

    @Test func `Whatever a field holds is told of`() {
        for field in views.flatMap(\.fields) {
            #expect(!field.summary.isEmpty)
            switch field.holds {
            case .view(let name), .list(let name), .group(let name): #expect(views.contains { $0.name == name }, "\(field.name)")
            case .text, .html, .flag: break
            }
        }
    }

    @Test func `Each sort of field is told as it was declared`() throws {
        let narrative = try #require(views.first { $0.name == "NarrativeView" }).fields
        let holds = Dictionary(uniqueKeysWithValues: narrative.map { ($0.name, $0.holds) })
        #expect(holds["title"] == .text)
        #expect(holds["body"] == .html)
        #expect(holds["isDraft"] == .flag)
        #expect(holds["graph"] == .view("GraphView"))
        #expect(holds["lessons"] == .group("LessonView"))
        let home = try #require(views.first { $0.name == "HomeView" }).fields
        #expect(home.first { $0.name == "kinds" }?.holds == .list("HomeKindView"))
        #expect(home.first { $0.name == "kinds" }?.summary == "The three kinds.")
    }

    @Test func `A partial is told with what is around it wherever it stands, and what by turns`() throws {
        let partials = ThemeManual.partials(of: try DefaultTheme.source())
        #expect(!partials.contains { $0.name == "narrative" }, "it sets pages")
        let adaptation = try #require(partials.first { $0.name == "adaptation" })
        #expect(adaptation.always == ["FrameView", "AdaptationView"])
        #expect(adaptation.oneOf == ["EntryView", "NarrativeView"])
        let timeline = try #require(partials.first { $0.name == "timeline" })
        #expect(timeline.always == ["FrameView", "NarrativeView"])
        #expect(timeline.oneOf == [])
    }

    @Test func `A partial that a theme moves is told where it stands then`() throws {
        let page = "{{#mentions}}{{>timeline}}{{/mentions}}"
        let partials = ThemeManual.partials(
            of: try DefaultTheme.source(templates: ["page": page, "narrative": "", "timeline": "{{siteTitle}}"]))
        #expect(partials.first { $0.name == "timeline" }?.always == ["FrameView", "FreePageView", "MentionsView"])
    }
}
