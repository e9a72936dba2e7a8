/// Finds the built-in mapping that knows a document's template.
enum Recognition {
    /// Fewer signs than this may be chance.
    private static let enough = 3

    /// - Parameter indexes: the mappings that may be; the last is for whatever no other knows.
    static func index(for document: SourceDocument, among indexes: [MappingIndex]) -> MappingIndex {
        let keys = Set(document.fields.map { Name.bare($0.name) })
        let headings = Set(document.sections.map { Name.bare($0.title) })
        var best = (index: indexes[indexes.count - 1], signs: enough - 1)
        for index in indexes {
            let sought = index.mapping.recognised
            let signs =
                Set(sought.keys.map { Name.bare($0) }).intersection(keys).count
                + Set(sought.headings.map { Name.bare($0) }).intersection(headings).count
            if signs > best.signs { best = (index, signs) }
        }
        return best.index
    }
}
