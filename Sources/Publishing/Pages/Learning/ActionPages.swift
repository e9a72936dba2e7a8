internal import Analysis
internal import Narratives

/// Actions by aim, by stage and by horizon.
struct ActionPages {
    let site: Site

    private static let (byStage, byHorizon) = ("actions-by-stage.html", "actions-by-horizon.html")

    var lists: [LearningList] {
        let actions = site.insights.learning.actions
        return [
            list(LearningIndex.actions.path, "aim", actions.byAim), list(ActionPages.byStage, "stage", actions.byStage),
            list(ActionPages.byHorizon, "horizon", actions.byHorizon),
        ]
    }

    private func list<Value: ClosedList>(_ path: String, _ way: String, _ groups: [EntryGroup<Value?>]) -> LearningList {
        let wording = site.wording
        let ways = [
            (LearningIndex.actions.path, "way-aim"), (ActionPages.byStage, "way-stage"), (ActionPages.byHorizon, "way-horizon"),
        ]
        return LearningList(
            index: .actions, path: path, words: (wording.word("index-actions-by-\(way)"), wording.about(.actions)),
            ways: ways.map { LinkView(url: $0.0, title: wording.word($0.1)) }, doors: doors,
            groups: groups.map { group in
                let title = group.subject.map { wording.word("heading-\(way)", $0) } ?? wording.word("no-\(way)-given")
                return LearningList.Group(title: title, entries: group.entries)
            }, kind: .action)
    }

    /// The patterns that actions form, and the decisions: not to act is a result too.
    private var doors: [LinkCardView] {
        let wording = site.wording
        let patterns = ActionPatterns.all.indices.map { pattern in
            LinkCardView(
                url: PatternView.path(of: pattern), title: wording.pattern(pattern),
                about: wording.word("pattern-\(ActionPatterns.all[pattern].name)-about"))
        }
        guard LearningIndex.decisions.hasEntries(in: site.insights.learning) else { return patterns }
        let decisions = LinkCardView(
            url: LearningIndex.decisions.path, title: wording.title(of: .decisions), about: wording.about(.decisions))
        return patterns + [decisions]
    }
}
