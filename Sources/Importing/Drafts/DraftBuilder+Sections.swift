internal import Narratives
internal import Reading

extension DraftBuilder {
    /// Sections whose headings mean something: by the mapping's headings, or, as forms have it, by its keys.
    static func sections(of document: SourceDocument, _ index: MappingIndex) -> [SourceField] {
        document.sections.indices.flatMap { place -> [SourceField] in
            let section = document.sections[place]
            guard section.level > 0, !section.title.isEmpty, place > 0 else { return [] }
            let text = document.text(of: section).trimmed
            guard let target = index.target(ofHeading: section.title) else {
                return isForm(section.title, text, index) ? [field(document, place, text)] : []
            }
            let all = document.sectionsBelow(place)
            let below = all.filter { !means($0, document, index) }
            guard !all.isEmpty, ForbiddenLabel.words(behind: section.title) == nil, !ForbiddenKey.matches(section.title) else {
                return [field(document, place, text)]
            }
            switch target.sort {
            case _ where isList(target):
                // Words above sub-headings only say what the section is; its items stand below them.
                let listed = MarkdownItems(text.textLines, text.textLines.indices)
                let own = listed.isList && listed.preface.isEmpty ? [field(document, place, text)] : []
                return own + below.map { field(document, $0, document.text(of: document.sections[$0]).trimmed, of: section.title) }
            default:
                let rest = below.map { document.lines[document.sections[$0].heading.lowerBound..<document.sections[$0].content.upperBound] }
                return [field(document, place, text + "\n\n" + rest.joined().joined(separator: "\n"))]
            }
        }
    }

    /// Whether a section is a list of things, above which words only say what it is.
    private static func isList(_ target: Target) -> Bool {
        switch target.sort {
        case .texts, .adaptations, .actions, .factors, .slugs: true
        default: false
        }
    }

    /// Whether a section is read by its own heading, or stands below one that is.
    private static func means(_ place: Int, _ document: SourceDocument, _ index: MappingIndex) -> Bool {
        let section = document.sections[place]
        return index.target(ofHeading: section.title) != nil || isForm(section.title, document.text(of: section).trimmed, index)
    }

    private static func field(_ document: SourceDocument, _ place: Int, _ text: String, of name: String? = nil) -> SourceField {
        let section = document.sections[place]
        return SourceField(
            name: name ?? section.title, value: .text(ForbiddenLabel.words(behind: section.title) ?? text),
            position: document.position(ofLine: section.heading.lowerBound), home: .section(place))
    }

    /// One short line below the name of a key; or a list, where the key holds words.
    private static func isForm(_ title: String, _ text: String, _ index: MappingIndex) -> Bool {
        guard let target = index.target(ofKey: title) else { return false }
        guard text.utf8.contains(0x0A) else { return text.utf8.count < 200 }
        let listed = MarkdownItems(text.textLines, text.textLines.indices)
        return target.sort == .slugs && listed.isList && listed.isPlain && listed.preface.isEmpty
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
            guard heading(of: field) != field.name else { continue }
            if dispositions[place] == .moved {
                tell(
                    "import-heading", .note,
                    "What stood below “\(heading(of: field))” is with the rest of “\(field.name)” now, without that heading.",
                    at: field.position)
            }
        }
        for (place, section) in document.sections.enumerated() where place > 0 && !read.contains(place) {
            guard let target = index.target(ofHeading: section.title), DraftBuilder.isList(target), !document.sectionsBelow(place).isEmpty,
                !document.text(of: section).trimmed.isEmpty
            else { continue }
            tell(
                "import-stays", .note,
                "The words above the sub-headings of “\(section.title)” stay in the body: they are none of its items.",
                at: document.position(ofLine: section.heading.lowerBound))
        }
    }
}

extension SourceDocument {
    /// The sections below a heading, down to the next of its level: none for the title of the whole, nor those of headings that come between.
    func sectionsBelow(_ place: Int) -> [Int] {
        let isTitle = place == 1 && sections[1].level == 1 && !sections.dropFirst(2).contains { $0.level == 1 }
        guard !isTitle else { return [] }
        return Array(sections.indices.dropFirst(place + 1).prefix { sections[$0].level > sections[place].level })
    }
}
