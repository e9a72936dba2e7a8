internal import Narratives
internal import Reading

extension DraftBuilder {
    /// A condition as the source tells of it.
    private struct Condition {
        /// Its name, where it is known.
        var slug: Slug?
        var here: String
        /// What the source calls it, and its number there; where it has a heading of its own.
        var heading: String?
        var number: Int?
        var since: String?
        var unseen: String?
        /// How it met others, in words.
        var met: String?
        /// The heading that tells of it, by its words; its id is known once the body is.
        var evidence: String?
        /// Its name in this narrative.
        var name = ""
    }

    /// Conditions, unranked, out of whatever the source calls its cause. The words stay in the body, or come there.
    mutating func draftFactors() {
        var factors: [Condition] = []
        var claims: [String: Int] = [:]
        var (first, firstLeft): (SourcePosition?, SourcePosition?)
        var left = 0
        for (place, text) in texts(for: .factors) {
            let field = fields[place]
            let said = (told(field).map { [$0] } ?? conditions(in: text)).filter { !index.isBlank($0.here) }
            guard !said.isEmpty else { continue }
            first = first ?? field.position
            for var condition in said {
                if case .section = field.home { condition.evidence = DraftedEvidence.mark + heading(of: field) }
                guard let slug = condition.slug ?? FactorWords.slug(for: condition.heading ?? condition.here) else { continue }
                condition.slug = slug
                // Front matter and text often say it both, but for capitals.
                let claim = "\(slug) \(condition.here.lowercased())"
                if let same = claims[claim] {
                    factors[same].evidence = factors[same].evidence ?? condition.evidence
                } else if factors.count < Narrative.mostWords {
                    claims[claim] = factors.count
                    factors.append(condition)
                } else {
                    left += 1
                    firstLeft = firstLeft ?? field.position
                }
            }
            copy(place, as: "\(field.name): ")
        }
        if left > 0 {
            report(
                "import-stays", .warning,
                "A narrative names at most \(Narrative.mostWords) factors: \(left) more of these words stay in the body alone.",
                fix: "Under `factors`, take those together that are one condition; or tell two narratives.", at: firstLeft)
        }
        guard !factors.isEmpty else { return }
        var names = FreeNames()
        for place in factors.indices { factors[place].name = names.name(for: factors[place].slug?.text ?? "") }
        namedFactors = factors.enumerated().map { place, factor in
            NamedFactor(name: factor.name, number: factor.number ?? place + 1, words: factor.heading ?? "")
        }
        set("factors", .list(factors.compactMap(DraftBuilder.entries)))
        keysForReview.append("factors")
        draftRelations(factors)
        report(
            "import-look", .warning,
            "\(factors.count == 1 ? "A factor was" : "\(factors.count) factors were") taken from words on a cause.",
            fix: "Look at each under `factors`: is it a condition, are there others, and has it a better name? The words are in the body.",
            at: first)
    }

    private static func entries(_ factor: Condition) -> YAMLValue? {
        factor.slug.map { slug in
            let keys = [
                ("as", factor.name == slug.text ? nil : factor.name), ("here", factor.here), ("since", factor.since),
                ("unseen", factor.unseen), ("evidence", factor.evidence),
            ]
            let first = YAMLEntry("factor", .text(slug.text), remark: "Look at this: is it a condition, and has it a better name?")
            return .mapping([first] + keys.compactMap { key, text in text.map { YAMLEntry(key, .text($0)) } })
        }
    }

    /// How factors met, where the words on one name another: without a direction, since only a person can say which way.
    private mutating func draftRelations(_ factors: [Condition]) {
        var pairs: Set<Set<String>> = []
        var relations: [YAMLValue] = []
        var left = 0
        for factor in factors {
            guard let met = factor.met else { continue }
            for other in NamedFactor.all(in: met, among: namedFactors)
            where other != factor.name && pairs.insert([factor.name, other]).inserted {
                guard relations.count < Document.mostRelations else {
                    left += 1
                    continue
                }
                let keys = [("from", factor.name), ("verb", "co-occurred"), ("to", other), ("note", met)]
                relations.append(.mapping(keys.map { YAMLEntry($0, .text($1)) }))
            }
        }
        guard !relations.isEmpty else { return }
        if left > 0 {
            report(
                "import-stays", .warning,
                "A narrative tells of at most \(Document.mostRelations) relations: \(left) more of how factors met stay in the body alone.",
                fix: "Take factors together that are one condition, or tell two narratives.")
        }
        set("relations", .list(relations))
        flagForReview("relations", "These conditions met. Does a verb with a direction say how?")
    }

    /// A condition with a heading of its own and lines that say what it was: `Description: …`, `Detection: …`.
    private func told(_ field: SourceField) -> Condition? {
        guard let group = group(of: field), let text = field.text else { return nil }
        var values: [String: [String]] = [:]
        var key: String?
        for line in text.textLines {
            if let label = LabelledLines.labelled(line) {
                key = index.field(ofColumn: label.name, in: .factors)
                if let key { values[key, default: []].append(label.value) }
            } else if let key, !line.trimmed.isEmpty {
                values[key]?.append(line.trimmed)
            }
        }
        guard !values.isEmpty else { return named(group, text) }
        func words(_ key: String) -> String? {
            values[key].map { PlainWords($0.joined(separator: " ")).text }.flatMap { index.isBlank($0) ? nil : $0 }
        }
        let (number, name) = NamedFactor.heading(group)
        let since = words("since").map { dates.wholeDay($0) ?? $0 }
        return Condition(
            slug: known.factor(named: name), here: words("here") ?? name, heading: name.isEmpty ? nil : name, number: number, since: since,
            unseen: words("unseen"), met: words("met"))
    }

    /// A condition that a sub-heading names, "Cold cache", and that the text below it tells of.
    private func named(_ heading: String, _ text: String) -> Condition? {
        let (number, name) = NamedFactor.heading(heading)
        let words = name.lowercaseWords
        guard words.count > 1, !["why", "what", "how", "when", "who", "where", "which", "trigger"].contains(words[0]), !name.hasSuffix("?"),
            let here = Prose.sentences(of: text.textLines, 1), known.factors(in: here).isEmpty, !FieldLayout(text).list.isList
        else { return nil }
        return Condition(slug: known.factor(named: name), here: here, heading: name, number: number)
    }

    /// What a text names: items, rows, names in a line; or factors that are known, in prose.
    private func conditions(in text: String) -> [Condition] {
        let layout = FieldLayout(text)
        // Whoever made a table or a list has taken things apart already.
        if !layout.tables.isEmpty || layout.list.isList {
            // The last of the columns: five whys ask in the first and answer in the second.
            let rows = layout.tables.flatMap { table in
                let column = table.header.cells.lastIndex { index.field(ofColumn: $0, in: .factors) == "here" } ?? Int.max
                return table.rows.compactMap { $0.cells[safe: column] }
            }
            let items = rows + layout.list.items.map(\.text)
            // What was struck out is no condition any more.
            return items.map { PlainWords($0) }.filter { !$0.isStruck && !$0.text.isEmpty }.flatMap { whole($0.text) }
        }
        guard let words = Prose.sentences(of: layout.lines, .max) else { return [] }
        guard Prose.isParagraph(text), words == Prose.first(1, of: words) else { return sentences(of: words) }
        // One line: a list of names gives one factor each.
        let parts = FactorWords.parts(of: words)
        return parts.count > 1
            ? parts.map { Condition(slug: known.factor(named: $0) ?? known.factors(in: $0).first, here: $0) } : whole(words)
    }

    /// Words that stay together, under the names of factors that stand in them.
    private func whole(_ words: String) -> [Condition] {
        if let whole = known.factor(named: words) { return [Condition(slug: whole, here: words)] }
        let among = known.factors(in: words)
        return among.isEmpty ? [Condition(here: words)] : among.map { Condition(slug: $0, here: words) }
    }

    /// Several sentences: those that name a factor which is known; without one, the first sentence stands for all.
    private func sentences(of words: String) -> [Condition] {
        var found: [Condition] = []
        for sentence in Prose.sentences(in: words) {
            found += known.factors(in: sentence).filter { slug in !found.contains { $0.slug == slug } }.map {
                Condition(slug: $0, here: sentence)
            }
        }
        return found.isEmpty ? [Condition(here: Prose.first(1, of: words))] : found
    }
}

/// Evidence before ids of headings are known.
enum DraftedEvidence {
    /// No id holds a space, so that this can be told from one.
    static let mark = "heading "
}
