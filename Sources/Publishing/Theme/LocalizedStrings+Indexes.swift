extension LocalizedStrings {
    /// The words of the indexes of what narratives taught.
    static let indexes: [String] =
        LearningIndex.allCases.flatMap { index in
            (["index-", "about-index-"] + (index.hasRule ? ["rule-index-"] : [])).map { $0 + index.rawValue }
        }
        + ["no-aim-given"]
}
