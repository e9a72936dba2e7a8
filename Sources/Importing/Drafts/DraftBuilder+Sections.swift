internal import Narratives
internal import Reading

extension DraftBuilder {
    /// Sections whose headings mean something: by the mapping's headings, or, as forms have it, by its keys.
    static func sections(of document: SourceDocument, _ index: MappingIndex) -> [SourceField] {
        func text(_ place: Int) -> String { document.text(of: document.sections[place]).trimmed }

        func field(_ place: Int, _ text: String, of name: String? = nil) -> SourceField {
            let section = document.sections[place]
            return SourceField(
                name: name ?? section.title, value: .text(ForbiddenLabel.words(behind: section.title) ?? text),
                position: document.position(ofLine: section.heading.lowerBound), home: .section(place))
        }

        return document.sections.indices.dropFirst().flatMap { place -> [SourceField] in
            let section = document.sections[place]
            let own = text(place)
            guard !section.title.isEmpty else { return [] }
            guard let target = index.target(ofHeading: section.title) else {
                return isForm(section.title, own, index) ? [field(place, own)] : []
            }
            let all = document.sectionsBelow(place)
            guard !all.isEmpty, ForbiddenLabel.words(behind: section.title) == nil, !ForbiddenKey.matches(section.title) else {
                return [field(place, own)]
            }
            // A section that is read by its own heading is no part of the one above.
            let below = all.filter { place in
                let title = document.sections[place].title
                return index.target(ofHeading: title) == nil && !isForm(title, text(place), index)
            }
            if target.isList {
                // Words above sub-headings only say what the section is; its items stand below them.
                return (FieldText(own).hasOnlyItems ? [field(place, own)] : []) + below.map { field($0, text($0), of: section.title) }
            }
            let rest = below.map { document.lines[document.sections[$0].heading.lowerBound..<document.sections[$0].content.upperBound] }
            return [field(place, own + "\n\n" + rest.joined().joined(separator: "\n"))]
        }
    }

    /// One short line below the name of a key; or a list, where the key holds words.
    private static func isForm(_ title: String, _ text: String, _ index: MappingIndex) -> Bool {
        guard let target = index.target(ofKey: title) else { return false }
        guard text.utf8.contains(0x0A) else { return text.utf8.count < 200 }
        return target.sort == .slugs && FieldText(text).isList
    }

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
            tell(
                "import-heading", .note, "What stood below “\(heading)” is with the rest of “\(field.name)” now, without that heading.",
                at: field.position)
        }
        for (place, section) in document.sections.enumerated() where place > 0 && !read.contains(place) {
            guard index.target(ofHeading: section.title)?.isList ?? false, !document.sectionsBelow(place).isEmpty,
                !document.text(of: section).trimmed.isEmpty
            else { continue }
            tell(
                "import-stays", .note,
                "The words above the sub-headings of “\(section.title)” stay in the body: they are none of its items.",
                at: document.position(ofLine: section.heading.lowerBound))
        }
    }
}

extension Target {
    /// Whether a section is a list of things, above which words only say what it is.
    fileprivate var isList: Bool { [.texts, .adaptations, .actions, .factors, .slugs].contains(sort) }
}

extension FieldText {
    /// Whether it begins with an item.
    fileprivate var hasOnlyItems: Bool { list.isList && list.preface.isEmpty }
}
