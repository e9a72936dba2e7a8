internal import Narratives
package import Reading

/// The keys of `import.yaml`.
package enum MappingKeys {
    package static let reader = MappingReader<ImportMapping>(
        "a mapping",
        keys: [
            Key("extends", .word, "A built-in mapping that is read after this one; `default` unless it says another.") { $0.base = $1 },
            Key("about", .text, "What it is for, in one line.") { $0.about = $1 },
            Key("recognised-by", recognition.value(.init()), "Built-in mappings: the keys and headings that tell such a document.") {
                $0.recognised = $1
            },
            Key("kind", .oneOf, "The kind of a narrative that does not say: post-mortem, near-miss or went-right.") { $0.kind = $1 },
            Key(
                "include", ValueReader.text.list(),
                "Files that are write-ups whatever they are called, such as \"README.md\" or \"2019/*.md\"."
            ) {
                $0.include = $1
            },
            Key("exclude", ValueReader.text.list(), "Files and folders to leave out, such as \"drafts/\" or \"*-notes.md\".") {
                $0.exclude = $1
            },
            Key("dates", .oneOf, "How 03/04/2024 reads: day-first or month-first. Without it such a date is told of, not guessed.") {
                $0.dates = $1
            },
            Key("zone", .offset, "The offset of times that give none, such as \"+01:00\". Without it they are told of, not guessed.") {
                $0.zone = $1
            },
            Key("zones", ValueReader<ZoneOffset>.zones, "Names of zones, each with its offset.") { $0.zones = $1 },
            Key("lists", .word, "What stands between items that are written as one text; a comma unless it says another sign, or `blank`.")
            {
                $0.lists = $1
            },
            Key("columns", .delimiter, "What stands between the columns of a CSV file: a sign, or `tab`. Found out when left out.") {
                $0.columns = $1
            },
            Key("keys", origins.value(.init()), "Keys of front matter, lines such as `**Date:** …`, rows of a table, and columns.") {
                $0.keys = $1.targets
                $0.extensionKeys = $1.extensions
            },
            Key("sections", sections.value([:]), "Headings.") { $0.sections = $1 },
            Key("tables", tables.value([:]), "Columns of the tables below those headings.") { $0.tables = $1 },
            Key("values", values.value([:]), "Other words for a value, for each key: `status: {final: reviewed}`.") { $0.values = $1 },
            Key("blanks", ValueReader.text.list(), "Words that stand for nothing, such as N/A.") { $0.blanks = $1 },
        ])

    private static let recognition = MappingReader<ImportMapping.Recognition>(
        "recognised-by",
        keys: [
            Key("keys", ValueReader.text.list(), "Keys of front matter.") { $0.keys = $1 },
            Key("headings", ValueReader.text.list(), "Headings.") { $0.headings = $1 },
        ])

    struct Origins {
        var targets: [Target: [Origin]] = [:]
        var extensions: [String: [String]] = [:]
    }

    /// What `keys` may hold, in the order in which an author would write it.
    private static let origins = MappingReader<Origins>(
        "keys",
        keys: Target.allCases.map { target in
            Key(target.rawValue, ValueReader<Origin>.origin.oneOrMore(), target.summary) { $0.targets[target] = $1 }
        },
        extensions: { record, kept in
            for entry in kept { record.extensions[entry.name] = entry.value.texts }
        })

    private static let sections = MappingReader<[Target: [String]]>(
        "sections",
        keys: Target.allCases.filter { $0.valueType != .address && $0.valueType != .words }.map { target in
            Key(target.rawValue, ValueReader.text.oneOrMore(), target.summary) { $0[target] = $1 }
        })

    private static let tables = MappingReader<[Target: [String: [String]]]>(
        "tables",
        keys: TableColumns.all.map { target, names in
            let columns = MappingReader<[String: [String]]>(
                target.rawValue, keys: names.map { name in Key(name, ValueReader.text.oneOrMore(), "Its columns.") { $0[name] = $1 } })
            return Key(target.rawValue, columns.value([:]), "Columns of a table of \(target.rawValue).") { $0[target] = $1 }
        })

    private static let values = MappingReader<[Target: [String: String]]>(
        "values",
        keys: (Target.allCases.filter { [.words, .slugs].contains($0.valueType) } + [.actions]).map { target in
            Key(target.rawValue, ValueReader<String>.words, "Words as the source has them, and what to write instead.") { $0[target] = $1 }
        })

    static let origin = MappingReader<Origin>(
        "where a value comes from",
        keys: [
            Key("key", .text, required: true, "A key of the source, or a place in brackets.") { $0.selector = .key($1) },
            Key("read", .oneOf, "`whole`, or `anywhere` for a date among other words.") { $0.extent = $1 },
            Key("precision", .oneOf, "Dates are cut to the `year`, `month` or `day`.") { $0.precision = $1 },
            Key("look", .text, "Why a person should look at what comes from here.") { $0.look = $1 },
        ])
}

/// What the columns of a table may fill in.
enum TableColumns {
    static let all: [(target: Target, names: [String])] = [
        (.timeline, ["at", "day", "event"]),
        (
            .actions,
            [
                "id", "event", "action", "target", "goal", "addresses", "aim", "stage", "horizon", "temporal", "owner", "due", "state",
                "expects", "ref",
            ]
        ),
        (.factors, ["here", "since", "unseen", "met"]), (.lessons, ["text"]), (.adaptations, ["what"]),
    ]

    static func names(in target: Target) -> [String] { all.first { $0.target == target }?.names ?? [] }
}
