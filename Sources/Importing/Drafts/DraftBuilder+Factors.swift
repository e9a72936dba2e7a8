internal import Narratives

extension DraftBuilder {
    /// A condition as the source tells of it: its name, where it is known, and the words.
    private typealias Condition = (slug: Slug?, here: String)

    /// Conditions, unranked, out of whatever the source calls its cause. The words stay in the body, or come there.
    mutating func draftFactors() {
        var factors: [(slug: Slug, here: String, evidence: String?)] = []
        var claims: [String: Int] = [:]
        var first: SourcePosition?
        for (place, text) in texts(for: .factors) {
            let field = fields[place]
            let said = conditions(in: text).filter { !index.isBlank($0.here) }
            guard !said.isEmpty else { continue }
            first = first ?? field.position
            // The heading that tells of it, by its words; its id is known once the body is.
            let evidence: String? = if case .section = field.home { DraftedEvidence.mark + heading(of: field) } else { nil }
            for condition in said {
                guard let slug = condition.slug ?? FactorWords.slug(for: condition.here) else { continue }
                // Front matter and text often say it both, but for capitals.
                let claim = "\(slug) \(condition.here.lowercased())"
                if let same = claims[claim] {
                    factors[same].evidence = factors[same].evidence ?? evidence
                } else {
                    claims[claim] = factors.count
                    factors.append((slug, condition.here, evidence))
                }
            }
            copy(place, as: "\(field.name): ")
        }
        guard !factors.isEmpty else { return }
        factorCount = factors.count
        var names = FreeNames()
        set(
            "factors",
            .list(
                factors.map { slug, here, evidence in
                    let name = names.name(for: slug.text)
                    let keys = [("as", name == slug.text ? nil : name), ("here", here), ("evidence", evidence)]
                    return .mapping([DraftBuilder.entry(slug)] + keys.compactMap { key, text in text.map { YAMLEntry(key, .text($0)) } })
                }))
        keysForReview.append("factors")
        report(
            "import-look", .warning,
            "\(factors.count == 1 ? "A factor was" : "\(factors.count) factors were") taken from words on a cause.",
            fix: "Look at each under `factors`: is it a condition, are there others, and has it a better name? The words are in the body.",
            at: first)
    }

    private static func entry(_ slug: Slug) -> YAMLEntry {
        YAMLEntry("factor", .text(slug.text), remark: "Look at this: is it a condition, and has it a better name?")
    }

    /// What a text names: items, rows, names in a line; or factors that are known, in prose.
    private func conditions(in text: String) -> [Condition] {
        let layout = FieldLayout(text)
        // Whoever made a table or a list has taken things apart already.
        if layout.table != nil || layout.list.isList {
            // The last of the columns: five whys ask in the first and answer in the second.
            let column = layout.table?.header.cells.lastIndex { index.field(ofColumn: $0, in: .factors) != nil } ?? Int.max
            let items = layout.table.map { $0.rows.compactMap { $0.cells[safe: column] } } ?? layout.list.items.map(\.text)
            // What was struck out is no condition any more.
            return items.map { PlainWords($0) }.filter { !$0.isStruck && !$0.text.isEmpty }.flatMap { whole($0.text) }
        }
        guard let words = Prose.sentences(of: layout.lines, .max) else { return [] }
        guard Prose.isParagraph(text), words == Prose.first(1, of: words) else { return sentences(of: words) }
        // One line: a list of names gives one factor each.
        let parts = FactorWords.parts(of: words)
        return parts.count > 1 ? parts.map { (known.factor(named: $0) ?? known.factors(in: $0).first, $0) } : whole(words)
    }

    /// Words that stay together, under the names of factors that stand in them.
    private func whole(_ words: String) -> [Condition] {
        if let whole = known.factor(named: words) { return [(whole, words)] }
        let among = known.factors(in: words)
        return among.isEmpty ? [(nil, words)] : among.map { ($0, words) }
    }

    /// Several sentences: those that name a factor which is known; without one, the first sentence stands for all.
    private func sentences(of words: String) -> [Condition] {
        var rest = words
        var found: [Condition] = []
        while !rest.isEmpty, found.count < 40 {
            let sentence = Prose.first(1, of: rest)
            found += known.factors(in: sentence).filter { slug in !found.contains { $0.slug == slug } }.map { ($0, sentence) }
            rest = String(rest.utf8.dropFirst(sentence.utf8.count))?.trimmed ?? ""
        }
        return found.isEmpty ? [(nil, Prose.first(1, of: words))] : found
    }
}

/// Evidence before ids of headings are known.
enum DraftedEvidence {
    /// No id holds a space, so that this can be told from one.
    static let mark = "heading "
}
