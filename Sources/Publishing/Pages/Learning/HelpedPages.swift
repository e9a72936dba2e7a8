internal import Analysis
internal import Narratives

/// What helped, by factor and by capacity.
struct HelpedPages {
    let site: Site

    private static let byCapacity = "what-helped-by-capacity.html"

    var lists: [LearningList] {
        let (wording, helped) = (site.wording, site.insights.learning.helped)
        let ways = [
            LinkView(url: LearningIndex.whatHelped.path, title: wording.word("way-factor")),
            LinkView(url: HelpedPages.byCapacity, title: wording.word("way-capacity")),
        ]
        return [
            LearningList(
                index: .whatHelped, path: LearningIndex.whatHelped.path, ways: ways,
                groups: helped.byFactor.map { LearningList.Group($0, rest: wording.word("helped-with-the-whole")) }, kind: .adaptation),
            LearningList(
                index: .whatHelped, path: HelpedPages.byCapacity,
                words: (wording.word("index-what-helped-by-capacity"), wording.word("about-index-what-helped-by-capacity")), ways: ways,
                groups: helped.byCapacity.map { LearningList.Group($0, rest: wording.word("no-capacity-named")) }, kind: .adaptation),
        ]
    }
}

extension LearningList.Group {
    /// What is told of a word, under its title.
    ///
    /// - Parameter rest: the heading of what names no word.
    init(_ group: EntryGroup<TermEntry?>, rest: String) {
        self.init(
            title: group.subject?.title ?? rest, url: group.subject.map { LinkTarget.term($0.term).path }, entries: group.entries)
    }
}
