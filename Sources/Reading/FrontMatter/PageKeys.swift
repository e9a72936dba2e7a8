internal import Narratives

/// The keys of pages that are not narratives.
enum PageKeys {
    static let factor = MappingReader<TermPage.Fields>(
        "a factor page", keys: term(family: true, questions: true), extensions: { $0.extensions = $1 })
    static let otherTerm = MappingReader<TermPage.Fields>(
        "this page", keys: term(family: false, questions: false), extensions: { $0.extensions = $1 })

    static let page = MappingReader<FreePage.Fields>(
        "a page",
        keys: [
            Key("title", ValueReader.text.asName(), required: true, "What it is called.") { $0.title = $1 },
            Key("summary", ValueReader.text.asSummary(), "One or two sentences.") { $0.summary = $1 },
            Key("menu", .integer(0...999), "Its place in the site's menu, lower first.") { $0.menu = $1 },
            Key("aliases", ValueReader.slug.located().list(), "Earlier names; their addresses lead here.") { $0.aliases = $1 },
        ], extensions: { $0.extensions = $1 })

    static let home = MappingReader<FreePage.Fields>(
        "the home page",
        keys: [
            Key("title", ValueReader.text.asName(), "A greeting; the site's title is used without it.") { $0.title = $1 },
            Key("summary", ValueReader.text.asSummary(), "One or two sentences.") { $0.summary = $1 },
        ], extensions: { $0.extensions = $1 })

    private static func term(family: Bool, questions: Bool) -> [Key<TermPage.Fields>] {
        var keys: [Key<TermPage.Fields>] = [
            Key("title", ValueReader.prose.asName(), required: true, "What it is called.") { $0.title = $1 }
        ]
        if family { keys.append(Key("family", .slug, "The group it is listed in.") { $0.family = $1 }) }
        keys.append(Key("summary", ValueReader.prose.asSummary(), "What it is, in one or two sentences.") { $0.summary = $1 })
        keys.append(Key("aliases", ValueReader.slug.located().list(), "Other words for it; narratives may use them.") { $0.aliases = $1 })
        if questions { keys.append(Key("questions", ValueReader.prose.list(), "Worth asking where it is met.") { $0.questions = $1 }) }
        keys.append(Key("sources", SourceKeys.reader.value(Source(title: "")).list(), "Where to read more.") { $0.sources = $1 })
        return keys
    }
}
