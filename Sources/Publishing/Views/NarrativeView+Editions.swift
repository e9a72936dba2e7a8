internal import Narratives

extension LocalizedStrings {
    /// That a page is internal, in words; nil for what is not.
    func audience(_ audience: Audience?) -> String? { audience == .internal ? word("audience", Audience.internal) : nil }
}

extension NarrativeView {
    /// Which editions have the narrative; nil where all have all of it, or there are none.
    var editions: String? {
        let editions = site.configuration.editions
        guard site.configuration.edition == nil, !editions.isEmpty else { return nil }
        let names = editions.filter { $0.has(narrative.fields.audience, narrative.status) }.map(\.name)
        guard !names.isEmpty else { return wording.word("in-no-edition") }
        guard names.count < editions.count || narrative.hasInternalParts(in: site.format) else { return nil }
        return wording.phrase("in-editions", ["names": names.joined(separator: ", ")])
    }
}
