internal import Analysis
internal import Narratives
internal import Text

/// A condition of a narrative.
struct FactorView: View {
    let index: Int
    let page: NarrativeView

    private var factor: ContributingFactor { page.narrative.factors[index] }

    static let fields = Fields<FactorView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .factor, $0.index) },
        .html("link", "What the factor is called here, linked to its page.") { $0.page.anchor(of: $0.factor.reference) },
        .text("name", "What the factor is called here.") { $0.page.name(of: $0.factor.reference) },
        .text("general", "What the factor is called in general, where it has a name of its own here.") { view in
            view.factor.localName.map { _ in view.page.link(to: Term(.factors, view.factor.factor.value)).title }
        },
        .text("here", "What it did here; else what it is in general.") { view in
            view.factor.here ?? view.page.site.summary(of: Term(.factors, view.factor.factor.value))
        },
        .text("part", "The part it played, in words.") { view in view.factor.part.map { view.page.wording.word("part", $0) } },
        .group("evidence", "What tells of it.") { $0.page.evidence($0.factor.evidence) },
    ]).declared(by: ContributingFactor.format, \.factor.plain, \.page.wording)
}

/// How two factors met, as a sentence.
struct RelationView: View {
    let index: Int
    let page: NarrativeView

    private var relation: Relation { page.narrative.relations[index] }

    static let fields = Fields<RelationView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .relation, $0.index) },
        .text("fromName", "What the first factor is called here.") { $0.page.name(of: $0.relation.from.value) },
        .text("toName", "What the second factor is called here, or what happened.") { view in
            view.relation.leadsToOutcome ? view.outcome : view.page.name(of: view.relation.to.value)
        },
        .html("from", "What the first factor is called here, linked to its page.") { $0.page.anchor(of: $0.relation.from.value) },
        .text("verb", "How the first met the second, in words.") { $0.page.wording.word("verb", $0.relation.verb) },
        .html("to", "What the second factor is called here, linked to its page, or what happened.") { view in
            view.relation.leadsToOutcome ? HTMLEscaping.escaped(view.outcome) : view.page.anchor(of: view.relation.to.value)
        },
        .text("via", "What carried it.") { view in view.relation.via.map { view.page.site.mention(of: $0) } },
        .text("timing", "How the second felt it, in words.") { view in view.relation.timing.map { view.page.wording.word("timing", $0) } },
        .text("note", "Anything the verb cannot say.") { $0.relation["note"] },
        .group("evidence", "What tells of it.") { $0.page.evidence($0.relation.evidence) },
    ]).declared(by: Relation.format, \.relation.plain, \.page.wording)

    private var outcome: String { page.wording.word("outcome", page.narrative.kind) }
}

/// Something that people did.
struct AdaptationView: View {
    let index: Int
    let page: NarrativeView

    private var adaptation: Adaptation { page.narrative.adaptations[index] }

    static let fields = Fields<AdaptationView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .adaptation, $0.index) },
        .text("what", "What was done.") { $0.adaptation.what },
        .text("who", "The role of who did it.") { $0.adaptation.who },
        .view("capacity", "What it drew on.") { view in
            view.adaptation.capacity.map {
                LinkView(url: LinkTarget.term(Term(.capacities, $0.slug)).path, title: view.page.wording.word("capacity", $0))
            }
        },
        .html("helped", "Links: the factors it was to help against.") { $0.page.anchors(of: $0.adaptation.helped) },
        .flag("didHelp", "Whether it helped, wholly or in part.") { $0.adaptation.didHelp },
        .text("designedFor", "What the means had been made for.") { $0.adaptation["designed-for"] },
        .text("worked", "How far it worked, in words.") { view in view.adaptation.worked.map { view.page.wording.word("worked", $0) } },
        .group("evidence", "What tells of it, on the narrative's page.") { $0.page.evidence($0.adaptation.evidence) },
    ]).declared(by: Adaptation.format, \.adaptation.plain, \.page.wording)
}
