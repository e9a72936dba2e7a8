internal import Analysis

/// Factors that so far took a small part once.
struct QuietFactorPages {
    let site: Site

    var lists: [LearningList] {
        let entries = site.insights.learning.quietFactors.entries
        let groups = entries.isEmpty ? [] : [LearningList.Group(title: "", entries: entries.map(\.appearance))]
        return [LearningList(index: .quietFactors, path: LearningIndex.quietFactors.path, groups: groups, kind: .factor)]
    }
}
