internal import Narratives

extension Fields {
    /// The same fields, and those of a record that no property holds, for which nobody need write a line.
    func declared<Record>(
        by format: [Narratives.Field<Record>], _ plain: @escaping @Sendable (Subject) -> PlainValues,
        _ wording: @escaping @Sendable (Subject) -> LocalizedStrings
    ) -> Fields {
        let known = Set(all.map(\.name))
        let others = format.filter(\.isPlain).compactMap { Field($0, plain, wording) }
        return Fields(all + others.filter { !known.contains($0.name) })
    }
}

/// The values of a record that no property holds, as a theme shows them.
struct PlainSubject: Sendable {
    let plain: PlainValues
    let wording: LocalizedStrings
}

extension Fields<PlainSubject> {
    /// The fields of a format that no property holds, but for those of known names.
    static func fields<Record>(of format: [Narratives.Field<Record>], except known: Set<String>) -> [Field] {
        format.filter(\.isPlain).compactMap { Field($0, \.plain, \.wording) }.filter { !known.contains($0.name) }
    }
}

extension Fields.Field {
    /// A field of a theme as the format declares it: `fragile-if` is `fragileIf`. Nil where the type of value has no one way to be shown.
    fileprivate init?<Record>(
        _ field: Narratives.Field<Record>, _ plain: @escaping @Sendable (Subject) -> PlainValues,
        _ wording: @escaping @Sendable (Subject) -> LocalizedStrings
    ) {
        let (key, parts) = (field.name, field.name.split(separator: "-"))
        let name = parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        switch field.value {
        case .text: self = .text(name, field.summary) { plain($0).text(key) }
        case .texts: self = .group(name, field.summary) { plain($0).items(plain($0).texts(key), of: key, wording($0)) }
        case .date:
            self = .html(name, field.summary) { subject in plain(subject).date(key).map { wording(subject).timeElement($0) } }
        case .word:
            self = .text(name, field.summary) { subject in plain(subject).text(key).map { wording(subject).word("\(key)-\($0)") } }
        case .dateOrWords:
            self = .html(name, field.summary) { subject in plain(subject).dateOrWords(key).map { wording(subject).time($0) } }
        case .flag, .number, .slug, .slugs, .aliases, .evidence, .words, .records: return nil
        }
    }
}
