/// A page for one word of a vocabulary: a factor, a system, a technology, a capacity or an organisation.
@dynamicMemberLookup
package final class TermPage: Sendable {
    /// The values of such a page, for whoever reads or builds one.
    package struct Fields: Sendable {
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
        package var sources: [Source] = []
        package var extensions: [Extension] = []
        package var body = Body.empty

        package init(term: Term, file: String) {
            self.term = term
            self.file = file
        }
    }

    @usableFromInline package let fields: Fields

    package init(_ fields: Fields) { self.fields = fields }

    @inlinable
    package subscript<Value>(dynamicMember field: KeyPath<Fields, Value>) -> Value { fields[keyPath: field] }
}

/// Any other page, the home page's introduction included.
@dynamicMemberLookup
package final class FreePage: Sendable {
    /// The values of such a page, for whoever reads or builds one.
    package struct Fields: Sendable {
        /// Nil for the home page.
        package var slug: Slug?
        package var file: String
        package var title = ""
        package var summary: String?
        /// The place in the site's menu, lower first; nil keeps the page out of it.
        package var menu: Int?
        package var aliases: [Located<Slug>] = []
        package var extensions: [Extension] = []
        package var body = Body.empty

        package init(slug: Slug?, file: String) {
            self.slug = slug
            self.file = file
        }
    }

    @usableFromInline package let fields: Fields

    package init(_ fields: Fields) { self.fields = fields }

    @inlinable
    package subscript<Value>(dynamicMember field: KeyPath<Fields, Value>) -> Value { fields[keyPath: field] }
}

/// The families that the starter factors come in, in the order in which they are shown. Others follow by name.
package enum FactorFamily {
    package static let known = ["load", "latent", "coupling", "safeguards", "change", "seeing", "response", "work"]
}
