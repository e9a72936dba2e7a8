internal import Narratives

extension DraftBuilder {
    /// The heading that a field stands under, which may be below the one that it is read for.
    func heading(of field: SourceField) -> String {
        if case .section(let place) = field.home { document.sections[place].title } else { field.name }
    }

    /// What becomes of words above sub-headings, and of the sub-headings.
    mutating func tellOfSections() {
        var read: Set<Int> = []
        for (place, field) in fields.enumerated() {
            guard case .section(let section) = field.home else { continue }
            read.insert(section)
            let heading = heading(of: field)
            guard heading != field.name, dispositions[place] == .moved else { continue }
            report(
                "import-heading", .note, "What stood below “\(heading)” is with the rest of “\(field.name)” now, without that heading.",
                at: field.position)
        }
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
