import Analysis
import Narratives
import Reading

/// A page that is about to be written: its address and its text.
struct NewPage: Sendable {
    let subject: Subject
    let slug: Slug
    private let title: String
    private let date: EventDate
    private let summary: String?

    /// Addresses are read and typed by people: whole words, as many as fit.
    private static let longestSlug = 60

    /// A file of this name would be a list, and lists are made by the site.
    private static let listName = Slug("index")

    /// - Parameters:
    ///   - id: the name of its file; made of the title where it is nil.
    ///   - summary: with one, a narrative is complete; without, it is a draft that says so.
    /// - Throws: `ScaffoldError` for words of which no page can be made.
    init(_ subject: Subject, title: String, id: String?, date: EventDate, summary: String?) throws(ScaffoldError) {
        self.subject = subject
        self.title = try SingleLine(title, "A title", longest: 200).text
        self.date = date
        if let summary { self.summary = try SingleLine(summary, "A summary", longest: 1000).text } else { self.summary = nil }
        slug = try NewPage.slug(id, self.title)
        if slug == NewPage.listName {
            throw ScaffoldError(.usage, "`\(slug)` is the name of the lists that the site makes itself. Give another with --id.")
        }
        if subject == .term(.factors), BannedFactor.isBanned(slug) {
            throw ScaffoldError(
                .usage,
                "`\(slug)` ends an inquiry where one could begin. Name the condition that people worked in: lookalike commands, an ambiguous "
                    + "signal, production pressure. `tributary explain banned-factor` says more.")
        }
    }

    /// Below the content folder.
    var path: String { "\(subject.folder)/\(slug).md" }

    var target: LinkTarget { subject.target(slug) }

    /// Whether it stays out of the site until somebody says otherwise.
    var isDraft: Bool { subject.isNarrative && summary == nil }

    var bytes: [UInt8] {
        let outline = subject.outline
        let keys =
            ["title: \(YAMLScalar.text(title))"] + neededKeys + [
                "", Outline.introduction, "", outline.frontMatter(on: date), "", Outline.readers,
            ]
        return Array("---\n\(keys.joined(separator: "\n"))\n---\n\n<!--\n\(outline.questions)\n-->\n".utf8)
    }

    /// The keys that are needed, besides the title.
    private var neededKeys: [String] {
        guard subject.isNarrative else { return summary.map { ["summary: \(YAMLScalar.text($0))"] } ?? [] }
        return [
            "kind: \(subject.name)", "date: \(date.iso8601)",
            "## In one or two sentences, for somebody who was not there: what happened?",
            "summary: \(YAMLScalar.text(summary ?? Narrative.untold))",
        ]
            + (isDraft
                ? ["## Take `status: draft` away once the summary is told. Until then it keeps the page out of the site.", "status: draft"]
                : [])
    }

    private static func slug(_ id: String?, _ title: String) throws(ScaffoldError) -> Slug {
        if let id {
            if let slug = Slug(id) { return slug }
            let nearest = Slug(from: id).map { " Did you mean --id \($0)?" } ?? ""
            throw ScaffoldError(.usage, "An id is lower-case letters, digits and single hyphens, at most 100.\(nearest)")
        }
        guard let slug = Slug(from: title) else {
            throw ScaffoldError(
                .usage, "The title has no Latin letter or digit to name its file by. Give a name with --id, such as --id storm-at-the-pier."
            )
        }
        return shortened(slug)
    }

    private static func shortened(_ slug: Slug) -> Slug {
        guard slug.text.utf8.count > longestSlug, let cut = slug.text.prefix(longestSlug + 1).lastIndex(of: "-") else { return slug }
        return Slug(String(slug.text[..<cut])) ?? slug
    }
}
