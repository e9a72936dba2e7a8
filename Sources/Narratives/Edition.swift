/// A site for readers outside, made of the same content: what `editions` in `tributary.yaml` says of one.
package struct Edition: Hashable, Sendable {
    /// How precisely dates are shown.
    package enum Dates: String, ClosedList {
        case year, month, day, minute

        package var precision: EventDate.Precision {
            switch self {
            case .year: .year
            case .month: .month
            case .day: .day
            case .minute: .minute
            }
        }
    }

    /// Words that tell, and what stands in their place.
    package struct Replacement: Hashable, Sendable {
        package let words: String
        package let instead: String
        /// Where it is declared.
        package let position: SourcePosition

        package init(_ words: String, _ instead: String, at position: SourcePosition) {
            (self.words, self.instead, self.position) = (words, instead, position)
        }
    }

    package var name = ""
    /// The folder to publish to.
    package var site: String?
    package var title: String?
    package var description: String?
    /// Ends with a slash. That of the site itself is never taken: it may tell where people work.
    package var baseURL: String?
    package var narratives = [Status.reviewed]
    /// Who may see what says nothing of it.
    package var unmarked = Audience.public
    package var dates: Dates?
    package var replacements: [Replacement] = []
    /// Fields that are left out, by name, by `list.field`, or as `x-*`.
    package var omitted: [Located<String>] = []

    package init() {}

    /// The folder that it is published to where nobody says another.
    package var folder: String { site ?? "site-\(name)" }

    /// Whether a narrative, or any other page, is in it.
    package func has(_ audience: Audience?, _ status: Status = .reviewed) -> Bool {
        (audience ?? unmarked) == .public && narratives.contains(status)
    }
}

extension SiteConfiguration {
    /// The same for an edition: what is said of the site, and of where its source is, stays inside.
    package func seen(in edition: Edition) -> SiteConfiguration {
        var outside = self
        outside.edition = edition
        outside.title = edition.title ?? title
        outside.description = edition.description ?? description
        outside.baseURL = edition.baseURL
        outside.editURL = nil
        return outside
    }
}
