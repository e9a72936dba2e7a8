internal import Analysis

/// Decisions with their reasons, newest first. That nothing was changed is shown as a result like any other.
struct DecisionPages {
    let site: Site

    var lists: [LearningList] {
        let decisions = site.insights.learning.decisions
        let groups = decisions.isEmpty ? [] : [LearningList.Group(title: "", entries: decisions)]
        return [LearningList(index: .decisions, path: LearningIndex.decisions.path, groups: groups, kind: .decision)]
    }
}
