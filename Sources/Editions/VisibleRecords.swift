internal import Narratives

/// The records that an edition has, without what is internal in them, and without what lost its other end; words and dates are still their
/// authors' own.
struct VisibleRecords {
    let corpus: Corpus
    let findings: [Finding]

    init(of whole: Corpus, in edition: Edition, without hidden: Set<Term>, leaving gap: Projection.Gap?) {
        var rewriter = RecordRewriter()
        rewriter.hidden = hidden
        rewriter.keeps = { gap == .omitted || !edition.omits($0, in: $1) }
        rewriter.dropsInternal = gap != .items
        let hasAll = (narratives: gap == .narratives, pages: gap == .pages)
        let seen = whole.narratives.filter { hasAll.narratives || edition.has($0.fields.audience, $0.status) }
        var narratives = seen.map { narrative -> Narrative.Fields in
            var fields = rewriter.rewritten(narrative.fields, narrative.id, narrative.body, in: whole.format)
            fields.drop(hidden)
            return fields
        }
        let termPages = whole.termPages.filter { hasAll.pages || edition.has($0.fields.audience) }
            .map { rewriter.rewritten($0.fields, $0.term.slug, $0.body) }
        let pages = (whole.pages + [whole.home].compactMap { $0 }).filter { hasAll.pages || edition.has($0.fields.audience) }
            .map { rewriter.rewritten($0.fields, $0.slug, $0.body) }
        let known = KnownNames(narratives, termPages.map(\.fields))
        var findings: [Finding] = []
        for index in narratives.indices { narratives[index].dropLostEnds(known, into: &findings) }
        corpus = Corpus(
            folder: whole.folder, narratives: narratives.map(Narrative.init), drafts: [], termPages: termPages,
            pages: pages.filter { $0.slug != nil }, home: pages.first { $0.slug == nil }, files: whole.files, format: whole.format)
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
    /// Takes away words that may not be known, where a field names one by itself.
    fileprivate mutating func drop(_ hidden: Set<Term>) {
        guard !hidden.isEmpty else { return }
        factors.removeAll { hidden.contains(Term(.factors, $0.factor.value)) }
        capacities.removeAll { hidden.contains(Term(.capacities, $0.slug)) }
        if let slug = organisation.flatMap({ Slug(from: $0) }), hidden.contains(Term(.organisations, slug)) { organisation = nil }
        for index in relations.indices {
            guard let via = relations[index].via, Vocabulary.allCases.contains(where: { hidden.contains(Term($0, via)) }) else { continue }
            relations[index].via = nil
        }
        for index in adaptations.indices {
            guard let capacity = adaptations[index].capacity, hidden.contains(Term(.capacities, capacity.slug)) else { continue }
            adaptations[index].capacity = nil
        }
    }

    /// Takes away what refers to something that is not there.
    fileprivate mutating func dropLostEnds(_ known: KnownNames, into findings: inout [Finding]) {
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
