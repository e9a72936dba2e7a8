/// The names of all keys of the format, wherever they stand.
enum FormatKeys {
    static let all = Set(FrontMatterSchema.allCases.flatMap { names(in: .mapping($0.shape())) })

    private static func names(in shape: ValueShape) -> [String] {
        switch shape {
        case .list(let item), .oneOrMore(let item): names(in: item)
        case .mapping(let mapping): mapping.keys.flatMap { [$0.name] + $0.aliases + names(in: $0.value) }
        default: []
        }
    }
}
