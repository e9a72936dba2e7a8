/// A page for one word of a vocabulary: a factor, a system, a technology, a capacity or an organisation.
@dynamicMemberLookup
public final class TermPage: Sendable {
    /// The values of such a page, for whoever reads or builds one.
    public struct Fields: Sendable {
        package var term: Term
        /// The path that findings name.
        package var file: String
        package var title = ""
        /// Factors alone: the group they are listed in.
        package var family: Slug?
        package var summary: String?
        /// Other slugs for the same thing; narratives may use them, and their addresses redirect.
        package var aliases: [Located<Slug>] = []
        /// Worth asking where it is met.
        package var questions: [String] = []
        /// Words, and pairs of words, by which a text speaks of it; shown nowhere.
        package var cues: [String] = []
        package var sources: [Source] = []
        package var extensions: [Extension] = []
        package var plain = PlainValues()
        package var body = Body.empty

        package init(term: Term, file: String) {
            self.term = term
            self.file = file
        }
    }

    /// All values.
    public let fields: Fields

    package init(_ fields: Fields) { self.fields = fields }

    /// A value. Public, so that other modules inline it: a key path that is followed at run time costs as much as the rest of a view.
    @inlinable
    public subscript<Value>(dynamicMember field: KeyPath<Fields, Value>) -> Value { fields[keyPath: field] }
}

extension TermPage.Fields: FormatRecord {
    package static let subject = "a factor page"
    package static let blank = Self(term: Term(.tags, .unwritten), file: "")

    package static let format: [Field<Self>] = [
        .prose("title", "What it is called.", .at(\.title), longest: .name).required(),
        .slug("family", "The group it is listed in.", .at(\.family)),
        .prose("summary", "What it is, in one or two sentences.", .at(\.summary), longest: .summary),
        .slugs("aliases", "Other words for it; narratives may use them.", .at(\.aliases)),
        .texts("questions", .prose, "Worth asking where it is met.", .at(\.questions)),
        .texts("cues", .cue, "Words, and pairs of words, by which a text speaks of it.", .at(\.cues)),
        .records("sources", "Where to read more.", .at(\.sources)),
        .audience,
    ]

    /// The fields of a page for anything but a factor.
    package static let otherFormat = format.filter { $0.name != "family" }
}

/// Any other page, the home page's introduction included.
@dynamicMemberLookup
public final class FreePage: Sendable {
    /// The values of such a page, for whoever reads or builds one.
    public struct Fields: Sendable {
        /// Nil for the home page.
        package var slug: Slug?
        package var file: String
        package var title = ""
        package var summary: String?
        /// The place in the site's menu, lower first; nil keeps the page out of it.
        package var menu: Int?
        package var aliases: [Located<Slug>] = []
        package var extensions: [Extension] = []
        package var plain = PlainValues()
        package var body = Body.empty

        package init(slug: Slug?, file: String) {
            self.slug = slug
            self.file = file
        }
    }

    /// All values.
    public let fields: Fields

    package init(_ fields: Fields) { self.fields = fields }

    /// A value. Public, so that other modules inline it: a key path that is followed at run time costs as much as the rest of a view.
    @inlinable
    public subscript<Value>(dynamicMember field: KeyPath<Fields, Value>) -> Value { fields[keyPath: field] }
}

extension FreePage.Fields: FormatRecord {
    package static let subject = "a page"
    package static let blank = Self(slug: nil, file: "")

    package static let format: [Field<Self>] = [
        .text("title", .name, "What it is called.", .at(\.title)).required(),
        .text("summary", .summary, "One or two sentences.", .at(\.summary)),
        .number("menu", 0...999, "Its place in the site's menu, lower first.", .at(\.menu)),
        .slugs("aliases", "Earlier names; their addresses lead here.", .at(\.aliases)),
        .audience,
    ]

    package static let homeFormat: [Field<Self>] = [
        .text("title", .name, "A greeting; the site's title is used without it.", .at(\.title)),
        .text("summary", .summary, "One or two sentences.", .at(\.summary)),
        .audience,
    ]
}

/// The families that the starter factors come in, in the order in which they are shown. Others follow by name.
package enum FactorFamily {
    package static let known = ["load", "latent", "coupling", "safeguards", "change", "seeing", "response", "parts", "work"]
}
