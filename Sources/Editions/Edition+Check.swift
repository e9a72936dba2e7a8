internal import Narratives
internal import Text

extension Edition {
    /// What is wrong with the keys that it leaves out; places are those of `tributary.yaml`.
    func findings(in format: Format) -> [Finding] {
        let fields = format.narrative.flatMap { $0.names(in: nil) } + TermPage.Fields.format.flatMap { $0.names(in: nil) }
        return omitted.compactMap { name in
            guard !name.value.hasPrefix("x-") else { return nil }
            guard let field = fields.first(where: { $0.name == name.value || $0.path == name.value }) else {
                let nearest = Spelling.nearest(to: name.value, among: fields.map(\.name))
                return Finding(
                    "edition", "`\(name.value)` is no key that could be left out.", fix: nearest.map { "Did you mean `\($0)`?" },
                    file: Edition.configurationFile, at: name.position)
            }
            guard !field.isNeeded || field.path == "date" else {
                return Finding(
                    "edition", "`\(name.value)` has to be there, and cannot be left out.",
                    fix: "Leave out the list that it stands in, or make records internal.", file: Edition.configurationFile,
                    at: name.position)
            }
            return nil
        }
    }

    /// Where editions are declared; a build says where that lies.
    package static let configurationFile = "tributary.yaml"
}

extension Field {
    /// The field's name, and those of the fields in its records: alone, with the list's before it, and whether a record needs it.
    fileprivate func names(in list: String?) -> [(name: String, path: String, isNeeded: Bool)] {
        let own = (name: name, path: list.map { "\($0).\(name)" } ?? name, isNeeded: isRequired)
        if case .records(let records) = value { return [own] + records.names(in: name) }
        return [own]
    }
}

extension RecordList {
    fileprivate func names(in list: String) -> [(name: String, path: String, isNeeded: Bool)] { fields.flatMap { $0.names(in: list) } }
}
