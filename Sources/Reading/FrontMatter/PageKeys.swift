internal import Narratives

/// The keys of pages that are not narratives.
enum PageKeys {
    static let factor = MappingReader<TermPage.Fields>(fields: TermPage.Fields.format) { $0.extensions = $1 }
    static let otherTerm = MappingReader<TermPage.Fields>("this page", fields: TermPage.Fields.otherFormat) { $0.extensions = $1 }
    static let page = MappingReader<FreePage.Fields>(fields: FreePage.Fields.format) { $0.extensions = $1 }
    static let home = MappingReader<FreePage.Fields>("the home page", fields: FreePage.Fields.homeFormat) { $0.extensions = $1 }
}
