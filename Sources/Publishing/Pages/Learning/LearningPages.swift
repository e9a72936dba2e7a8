internal import Analysis
internal import Narratives

/// Every index of what narratives taught that has something in it.
struct LearningPages {
    let renderer: PageRenderer

    var all: [Page] {
        LearningPages.lists(of: renderer.site).flatMap { $0.pages(renderer) } + PatternPages(renderer: renderer).all
    }

    /// The first page of every list of them, the patterns' among them: for the sitemap.
    static func paths(in site: Site) -> [String] { lists(of: site).map(\.path) + PatternPages.paths(in: site) }

    private static func lists(of site: Site) -> [LearningList] {
        let (learning, wording) = (site.insights.learning, site.wording)
        func byTerm(_ index: LearningIndex, _ groups: [EntryGroup<TermEntry?>], rest: String, _ kind: EntryKind) -> LearningList {
            let groups = groups.map { LearningList.Group($0, rest: wording.word(rest)) }
            return LearningList(index: index, path: index.path, groups: groups, kind: kind)
        }
        func newestFirst(_ index: LearningIndex, _ entries: [EntryReference], _ kind: EntryKind) -> LearningList {
            LearningList(index: index, path: index.path, groups: [LearningList.Group(title: "", entries: entries)], kind: kind)
        }
        let lists =
            HelpedPages(site: site).lists + [ActionPages(site: site).list]
            + [
                byTerm(.surprises, learning.surprises.groups, rest: "no-system-named", .surprise),
                byTerm(.lessons, learning.lessons.groups, rest: "no-organisation-named", .lesson),
                // Every one of them names a factor, so that none is left over.
                byTerm(.unaddressed, learning.unaddressed.byFactor, rest: "family-other", .factor),
                newestFirst(.dropped, learning.dropped, .hypothesis), newestFirst(.decisions, learning.decisions, .decision),
                newestFirst(.repurposed, learning.repurposed, .adaptation), newestFirst(.knobs, learning.knobs, .adaptation),
                LearningList(
                    index: .relations, path: LearningIndex.relations.path,
                    groups: learning.relations.groups.map { group in
                        LearningList.Group(title: site.sentence(group.subject), entries: group.entries)
                    }, kind: .relation),
            ]
        return lists.filter { $0.index.hasEntries(in: learning) }
    }
}

extension Site {
    /// A relation as a sentence without a full stop.
    fileprivate func sentence(_ sentence: RecurringRelations.Sentence) -> String {
        let terms = insights.terms
        let to = configuration.mention(of: sentence.to, called: terms.title(of: sentence.to))
        return "\(terms.title(of: sentence.from)) \(wording.word("verb", sentence.verb)) \(to)"
    }
}
