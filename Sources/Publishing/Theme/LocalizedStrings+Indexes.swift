extension LocalizedStrings {
    /// The words of the indexes of what narratives taught.
    static let indexes: [String] =
        LearningIndex.allCases.flatMap { index in
            (["index-", "about-index-"] + (index.hasRule ? ["rule-index-"] : [])).map { $0 + index.rawValue }
        }
        + ["aim", "stage", "horizon"].flatMap { way in ["index-actions-by-\(way)", "way-\(way)", "no-\(way)-given"] }
}
