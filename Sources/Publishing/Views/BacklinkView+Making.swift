internal import Analysis
internal import Narratives

extension BacklinkView {
    init(_ backlink: Backlink, to target: LinkTarget, in site: Site) {
        source = backlink.source
        sourceTitle = site.title(of: backlink.source)
        if case .narrative(let id) = backlink.source { kindName = site.corpus.narrative(id).map { site.wording.kind($0.kind) } } else { kindName = nil }
        switch backlink.words {
        case .sentence(let sentence): (before, words, after) = (sentence.before, sentence.words ?? site.title(of: target), sentence.after)
        case .related(let why): (before, words, after) = (why, "", "")
        case .precursor: (before, words, after) = (site.wording.word("precursor"), "", "")
        }
    }
}
