internal import Narratives

/// The keys of `tributary.yaml`.
enum ConfigurationKeys {
    static let reader = MappingReader<SiteConfiguration>(
        "tributary.yaml",
        keys: [
            Key("title", ValueReader.text.asName(), "The site's name.") { $0.title = $1 },
            Key("description", ValueReader.text.asSummary(), "What the site holds, in one line.") { $0.description = $1 },
            Key("base-url", .baseURL, "Where the site is published; needed for feeds and the sitemap.") { $0.baseURL = $1 },
            Key("language", .word, "The language of the interface and of the rules for prose, such as en.") { $0.language = $1 },
            Key("theme", ValueReader.word.located(), "A folder below themes/.") { $0.theme = $1 },
            Key("image", ValueReader.word.located(), "A picture for sharing instead of the theme's: a file below the content folder.") {
                $0.image = $1
            },
            Key("edit-url", .baseURL, "Where the content folder can be edited; each page then leads to its file there.") {
                $0.editURL = $1
            },
            Key("markdown", .flag, "Whether each narrative is published as Markdown too, with an llms.txt that lists them.") {
                $0.hasMarkdown = $1
            },
            Key("similarity", similarity.value(.init()), "How similar narratives are found.") { $0.similarity = $1 },
            Key("check", check.value(.init()).withinReach(), "How content is checked.") { $0.check = $1 },
            Key("editions", ValueReader.editions, "Sites for readers outside, by name, made of the same content.") { $0.editions = $1 },
        ])

    private static let similarity = MappingReader<SiteConfiguration.Similarity>(
        "similarity",
        keys: [
            Key("limit", .integer(0...50), "How many are shown.") { $0.limit = $1 },
            Key("threshold", .share, "So alike are shown, from 0 to 1; where few are, the likest three down to half of it.") {
                $0.threshold = $1
            },
            Key("weights", weights.value(.init()), "How much each sense counts.") { $0.weights = $1 },
        ])

    private static let weights = MappingReader<SiteConfiguration.Weights>(
        "weights",
        keys: [
            Key("conditions", .share, "The same conditions.") { $0.conditions = $1 },
            Key("symptoms", .share, "The same symptoms.") { $0.symptoms = $1 },
            Key("place", .share, "The same place.") { $0.place = $1 },
            Key("response", .share, "The same demands on responders.") { $0.response = $1 },
            Key("telling", .share, "Told alike.") { $0.telling = $1 },
        ])

    private static let check = MappingReader<SiteConfiguration.Check>(
        "check",
        keys: [
            Key("levels", .levels, "A level for a rule: off, note, warning or error.") {
                $0.levels = $1.levels
                $0.levelNames = $1.names
            },
            Key("people", ValueReader.text.list(), "Names that are never to appear as actors.") { $0.people = $1 },
            Key("unwanted", unwanted.value(.init()).list(), "Words that this house does not want.") {
                $0.unwanted = $1.filter { !$0.words.isEmpty }
            },
            Key("allowed", ValueReader.phrase.list(), "Words in which no rule for prose finds anything.") { $0.allowed = $1 },
        ])

    private static let unwanted = MappingReader<SiteConfiguration.UnwantedWords>(
        "an entry of unwanted",
        keys: [
            Key("words", ValueReader.phrase.oneOrMore(), required: true, "The words, or several that mean the same.") { $0.words = $1 },
            Key("question", .text, "What to ask where they stand.") { $0.question = $1 },
            Key("instead", .text, "What to write in their place.") { $0.instead = $1 },
        ])
}

extension ValueReader where Value == SiteConfiguration.Check {
    /// No more words than are looked for in one pass.
    fileprivate func withinReach() -> Self {
        let most = 10_000
        return ValueReader(expected: expected, shape: shape, comments: comments) { node, list in
            guard var check = read(node, &list) else { return nil }
            let letters = (check.people + check.allowed + check.unwanted.flatMap(\.words)).reduce(0) { $0 + $1.utf8.count }
            guard letters > most else { return check }
            list.add(
                "too-many", at: node, "The words under `check` have \(letters) bytes together; the most is \(most).",
                fix: "Keep those that stand in narratives.")
            (check.people, check.allowed, check.unwanted) = ([], [], [])
            return check
        }
    }
}

extension ValueReader where Value == String {
    /// Words that are looked for in prose.
    static let phrase = ValueReader(expected: text.expected, shape: text.shape, comments: text.comments) { node, list in
        guard let words = text.read(node, &list) else { return nil }
        guard [words.first, words.last].allSatisfy({ $0?.isLetter == true || $0?.isNumber == true }) else {
            list.add(
                "house-words", .warning, at: node, "`\(words)` cannot be found as whole words.",
                fix: "Begin and end with a letter or a digit.")
            return nil
        }
        return words
    }

    /// An http or https address that ends with a slash; one is added where it is missing.
    static let baseURL = scalar("an http or https address", .form(.baseURL)) { string, node, list in
        guard let address = webAddress.read(node, &list) else { return nil }
        guard !address.contains("?"), !address.contains("#") else {
            list.add("base-url", at: node, "This address has no query and no fragment.", fix: "Write https://host/path/.")
            return nil
        }
        return address.hasSuffix("/") ? address : address + "/"
    }
}
