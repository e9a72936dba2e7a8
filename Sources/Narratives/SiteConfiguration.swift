/// What `tributary.yaml` says, as it is meant: every value has its default.
package struct SiteConfiguration: Hashable, Sendable {
    package var title = "What we learned"
    package var description = "Post-mortems, near misses and what went right"
    /// Ends with a slash. Needed for feeds and the sitemap alone.
    package var baseURL: String?
    /// A language tag such as `en`; the theme's `strings/<language>.yaml`.
    package var language = "en"
    package var theme: Located<String>?
    package var themeName: String { theme?.value ?? "default" }
    /// A picture for sharing: its path below the content folder. Nil for the theme's own.
    package var image: Located<String>?
    /// Where the content folder can be edited. Ends with a slash.
    package var editURL: String?
    /// Whether each narrative is published as Markdown too.
    package var hasMarkdown = false
    package var similarity = Similarity()
    package var check = Check()
    /// Sites for readers outside, in the order written.
    package var editions: [Edition] = []
    /// The one that is being made; nil for the site with everything in it.
    package var edition: Edition?

    package struct Similarity: Hashable, Sendable {
        package var limit = 6
        /// 0 to 1: so alike narratives are shown. Of one that has fewer than three such, the likest, down to half of it.
        package var threshold = 0.1
        package var weights = Weights()
        package init() {}
    }

    /// How much each sense of similarity counts.
    package struct Weights: Hashable, Sendable {
        package var conditions = 0.5
        package var symptoms = 0.6
        package var place = 0.5
        package var response = 0.6
        package var telling = 0.8
        package init() {}
    }

    package struct Check: Hashable, Sendable {
        /// Levels that differ from a rule's own; nil switches a rule off.
        package var levels: [String: Finding.Severity?] = [:]
        /// The rules that `levels` names, where they stand.
        package var levelNames: [Located<String>] = []
        /// Names that are never to appear as actors.
        package var people: [String] = []
        /// Words that this house does not want.
        package var unwanted: [UnwantedWords] = []
        /// Words in which no rule for prose finds anything.
        package var allowed: [String] = []
        package init() {}
    }

    /// Words that mean one thing, and what to ask and to write where one of them stands.
    package struct UnwantedWords: Hashable, Sendable {
        package var words: [String] = []
        package var question: String?
        package var instead: String?
        package init() {}
    }

    package init() {}
}
