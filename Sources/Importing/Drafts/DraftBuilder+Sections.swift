internal import Narratives

extension DraftBuilder {
    /// The heading that a field stands under, which may be below the one that it is read for.
    func heading(of field: SourceField) -> String {
        if case .section(let place) = field.home { document.sections[place].title } else { field.name }
    }

    /// The sub-heading that a field stands below, where its items are read for the heading above: "Process" among action items.
    func group(of field: SourceField) -> String? {
        let heading = heading(of: field)
        return heading == field.name ? nil : heading
    }

    /// What becomes of words above sub-headings.
    mutating func tellOfSections() {
        let read = Set(fields.compactMap { if case .section(let section) = $0.home { section } else { nil } })
        for (place, section) in document.sections.enumerated() where place > 0 && !read.contains(place) {
            guard index.target(ofHeading: section.title)?.isList ?? false, !document.sectionsBelow(place).isEmpty,
                !document.text(of: section).trimmed.isEmpty
            else { continue }
            report(
                "import-stays", .note,
                "The words above the sub-headings of “\(section.title)” stay in the body: they are none of its items.",
                at: document.position(ofLine: section.heading.lowerBound))
        }
    }
}
