internal import Narratives

/// Makes a record anew, field by declared field, from what may stay: what no field declares is not in it.
struct RecordRewriter: Sendable {
    /// Whether a field stays, by its name and the list that its record stands in.
    var keeps: @Sendable (_ field: String, _ list: String?) -> Bool = { _, _ in true }
    var text: @Sendable (String) -> String = { $0 }
    var webAddress: @Sendable (String) -> String = { $0 }
    var slug: @Sendable (Slug) -> Slug = { $0 }
    var date: @Sendable (EventDate) -> EventDate = { $0 }
    var evidence: @Sendable (Evidence) -> Evidence? = { $0 }
    /// Nil for an old address that tells.
    var path: @Sendable (OldPath) -> OldPath? = { $0 }
    /// Whether items of lists go that say that they are internal.
    var dropsInternal = true
    /// Words of vocabularies that may not be known.
    var hidden: Set<Term> = []

    init() {}

    /// One that changes nothing, and shows every text, word and address on the way.
    init(showing: @escaping @Sendable (String) -> Void) {
        self.init()
        let shown: @Sendable (String) -> String = {
            showing($0)
            return $0
        }
        (text, webAddress) = (shown, shown)
        slug = {
            showing($0.text)
            return $0
        }
        path = {
            showing($0.text)
            return $0
        }
        evidence = {
            showing($0.written)
            return $0
        }
    }

    /// - Parameter id: what it is called then.
    func rewritten(_ narrative: Narrative.Fields, _ id: Slug, _ body: Body, in format: Format) -> Narrative.Fields {
        var fields = rewritten(narrative, format.narrative, into: Narrative.Fields(id: id, file: narrative.file))
        (fields.extensions, fields.body) = (rewritten(narrative.extensions), body)
        return fields
    }

    func rewritten(_ page: TermPage.Fields, _ slug: Slug, _ body: Body) -> TermPage {
        let blank = TermPage.Fields(term: Term(page.term.vocabulary, slug), file: page.file)
        var fields = rewritten(page, TermPage.Fields.format, into: blank)
        (fields.extensions, fields.body) = (rewritten(page.extensions), body)
        return TermPage(fields)
    }

    func rewritten(_ page: FreePage.Fields, _ slug: Slug?, _ body: Body) -> FreePage {
        let format = slug == nil ? FreePage.Fields.homeFormat : FreePage.Fields.format
        var fields = rewritten(page, format, into: FreePage.Fields(slug: slug, file: page.file))
        (fields.extensions, fields.body) = (rewritten(page.extensions), body)
        return FreePage(fields)
    }

    /// - Parameter blank: a record with nothing of the fields in it.
    private func rewritten<Record: FormatRecord>(_ record: Record, _ fields: [Field<Record>], into blank: Record, in list: String? = nil)
        -> Record
    {
        var result = blank
        for field in fields where field.name != Field<Record>.audienceName && keeps(field.name, list) {
            let places = dropsInternal ? record.plain.internalItems[field.name] ?? [] : []
            switch field.value {
            case .text(let type, let place):
                put(place, of: record, into: &result) { type.content == .webAddress ? webAddress($0) : text($0) }
            case .texts(let type, let place):
                put(place, of: record, into: &result) {
                    $0.removing(places).map { type.content == .webAddress ? webAddress($0) : text($0) }
                }
            case .date(let place, _): put(place, of: record, into: &result, date)
            case .dateOrWords(let place):
                put(place, of: record, into: &result) {
                    switch $0 {
                    case .date(let when): .date(date(when))
                    case .words(let words): .words(text(words))
                    }
                }
            case .flag(let place): put(place, of: record, into: &result) { $0 }
            case .number(_, let place): put(place, of: record, into: &result) { $0 }
            case .slug(let place): put(place, of: record, into: &result) { Located(slug($0.value), at: $0.position) }
            case .slugs(let vocabulary, let place):
                put(place, of: record, into: &result) { slugs in
                    slugs.removing(places).filter { word in vocabulary.map { !hidden.contains(Term($0, word.value)) } ?? true }
                        .map { Located(slug($0.value), at: $0.position) }
                }
            case .aliases(let place): put(place, of: record, into: &result) { $0.removing(places).compactMap(alias) }
            case .evidence(let place):
                put(place, of: record, into: &result) {
                    $0.removing(places).compactMap { given in evidence(given.value).map { Located($0, at: given.position) } }
                }
            case .word(_, let place): put(place, of: record, into: &result) { $0 }
            case .words(_, _, let place): put(place, of: record, into: &result) { $0.removing(places) }
            case .records(let records): put(records, of: record, into: &result, field.name)
            }
        }
        return result
    }

    private func put<Record, Value>(
        _ place: Place<Record, Value>, of record: Record, into result: inout Record, _ change: (Value) -> Value
    ) {
        if let value = place.get(record) { place.set(&result, change(value)) }
    }

    private func put<Record, List: RecordList<Record>>(_ list: List, of record: Record, into result: inout Record, _ name: String) {
        guard let items = list.place.get(record) else { return }
        list.place.set(
            &result, items.filter { !dropsInternal || $0.audience != .internal }.map { rewritten($0, list.fields, into: .blank, in: name) })
    }

    private func alias(_ alias: Located<Alias>) -> Located<Alias>? {
        switch alias.value {
        case .id(let id): Located(.id(slug(id)), at: alias.position)
        case .path(let old): path(old).map { Located(.path($0), at: alias.position) }
        }
    }

    /// Keys that begin with `x-`; within them, what says that it is internal goes.
    private func rewritten(_ extensions: [Extension]) -> [Extension] {
        extensions.filter { keeps($0.name, nil) }.compactMap { entry in
            rewritten(entry.value).map { Extension(name: entry.name, value: $0) }
        }
    }

    private func rewritten(_ value: Extension.Value) -> Extension.Value? {
        switch value {
        case .text(let words): return .text(text(words))
        case .list(let items): return .list(items.compactMap(rewritten))
        case .mapping(let entries):
            let audience = entries.first { $0.name == Field<Action>.audienceName }?.value
            guard audience != .text(Audience.internal.rawValue) else { return nil }
            return .mapping(
                entries.compactMap { entry in rewritten(entry.value).map { Extension(name: text(entry.name), value: $0) } })
        }
    }
}
