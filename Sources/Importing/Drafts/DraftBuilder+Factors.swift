internal import Narratives

extension DraftBuilder {
    private static let why = "is it a condition, and has it a better name?"

    /// Conditions, unranked, out of whatever the source calls its cause. The words stay in the body, or come there.
    mutating func draftFactors() {
        var factors: [DraftedFactor] = []
        var claims: [String: Int] = [:]
        var first: SourcePosition?
        for place in places(for: .factors) {
            let field = fields[place]
            let said = conditions(in: field).filter { !index.isBlank($0.here) }
            guard !said.isEmpty else { continue }
            first = first ?? field.position
            for condition in said {
                guard let slug = condition.slug ?? FactorWords.slug(for: condition.here) else { continue }
                let factor = DraftedFactor(slug: slug, here: condition.here, evidence: field.isInText ? evidence(of: field) : nil)
                // Front matter and text often say it both.
                if let same = claims.updateValue(factors.count, forKey: factor.claim) {
                    claims[factor.claim] = same
                    factors[same].evidence = factors[same].evidence ?? factor.evidence
                } else {
                    factors.append(factor)
                }
            }
            if field.isInText { dispositions[place] = .copied } else { append(place, as: "\(field.name): ") }
        }
        guard !factors.isEmpty else { return }
        factorCount = factors.count
        var names = FreeNames()
        set("factors", .list(factors.map { entry($0, &names) }))
        looks.append("factors")
        tell(
            "import-look", .warning,
            "\(factors.count == 1 ? "A factor was" : "\(factors.count) factors were") taken from words on a cause.",
            fix: "Look at each under `factors`: is it a condition, are there others, and has it a better name? The words are in the body.",
            at: first)
    }

    private func entry(_ factor: DraftedFactor, _ names: inout FreeNames) -> YAMLValue {
        let local = names.name(for: factor.slug.text)
        var entries = [YAMLEntry("factor", .text(factor.slug.text), remark: "Look at this: " + DraftBuilder.why)]
        if local != factor.slug.text { entries.append(YAMLEntry("as", .text(local))) }
        entries.append(YAMLEntry("here", .text(factor.here)))
        if let evidence = factor.evidence { entries.append(YAMLEntry("evidence", .text(evidence))) }
        return .mapping(entries)
    }

    /// What a field names: items, rows, names in a line; or factors that are known, in prose.
    private func conditions(in field: SourceField) -> [(slug: Slug?, here: String)] {
        guard let text = field.text else { return [] }
        let lines = text.textLines
        let tables = MarkdownTable.all(in: lines, lines.indices)
        if let table = tables.first { return rows(of: table).flatMap { whole($0) } }
        let listed = MarkdownItems(lines, lines.indices)
        // Whoever made a list has taken things apart already.
        if listed.isList { return words(listed.items.map(\.text)).flatMap { whole($0) } }
        let words = Prose.sentences(of: lines, .max) ?? ""
        guard Prose.isParagraph(text), words == Prose.first(1, of: words) else { return inProse(lines) }
        return named(words)
    }

    /// One line: a list of names gives one factor each.
    private func named(_ words: String) -> [(slug: Slug?, here: String)] {
        let parts = FactorWords.parts(of: words)
        if parts.count > 1 { return parts.map { (known.factor(named: $0) ?? known.factors(in: $0).first, $0) } }
        return whole(words)
    }

    /// Words that stay together, under the names of factors that stand in them.
    private func whole(_ words: String) -> [(slug: Slug?, here: String)] {
        if let whole = known.factor(named: words) { return [(whole, words)] }
        let among = known.factors(in: words)
        return among.isEmpty ? [(nil, words)] : among.map { ($0, words) }
    }

    /// Several sentences: those that name a factor which is known; without one, the first sentence stands for all.
    private func inProse(_ lines: [String]) -> [(slug: Slug?, here: String)] {
        guard let words = Prose.sentences(of: lines, .max) else { return [] }
        var rest = words
        var found: [(slug: Slug?, here: String)] = []
        while !rest.isEmpty, found.count < 40 {
            let sentence = Prose.first(1, of: rest)
            found += known.factors(in: sentence).filter { slug in !found.contains { $0.slug == slug } }.map { ($0, sentence) }
            rest = String(rest.utf8.dropFirst(sentence.utf8.count))?.trimmed ?? ""
        }
        return found.isEmpty ? [(nil, Prose.first(1, of: words))] : found
    }

    private func rows(of table: MarkdownTable) -> [String] {
        let columns = table.header.cells.indices.filter { index.field(ofColumn: table.header.cells[$0], in: .factors) != nil }
        // The last of them: five whys ask in the first column and answer in the second.
        guard let column = columns.last else { return [] }
        return words(table.rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil })
    }

    /// What was struck out is no condition any more.
    private func words(_ items: [String]) -> [String] {
        items.map { PlainWords($0) }.filter { !$0.isStruck && !$0.text.isEmpty }.map(\.text)
    }

    /// The heading that tells of it, by its words; its id is known once the body is.
    private func evidence(of field: SourceField) -> String? {
        switch field.home {
        case .section: DraftedEvidence.mark + heading(of: field)
        case .lines, .frontMatter, .column: nil
        }
    }
}

/// A condition as the source tells of it.
private struct DraftedFactor {
    let slug: Slug
    let here: String
    var evidence: String?

    /// The same for two that say the same, but for capitals.
    var claim: String { "\(slug) \(here.lowercased())" }
}

/// Evidence before ids of headings are known.
enum DraftedEvidence {
    /// No id holds a space, so that this can be told from one.
    static let mark = "heading "
}
