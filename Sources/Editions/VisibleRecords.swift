internal import Narratives

/// The records that an edition has, without what is internal in them, and without what lost its other end; words and dates are still their
/// authors' own.
struct VisibleRecords {
    let corpus: Corpus
    let findings: [Finding]

    init(of whole: Corpus, in edition: Edition, _ terms: EditionTerms, leaving gap: Projection.Gap?) {
        var rewriter = RecordRewriter()
        if gap != .terms { rewriter.mayKnow = { terms.mayKnow($0) } }
        rewriter.keeps = { gap == .omitted || !edition.omits($0, in: $1) }
        rewriter.dropsInternal = gap != .items
        let hasAll = (narratives: gap == .narratives, pages: gap == .pages)
        let seen = whole.narratives.filter { hasAll.narratives || edition.has($0.fields.audience, $0.status) }
        var narratives = seen.map { narrative -> Narrative.Fields in
            var fields = rewriter.rewritten(
                narrative.fields, whole.format.narrative, into: Narrative.Fields(id: narrative.id, file: narrative.file))
            fields.extensions = rewriter.rewritten(narrative.extensions)
            fields.body = narrative.body
            fields.factors.removeAll { !rewriter.mayKnow(Term(.factors, $0.factor.value)) }
            let organisation = fields.organisation.flatMap { Slug(from: $0) }
            if let organisation, !rewriter.mayKnow(Term(.organisations, organisation)) { fields.organisation = nil }
            return fields
        }
        let termPages = whole.termPages.filter { hasAll.pages || edition.has($0.fields.audience) }.map { page -> TermPage in
            var fields = rewriter.rewritten(page.fields, TermPage.Fields.format, into: TermPage.Fields(term: page.term, file: page.file))
            (fields.extensions, fields.body) = (rewriter.rewritten(page.extensions), page.body)
            return TermPage(fields)
        }
        func visible(_ page: FreePage) -> FreePage {
            let format = page.slug == nil ? FreePage.Fields.homeFormat : FreePage.Fields.format
            var fields = rewriter.rewritten(page.fields, format, into: FreePage.Fields(slug: page.slug, file: page.file))
            (fields.extensions, fields.body) = (rewriter.rewritten(page.extensions), page.body)
            return FreePage(fields)
        }
        let known = KnownNames(narratives, termPages.map(\.fields))
        var findings: [Finding] = []
        for index in narratives.indices { narratives[index].dropLostEnds(known, terms, into: &findings) }
        corpus = Corpus(
            folder: whole.folder, narratives: narratives.map(Narrative.init), drafts: [], termPages: termPages,
            pages: whole.pages.filter { hasAll.pages || edition.has($0.fields.audience) }.map(visible),
            home: whole.home.flatMap { edition.has($0.fields.audience) ? visible($0) : nil }, files: whole.files, format: whole.format)
        self.findings = findings
    }
}

/// What records of an edition may refer to.
private struct KnownNames {
    let narratives: Set<Slug>
    let factors: Set<Slug>

    init(_ narratives: [Narrative.Fields], _ pages: [TermPage.Fields]) {
        self.narratives = Set(narratives.flatMap { [$0.id] + $0.earlierIDs.values() })
        factors = Set(
            narratives.flatMap { $0.factors.map(\.factor.value) }
                + pages.filter { $0.term.vocabulary == .factors }.flatMap { [$0.term.slug] + $0.aliases.values() })
    }
}

extension Narrative.Fields {
    /// Takes away what refers to something that is not there.
    fileprivate mutating func dropLostEnds(_ known: KnownNames, _ terms: EditionTerms, into findings: inout [Finding]) {
        let file = self.file
        var lost: [(what: String, position: SourcePosition)] = []
        let here = Set(factors.map(\.reference) + factors.map(\.factor.value))
        relations.removeAll { relation in
            guard let end = [relation.from, relation.to].first(where: { !here.contains($0.value) && $0.value != .outcome }) else {
                return false
            }
            lost.append(("A relation with `\(end.value)`", end.position))
            return true
        }
        for index in relations.indices {
            let via = relations[index].via
            if let via, !Vocabulary.allCases.allSatisfy({ terms.mayKnow(Term($0, via)) }) { relations[index].via = nil }
        }
        func keep(_ slugs: inout [Located<Slug>], _ what: String, where isKnown: (Slug) -> Bool) {
            slugs.removeAll { slug in
                guard !isKnown(slug.value) else { return false }
                lost.append(("`\(slug.value)` under `\(what)`", slug.position))
                return true
            }
        }
        for index in adaptations.indices { keep(&adaptations[index].helped, "helped") { here.contains($0) } }
        for index in actions.indices {
            keep(&actions[index].addresses, "addresses") { here.contains($0) || known.factors.contains($0) }
            for place in actions[index].outcome.indices {
                guard let narrative = actions[index].outcome[place].narrative, !known.narratives.contains(narrative.value) else { continue }
                lost.append(("`\(narrative.value)` under `outcome`", narrative.position))
                actions[index].outcome[place].narrative = nil
            }
        }
        keep(&nearMiss.precursorOf, "precursor-of") { known.narratives.contains($0) }
        related.removeAll { related in
            guard !known.narratives.contains(related.id.value) else { return false }
            lost.append(("`\(related.id.value)` under `related`", related.id.position))
            return true
        }
        findings += lost.map { .lost($0.what, file: file, at: $0.position) }
    }
}

extension Finding {
    static func lost(_ what: String, file: String, at position: SourcePosition) -> Finding {
        Finding(
            "edition-loss", .note, "\(what) is left out of this edition: what it leads to is not in it.",
            fix: "Nothing need be done; `audience: internal` on it says the same.", file: file, at: position)
    }
}

extension Edition {
    /// Whether a field is left out.
    ///
    /// - Parameter list: the field whose list the record stands in; nil for the front matter itself.
    package func omits(_ field: String, in list: String? = nil) -> Bool {
        guard !omitted.isEmpty else { return false }
        return omitted.contains { omitted in
            let name = omitted.value
            return name == field || list.map { name == "\($0).\(field)" } ?? false
                || (name.hasSuffix("*") && field.hasPrefix(name.dropLast()) && name.hasPrefix("x-"))
        }
    }
}
