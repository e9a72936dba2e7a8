internal import Narratives
internal import Reading

/// Turns one source document into a narrative by a mapping: every field finds its key, its `x-` key, or its place in the body.
struct DraftBuilder {
    let document: SourceDocument
    let index: MappingIndex
    let dates: DateParser
    let known: KnownFactors
    let fields: [SourceField]

    /// What became of a field.
    enum FieldDisposition { case untouched, moved, copied }

    var dispositions: [FieldDisposition]
    /// What each field fills in, and its name as names are compared.
    let targets: [Target?]
    let names: [String]
    var values: [String: YAMLEntry] = [:]
    private(set) var extensions: [YAMLEntry] = []
    private var extensionNames = FreeNames()
    /// What the source says besides, for the page to show.
    var facts: [Extension] = []
    var sources = SourceDrafting()
    var findings: [Finding] = []
    /// Keys that a person should look at.
    var keysForReview: [String] = []
    /// Texts of keys and columns that go to the end of the body, with their headings.
    var appended: [(heading: String?, field: SourceField, text: String)] = []
    /// The factors as others of the document speak of them: by number, by the words of their headings.
    var namedFactors: [NamedFactor] = []
    var related: [DraftedRelative] = []
    /// The first heading's lines, where they became the title.
    var titleLines: Range<Int>?

    private init(_ document: SourceDocument, _ index: MappingIndex, _ known: KnownFactors) {
        let document = document.dividing { words, above in
            index.target(ofHeading: words) != nil || index.target(ofHeading: above)?.isList ?? false
        }
        (self.document, self.index, self.known) = (document, index, known)
        dates = DateParser(index, stated: StatedZone.ofAllTimes(in: document, index.zones), order: document.dateOrder)
        let labelled = LabelledLines.fields(in: document, target: index.target(ofHeading:)) {
            index.knows($0) && Name.bare($0) != "fault"
        }
        fields = document.fields + labelled + SectionFields.fields(in: document, index)
        targets = fields.map { field in
            switch field.home {
            case .section, .sections: index.target(ofHeading: field.name) ?? index.target(ofKey: field.name)
            case .frontMatter, .column, .lines: index.target(ofKey: field.name)
            }
        }
        names = fields.map { Name.bare(index.keyAndZone($0.name).key) }
        dispositions = Array(repeating: .untouched, count: fields.count)
    }

    static func draft(_ document: SourceDocument, _ index: MappingIndex, _ known: KnownFactors) -> DraftedNarrative {
        var builder = DraftBuilder(document, index, known)
        builder.draftTexts()
        builder.draftWithheld()
        builder.draftDates()
        builder.draftWordLists()
        builder.draftFactors()
        builder.draftTimeline()
        builder.draftItems(.adaptations) { .mapping([YAMLEntry("what", .text($0))]) }
        builder.draftItems(.lessons) { .text($0) }
        builder.draftActions()
        builder.draftRelated()
        builder.draftBodyFields()
        builder.keepTheRest()
        builder.keepWithheldValues()
        builder.tellOfSections()
        return builder.finished()
    }

    /// The fields that fill in a target, in the order of the document.
    func places(for target: Target) -> [Int] {
        fields.indices.filter { targets[$0] == target && dispositions[$0] == .untouched && !isBlank(fields[$0]) }
    }

    /// The same, of those that are a text.
    func texts(for target: Target) -> [(place: Int, text: String)] {
        places(for: target).compactMap { place in fields[place].text.map { (place, $0) } }
    }

    func isBlank(_ field: SourceField) -> Bool {
        switch field.value {
        case .text(let text):
            text.utf8.count < 400 && text.textLines.allSatisfy { index.isBlank(MarkdownItems.item($0)?.text ?? $0) || $0.isBareMark }
        case .list(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }

    mutating func set(_ key: String, _ value: YAMLValue) { values[key] = YAMLEntry(key, value) }

    /// What a key holds by now, where that is a text.
    func text(of key: String) -> String? { if case .text(let text)? = values[key]?.value { text } else { nil } }

    /// Keeps a value under an `x-` key, numbered where that is taken.
    mutating func keep(_ value: YAMLValue, as key: String) {
        extensions.append(YAMLEntry(extensionNames.name(for: key), value))
    }

    mutating func report(
        _ rule: String, _ severity: Finding.Severity, _ message: String, fix: String? = nil, at position: SourcePosition? = nil
    ) {
        findings.append(Finding(rule, severity, message, fix: fix, file: document.file, at: position ?? document.position))
    }

    /// Marks a key for a person: a comment where it stands, a word in `x-import-review`, and a finding.
    mutating func flagForReview(_ key: String, _ reason: String, at position: SourcePosition? = nil) {
        values[key]?.remark = "Look at this: " + reason
        if !keysForReview.contains(key) { keysForReview.append(key) }
        report("import-look", .warning, "`\(key)` should be looked at. \(reason)", at: position)
    }

    /// What a section was that stays where it is.
    mutating func stays(_ place: Int, _ reason: String, fix: String? = nil) {
        report("import-stays", .note, "“\(heading(of: fields[place]))” stays in the body: \(reason)", fix: fix, at: fields[place].position)
    }

    /// What a field gave: it leaves the text when that is all it said.
    mutating func finish(_ place: Int, isWhole: Bool) {
        guard !isWhole else {
            dispositions[place] = .moved
            return
        }
        if fields[place].isInText {
            stays(place, "it says more than the front matter can hold; what could be taken is there as well.")
        }
        copy(place)
    }

    /// What could not be taken at all.
    mutating func keepInBody(_ place: Int, _ reason: String, fix: String? = nil) {
        stays(place, reason, fix: fix)
        copy(place)
    }

    /// Leaves the words of a field in the body, or puts those of a key or a column at its end.
    ///
    /// - Parameter label: what to write before a text of one paragraph; nil for a heading of the field's name.
    mutating func copy(_ place: Int, as label: String? = nil) {
        let field = fields[place]
        if field.isInText {
            dispositions[place] = .copied
        } else if let text = field.text {
            let line = label.flatMap { Prose.isParagraph(text) ? $0 + text.trimmed : nil }
            appended.append((line == nil ? field.name : nil, field, line ?? text))
            dispositions[place] = .moved
        }
    }
}

extension String {
    /// Whether it is the number of an item without words.
    fileprivate var isBareMark: Bool {
        let mark = trimmed.utf8
        return mark.count < 4 && (mark.last == UInt8(ascii: ".") || mark.last == UInt8(ascii: ")")) && mark.dropLast().allSatisfy(\.isDigit)
    }
}
