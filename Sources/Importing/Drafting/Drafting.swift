internal import Narratives
internal import Reading

/// Turns one source document into a narrative by a mapping: every field finds its key, its `x-` key, or its place in the body.
struct Drafting {
    let document: SourceDocument
    let index: MappingIndex
    let dates: DateWords
    let known: KnownFactors
    let fields: [SourceField]

    /// What became of each field.
    enum Fate { case untouched, moved, copied }

    var fates: [Fate]
    /// What each field fills in, and its name as names are compared.
    private let targets: [Target?]
    let names: [String]
    var values: [String: YAMLEntry] = [:]
    private(set) var extensions: [YAMLEntry] = []
    private var extensionNames = FreeNames()
    var sources = SourceDrafting()
    var findings: [Finding] = []
    /// Keys that a person should look at.
    var looks: [String] = []
    /// Texts of keys and columns that go to the end of the body, with their headings.
    var appended: [(heading: String?, field: SourceField, text: String)] = []
    var factorCount = 0
    /// The first heading's lines, where they became the title.
    var titleLines: Range<Int>?

    init(_ document: SourceDocument, _ index: MappingIndex, _ known: KnownFactors) {
        (self.document, self.index, self.known) = (document, index, known)
        dates = DateWords(index, stated: StatedZone.ofAllTimes(in: document, index.zones))
        let labelled = LabelledLines.fields(in: document) { index.knows($0) && Name.bare($0) != "fault" }
        let fields = document.fields + labelled + Drafting.sections(of: document, index)
        targets = fields.map { field in
            if case .section = field.home, let target = index.target(ofHeading: field.name) { return target }
            return index.target(ofKey: field.name)
        }
        names = fields.map { Name.bare(index.keyAndZone($0.name).key) }
        self.fields = fields
        fates = Array(repeating: .untouched, count: fields.count)
    }

    /// Sections whose headings mean something: by the mapping's headings, or, as forms have it, by its keys.
    private static func sections(of document: SourceDocument, _ index: MappingIndex) -> [SourceField] {
        document.sections.indices.compactMap { place in
            let section = document.sections[place]
            guard section.level > 0, !section.title.isEmpty, place > 0 else { return nil }
            let text = document.text(of: section).trimmed
            guard index.target(ofHeading: section.title) != nil || isForm(section.title, text, index) else { return nil }
            return SourceField(
                name: section.title, value: .text(ForbiddenLabel.words(behind: section.title) ?? text),
                position: document.position(ofLine: section.heading.lowerBound),
                home: .section(place))
        }
    }

    /// One short line below the name of a key; or a list, where the key holds words.
    private static func isForm(_ title: String, _ text: String, _ index: MappingIndex) -> Bool {
        guard let target = index.target(ofKey: title) else { return false }
        guard text.utf8.contains(0x0A) else { return text.utf8.count < 200 }
        let listed = MarkdownItems(text.textLines, text.textLines.indices)
        return target.sort == .slugs && listed.isList && listed.isPlain && listed.preface.isEmpty
    }

    static func draft(_ document: SourceDocument, _ index: MappingIndex, _ known: KnownFactors) -> DraftedNarrative {
        var drafting = Drafting(document, index, known)
        drafting.draftTexts()
        drafting.draftDates()
        drafting.draftLists()
        drafting.draftConditions()
        drafting.draftBodyFields()
        drafting.keepTheRest()
        return drafting.finished()
    }

    /// The fields that fill in a target, in the order of the document.
    func places(for target: Target) -> [Int] {
        fields.indices.filter { targets[$0] == target && fates[$0] == .untouched && !isBlank(fields[$0]) }
    }

    func isBlank(_ field: SourceField) -> Bool {
        switch field.value {
        case .text(let text): index.isBlank(text)
        case .list(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }

    mutating func set(_ key: String, _ value: YAMLValue) { values[key] = YAMLEntry(key, value) }

    /// Keeps a value under an `x-` key, numbered where that is taken.
    ///
    /// - Returns: the key.
    @discardableResult mutating func keep(_ value: YAMLValue, as key: String) -> String {
        let name = extensionNames.name(for: key)
        extensions.append(YAMLEntry(name, value))
        return name
    }

    mutating func tell(
        _ rule: String, _ severity: Finding.Severity, _ message: String, fix: String? = nil, at position: SourcePosition? = nil
    ) {
        findings.append(Finding(rule, severity, message, fix: fix, file: document.file, at: position ?? document.position))
    }

    /// Marks a key for a person: a comment where it stands, a word in `x-import-review`, and a finding.
    mutating func look(_ key: String, _ reason: String, at position: SourcePosition? = nil) {
        values[key]?.remark = "Look at this: " + reason
        if !looks.contains(key) { looks.append(key) }
        tell("import-look", .warning, "`\(key)` should be looked at. \(reason)", at: position)
    }

    /// What a section was that stays where it is.
    mutating func stays(_ place: Int, _ reason: String, fix: String? = nil) {
        tell("import-stays", .note, "“\(fields[place].name)” stays in the body: \(reason)", fix: fix, at: fields[place].position)
    }
}
