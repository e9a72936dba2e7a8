internal import Narratives

/// The keys of an edition.
enum EditionKeys {
    static let reader = MappingReader<Edition>(
        "an edition",
        keys: [
            Key("site", .word, "The folder to publish to; left out, `site-` and its name.") { $0.site = $1 },
            Key("title", ValueReader.text.asName(), "Its own title.") { $0.title = $1 },
            Key("description", ValueReader.text.asSummary(), "Its own description.") { $0.description = $1 },
            Key("base-url", .baseURL, "Where it is published; that of the site inside is never taken.") { $0.baseURL = $1 },
            Key("narratives", ValueReader<Status>.oneOf.oneOrMore(), "Which narratives: reviewed, draft or both.") { $0.narratives = $1 },
            Key("default", ValueReader<Audience>.oneOf, "Who may see what says nothing of it: public or internal.") { $0.unmarked = $1 },
            Key("dates", ValueReader<Edition.Dates>.oneOf, "How precisely dates are shown: year, month, day or minute.") {
                $0.dates = $1
            },
            Key("replace", .replacements, "Words that tell, and what stands in their place.") { $0.replacements += $1 },
            Key("roles", .replacements, "Names of people, and the roles that stand in their place.") { $0.replacements += $1 },
            Key("omit", ValueReader.word.located().list(), "Keys that are left out: `severity`, `actions.owner`, `x-*`.") {
                $0.omitted = $1
            },
        ])
}

extension ValueReader where Value == [Edition] {
    /// Editions by name, in the order written.
    static var editions: Self {
        let edition = EditionKeys.reader.value(Edition())
        return table(of: edition, expected: "a mapping of names to editions") { name, edition, list in
            guard Slug(name.text ?? "") != nil else {
                list.add(
                    "slug", at: name, "`\(name.text ?? "")` is no name for an edition.",
                    fix: "Use lower-case letters, digits and single hyphens.")
                return nil
            }
            var edition = edition
            edition.name = name.text ?? ""
            return edition
        }
    }
}

extension ValueReader where Value == [Edition.Replacement] {
    /// Words, and what stands in their place.
    static var replacements: Self {
        table(of: ValueReader<String>.word, expected: "a mapping of words to what stands in their place") { words, instead, list in
            guard let text = words.text, text.contains(where: { $0.isLetter || $0.isNumber }) else {
                list.add("wrong-type", at: words, "These are no words to look for.", fix: "Write `words: what stands in their place`.")
                return nil
            }
            return Edition.Replacement(text, instead, at: words.position)
        }
    }
}

extension ValueReader {
    /// A mapping of names that authors choose.
    fileprivate static func table<Entry: Sendable, Element>(
        of value: ValueReader<Entry>, expected: String, _ element: @escaping @Sendable (YAMLNode, Entry, inout FindingList) -> Element?
    ) -> ValueReader<[Element]> where Value == [Element] {
        ValueReader<[Element]>(expected: expected, shape: .table(value.shape)) { node, list in
            guard case .mapping(let pairs) = node.content else {
                list.add("wrong-type", at: node, "This is \(node.typeName); \(expected) is wanted.", fix: "Write `name: …`, one a line.")
                return nil
            }
            return pairs.compactMap { pair in value.read(pair.value, &list).flatMap { element(pair.key, $0, &list) } }
        }
    }
}
