internal import Narratives
internal import Reading

/// Sections that mean something by their headings: what a source says under the names of a template.
enum SectionFields {
    /// Sections whose headings mean something: by the mapping's headings, or, as forms have it, by its keys.
    static func fields(in document: SourceDocument, _ index: MappingIndex) -> [SourceField] {
        func text(_ place: Int) -> String { document.text(of: document.sections[place]).trimmed }

        func field(_ place: Int, _ text: String, of name: String? = nil) -> SourceField {
            let section = document.sections[place]
            return SourceField(
                name: name ?? section.title, value: .text(ForbiddenLabel.words(behind: section.title) ?? text),
                position: document.position(ofLine: section.heading.lowerBound), home: .section(place))
        }

        /// A timeline whose moments, or days, are headings, of whatever level: as many as follow one another.
        func dated(_ below: [Int], _ place: Int) -> SourceField? {
            let dates = DateParser(index)
            let isEmpty = !text(place).textLines.contains { dates.isMoment(MarkdownItems.item($0)?.text ?? $0) }
            func isDated(_ place: Int) -> Bool { dates.isMoment(document.sections[place].title) }
            let run =
                isEmpty ? Array(document.sections.indices.dropFirst(place + 1).prefix(while: isDated)) : Array(below.prefix(while: isDated))
            guard let last = run.last, last - place == run.count,
                !below.contains(where: { $0 > last && isDated($0) })
            else { return nil }
            let lines = document.sections[place].content.lowerBound..<document.sections[last].content.upperBound
            return SourceField(
                name: document.sections[place].title, value: .text(document.lines[lines].joined(separator: "\n")),
                position: document.position(ofLine: document.sections[place].heading.lowerBound), home: .sections(place..<last + 1))
        }

        return document.sections.indices.dropFirst().flatMap { place -> [SourceField] in
            let section = document.sections[place]
            let own = text(place)
            guard !section.title.isEmpty else { return [] }
            guard let target = index.target(ofHeading: section.title) else {
                return isForm(section.title, own, index) ? [field(place, own)] : []
            }
            let all = document.sectionsBelow(place)
            if target == .timeline, let dated = dated(all, place) { return [dated] }
            let isTold = ForbiddenLabel.words(behind: section.title) != nil || (ForbiddenKey.matches(section.title) && !own.isEmpty)
            guard !all.isEmpty, !isTold else {
                return [field(place, own)]
            }
            // A section that is read by its own heading is no part of the one above.
            let below = all.filter { place in
                let title = document.sections[place].title
                return index.target(ofHeading: title) == nil && !isForm(title, text(place), index)
            }
            if target.isList {
                // Words above sub-headings only say what the section is; its items stand below them.
                return (FieldLayout(own).holdsItems ? [field(place, own)] : []) + below.map { field($0, text($0), of: section.title) }
            }
            let rest = below.map { document.lines[document.sections[$0].heading.lowerBound..<document.sections[$0].content.upperBound] }
            return [field(place, own + "\n\n" + rest.joined().joined(separator: "\n"))]
        }
    }

    /// One short line below the name of a key; or a list, where the key holds words.
    private static func isForm(_ title: String, _ text: String, _ index: MappingIndex) -> Bool {
        guard let target = index.target(ofKey: title) else { return false }
        guard text.utf8.contains(0x0A) else { return text.utf8.count < 200 }
        return target.valueType == .slugs && FieldLayout(text).isList
    }
}
