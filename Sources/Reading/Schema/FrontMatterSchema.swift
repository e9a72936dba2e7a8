package import Narratives
internal import Text

/// The JSON Schema of each thing that is written in YAML, made from the declarations that it is read by.
package enum FrontMatterSchema: String, CaseIterable, Sendable {
    case narrative, factor, term, page, home, configuration

    /// JSON Schema 2020-12, indented for people.
    package var bytes: [UInt8] { bytes(of: .standard) }

    /// - Parameter format: the fields of narratives.
    package func bytes(of format: Format) -> [UInt8] {
        var json = JSONText()
        SchemaWriter(title: title, mapping: shape(of: format)).write(to: &json)
        return IndentedJSON.of(json.bytes)
    }

    package func shape(of format: Format = .standard) -> MappingShape {
        switch self {
        case .narrative: NarrativeReader(format).shape
        case .factor: PageKeys.factor.shape
        case .term: PageKeys.otherTerm.shape
        case .page: PageKeys.page.shape
        case .home: PageKeys.home.shape
        case .configuration: ConfigurationKeys.reader.shape
        }
    }

    private var title: String {
        switch self {
        case .narrative: "The front matter of a narrative"
        case .factor: "The front matter of a factor's page"
        case .term: "The front matter of a page for a system, technology, organisation, tag, symptom, capacity, response or scenario"
        case .page: "The front matter of a page"
        case .home: "The front matter of the home page"
        case .configuration: "tributary.yaml"
        }
    }
}
