internal import Analysis
internal import Narratives
internal import Text

/// A narrative whole: every field that an author can write.
///
/// A class, since the views of its parts all point to it.
final class NarrativeView: PageView {
    static let template = "narrative"

    let key: NarrativeKey
    let site: SiteReader
    /// Its front matter; see `body`.
    let narrative: Narrative

    init(_ key: NarrativeKey, _ site: SiteReader) { (self.key, self.site, narrative) = (key, site, site.record(key)) }

    var body: Body { site.text(key) }
    /// The text's headings by id.
    private(set) lazy var headings = Dictionary(
        body.headings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // The parts of the page and the list of them both ask for these.
    /// On a post-mortem the near misses before it, on a near miss what later resembled it.
    private(set) lazy var omens = site.omens(of: key)
    /// Those that matter beside this one, the likest first, without the omens.
    private(set) lazy var neighbours = site.similar(to: key).filter { found in !omens.contains { $0.narrative == found.narrative } }
    private(set) lazy var neighbourViews = SimilarView.all(of: neighbours, site)
    private(set) lazy var omenViews = SimilarView.all(of: omens, site)
    private(set) lazy var contrastView = contrast
    private(set) lazy var mentions = MentionsView(of: .narrative(key.id), site)
    private(set) lazy var moments = MomentView.all(narrative.timeline, wording)
    private(set) lazy var headingNotes = HeadingNotes(of: narrative.factors, headings)
    var wording: LocalizedStrings { site.wording }

    static let fields: Fields<NarrativeView> = fields(of: .standard)

    /// - Parameter format: those of its fields that no property holds need no line here.
    static func fields(of format: Format) -> Fields<NarrativeView> {
        own.declared(by: format.narrative, \.narrative.plain, \.wording)
    }

    private static let own = Fields<NarrativeView>(identity + place + happening + conditions + learning + surroundings)

    /// Those of `fields(of:)` that no line here declares, in their order.
    static func plainFields(of format: Format) -> [Fields<PlainSubject>.Field] {
        Fields<PlainSubject>.fields(of: format.narrative, except: Set(own.all.map(\.name)))
    }

    func value(at index: Int) -> FieldValue {
        let own = NarrativeView.own.all
        guard index >= own.count else { return own[index].value(self) }
        return site.plainFields[index - own.count].value(PlainSubject(plain: narrative.plain, wording: wording))
    }

    private static let identity: [Fields<NarrativeView>.Field] = [
        .text("id", "The narrative's id.") { $0.narrative.id.text },
        .text("title", "What it is called.") { $0.narrative.title },
        .text("kind", "The kind's name in the format, for classes.") { $0.narrative.kind.rawValue },
        .text("kindName", "The kind, in words.") { $0.wording.kind($0.narrative.kind) },
        .text("kindList", "The address of the list of its kind.") { NarrativeList.kind($0.narrative.kind).path },
        .flag("isPostMortem", "Whether it is a post-mortem.") { $0.narrative.kind == .postMortem },
        .flag("isNearMiss", "Whether it is a near miss.") { $0.narrative.kind == .nearMiss },
        .flag("wentRight", "Whether it is about what went right.") { $0.narrative.kind == .wentRight },
        .flag("isDraft", "Whether it is a draft.") { $0.narrative.status == .draft },
        .html("date", "When it began, as a time element.") { $0.wording.began($0.narrative.date) },
        .html("day", "The day alone, likewise.") { view in
            view.wording.began(view.narrative.date, text: view.narrative.date.map(view.wording.dates.day))
        },
        .flag("hasHours", "Whether more than the day is known of when it began, or when it was over.") { $0.hasHours },
        .flag("hasFacts", "Whether there is anything for the disclosure at the head of the page.") { $0.hasFacts },
        .text("year", "The year it began; empty where it is not known.") { view in view.narrative.date.map { String($0.year) } },
        .html("ended", "When it was over, as a time element.") { view in view.narrative.ended.map { view.wording.timeElement($0) } },
        .html("recorded", "When it was written up, as a time element.") { view in
            view.narrative.recorded.map { view.wording.timeElement($0) }
        },
        .flag("isFiction", "Whether it is invented.") { $0.narrative.isFiction },
        .text("editions", "Inside, where not every edition has all of it: those that have it, in a sentence.") { $0.editions },
        .text("summary", "One or two sentences.") { $0.narrative.summary },
        .text("hook", "Why someone outside the team would read on.") { $0.narrative["hook"] },
        .group("authors", "Who wrote it down.") { view in
            view.narrative.plain.items(view.narrative.authors, of: "authors", view.wording)
        },
        .group("sources", "Where the facts come from.") { view in
            view.narrative.sources.map { SourceView(source: $0, wording: view.wording) }
        },
    ]

    private static let place: [Fields<NarrativeView>.Field] = [
        .html("organisations", "Links: whose system it was.") { $0.links(.organisations) },
        .html("systems", "Links: the systems that took part.") { $0.links(.systems) },
        .html("technologies", "Links: what they are made of.") { $0.links(.technologies) },
        .html("tags", "Links: other words to find it by.") { $0.links(.tags) },
        .html("symptoms", "Links: what it looked like from outside.") { $0.links(.symptoms) },
        .html("responses", "Links: what responding demanded.") { $0.links(.responses) },
        .html("scenarios", "Links: what tests tend to miss, and was met or played here.") { $0.links(.scenarios) },
    ]

    private static let happening: [Fields<NarrativeView>.Field] = [
        .text("impact", "What people felt of it.") { $0.narrative.impact },
        .text("severity", "As the organisation counts it.") { $0.narrative.severity },
        .group("timeline", "What happened, moment by moment.") { $0.moments },
        .flag("hasTimes", "Whether the time of any moment is known.") {
            $0.moments.contains { $0.moment.at.precision > .day || $0.moment.minutes != nil }
        },
        .view("strands", "The timeline drawn, with three moments or more that played several parts.") { StrandsView($0.moments) },
        .text("surfacedBy", "Near misses: how anyone came to know of it.") { $0.narrative["surfaced-by"] },
        .group("stoppedBy", "Near misses: what stopped it.") { view in
            let words = view.narrative.nearMiss.stoppedBy.map { view.wording.word("stopped-by", $0) }
            return view.narrative.plain.items(words, of: "stopped-by", view.wording)
        },
        .text("potential", "Near misses: what could have come of it.") { $0.narrative["potential"] },
        .group("precursorOf", "Near misses: what it foretold.") { view in view.narratives(view.narrative.nearMiss.precursorOf.values()) },
        .text("challenge", "What had to be met.") { $0.narrative.wentRight.challenge },
        .text("normalWork", "The everyday work that made it possible.") { $0.narrative["normal-work"] },
        .html("capacities", "Links: what people and systems had to adapt with.") { view in
            view.site.links(view.narrative.capacities.map(\.slug), of: .capacities)
        },
        .text("sustainedBy", "What keeps that capacity alive.") { $0.narrative["sustained-by"] },
        .text("cost", "What it costs to keep.") { $0.narrative["cost"] },
        .text("fragileIf", "What would wear it away.") { $0.narrative["fragile-if"] },
    ]

    private static let conditions: [Fields<NarrativeView>.Field] = [
        .group("factors", "The conditions that met.") { view in view.narrative.factors.indices.map { FactorView(index: $0, page: view) } },
        .group("untold", "Those of them that no heading of the text tells of; the others stand in it, from notes.mustache.") { view in
            view.headingNotes.untold.map { FactorView(index: $0, page: view) }
        },
        .flag("hasConditions", "Whether any stand outside the text, or they are drawn.") { $0.isDrawn || !$0.headingNotes.untold.isEmpty },
        .flag("isDrawn", "Whether there is a graph.") { $0.isDrawn },
        .group("relations", "How factors met.") { view in view.narrative.relations.indices.map { RelationView(index: $0, page: view) } },
        .view("graph", "How the conditions met, drawn; with two factors or more.") { $0.graph },
        .group("adaptations", "What people did that helped, wholly or in part.") { $0.adaptations(where: \.didHelp) },
        .text("adaptationsTitle", "What the list of what helped is called: another name where a heading of the text has that one.") {
            $0.adaptationsTitle
        },
        .group("tried", "What people tried that did not help.") { view in view.adaptations { !$0.didHelp } },
    ]

    private static let learning: [Fields<NarrativeView>.Field] = [
        .group("surprises", "Gaps in understanding.") { view in
            view.narrative.surprises.indices.map { SurpriseView(index: $0, page: view) }
        },
        .group("hypotheses", "What was taken to be happening, as it looked then.") { view in
            view.narrative.hypotheses.indices.map { HypothesisView(index: $0, page: view) }
        },
        .group("lessons", "What is known now that was not.") { view in
            view.narrative.lessons.indices.map { LessonView(index: $0, page: view) }
        },
        .group("actions", "What is to be done because of it.") { view in
            view.narrative.actions.indices.map { ActionView(index: $0, page: view) }
        },
        .list("stages", "The stages of the work, as heads of the table of actions.") { ActionCellView.heads($0.wording) },
        .group("patterns", "Patterns that the actions form.") { view in
            view.site.patterns(of: view.key).map { FormedPatternView(pattern: $0.pattern, formation: $0.formation, page: view) }
        },
        .group("decisions", "Choices, with their reasons.") { view in
            view.narrative.decisions.indices.map { DecisionView(index: $0, page: view) }
        },
    ]

    private static let surroundings: [Fields<NarrativeView>.Field] = [
        .finished("structuredData", "The narrative as JSON-LD, for a script element of that type.") {
            $0.site.structuredData(of: $0.narrative)
        },
        .finished("body", "The text, with the conditions that its headings tell of.") { view in
            view.site.html(of: view.body, below: view.notes(below:))
        },
        .flag("hasStory", "Whether there is a text.") { !$0.body.isEmpty },
        .flag("hasCode", "Whether code stands in the text.") { $0.body.hasCode },
        .group("contents", "The text's headings of the first two levels, where there are three or more.") {
            HeadingView.contents(of: $0.body)
        },
        .group("related", "Narratives to read beside this one, and why.") { view in
            view.narrative.related.compactMap { related in
                view.site.narrative(related.id.value).map {
                    NarrativeLinkView(card: view.site.card($0), wording: view.wording, why: related.why)
                }
            }
        },
        .view("alike", "What those like it share with it, as a table.") { $0.alike },
        .view(
            "before",
            "What was told of before and after, as a table: on a post-mortem with the near misses before it, on a near miss with what came later."
        ) { $0.before },
        .group("similar", "Narratives that are like this one, and why.") { $0.neighbourViews },
        .view("contrast", "One that is unlike, but shares one thing.") { $0.contrastView },
        .group("omens", "On a post-mortem, near misses before it; on a near miss, what later resembled it.") { $0.omenViews },
        .group("sourceFacts", "What an import found in its source that no other key holds, under `x-imported`.") {
            $0.narrative.importedFacts.map(ExtensionView.init)
        },
        .group("extensions", "The keys that begin with x-.") { $0.narrative.extensions.map(ExtensionView.init) },
        .view("mentions", "Who links here, where anyone does.") { $0.mentions },
    ]
}
