internal import Analysis
internal import Narratives

/// The actions by aim; stage and horizon are columns of the table.
struct ActionPages {
    let site: Site

    var list: LearningList {
        let wording = site.wording
        return LearningList(
            index: .actions, path: LearningIndex.actions.path, doors: doors,
            groups: site.insights.learning.actions.byAim.map { group in
                let title = group.subject.map { wording.word("heading-aim", $0) } ?? wording.word("no-aim-given")
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
