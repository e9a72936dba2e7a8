internal import Analysis

/// What nobody knew, by system.
struct SurprisePages {
    let site: Site

    var lists: [LearningList] {
        let groups = site.insights.learning.surprises.bySystem.map { LearningList.Group($0, rest: site.wording.word("no-system-named")) }
        return [LearningList(index: .surprises, path: LearningIndex.surprises.path, groups: groups, kind: .surprise)]
    }
}
