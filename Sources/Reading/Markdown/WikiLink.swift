internal import Narratives
internal import Text

/// What stands between `[[` and `]]`, before the `|`.
struct WikiLink: Equatable {
    let target: LinkTarget
    let fragment: String?

    /// Why an address is none.
    struct Fault: Error, Equatable {
        let message: String
        let fix: String
    }

    /// Reads `id`, `factor:slug`, `page:slug` and so for each vocabulary, each with `#fragment` after it if need be.
    init(_ address: String) throws(Fault) {
        let hash = address.utf8.firstIndex(of: UInt8(ascii: "#"))
        let name = String(address[..<(hash ?? address.endIndex)])
        let fragment = hash.map { String(address[address.utf8.index(after: $0)...]) }
        guard !name.isEmpty || fragment != nil else {
            throw Fault(message: "This link names no page.", fix: "Write `[[id]]` or `[[factor:slug]]`.")
        }
        guard !name.isEmpty else {
            throw Fault(
                message: "A link within the page is written as Markdown.", fix: "Write `[words](#\(HeadingIDs.base(fragment ?? "")))`.")
        }
        if let fragment, fragment.isEmpty || fragment.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
            let base = HeadingIDs.base(fragment)
            let fix = base.isEmpty ? "Write `[[\(name)]]`." : "Did you mean `[[\(name)#\(base)]]`?"
            throw Fault(message: "`#\(fragment)` is not a heading's address.", fix: fix)
        }
        target = try WikiLink.target(name, suffix: fragment.map { "#" + $0 } ?? "")
        self.fragment = fragment
    }

    /// What a path such as `../factors/masking.md` leads to, as a link names it; nil for what is no path of a page.
    private static func path(_ text: String) -> String? {
        var parts = text.split(separator: "/").map(String.init)
        guard var name = parts.popLast() else { return nil }
        let ending = [".md", ".markdown", ".html"].first { name.hasSuffix($0) }
        name.removeLast(ending?.count ?? 0)
        guard ending != nil || !parts.isEmpty, let slug = Slug(name == "index" ? parts.popLast() ?? "" : name) else { return nil }
        switch parts.last {
        case "pages": return "page:\(slug)"
        case let folder?: return Vocabulary(rawValue: folder).map { "\($0.singular):\(slug)" } ?? slug.text
        case nil: return slug.text
        }
    }

    private static func target(_ name: String, suffix: String) throws(Fault) -> LinkTarget {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return .narrative(try slug(name, prefix: "", suffix: suffix))
        }
        let prefix = String(name[..<colon])
        let rest = String(name[name.utf8.index(after: colon)...])
        if prefix == "page" { return .page(try slug(rest, prefix: "page:", suffix: suffix)) }
        if let vocabulary = Vocabulary(singular: prefix) {
            return .term(Term(vocabulary, try slug(rest, prefix: vocabulary.singular + ":", suffix: suffix)))
        }
        let known = Vocabulary.allCases.map(\.singular) + ["page"]
        let plural = Vocabulary(rawValue: prefix)?.singular ?? (prefix == "pages" ? "page" : nil)
        guard let nearest = plural ?? Spelling.nearest(to: prefix, among: known), let slug = Slug(from: rest) else {
            throw Fault(
                message: "`\(prefix):` is not a kind of page.",
                fix: "Write `[[id]]` for a narrative, or begin with one of: \(known.map { $0 + ":" }.joined(separator: ", ")).")
        }
        throw Fault(message: "`\(prefix):` is not a kind of page.", fix: "Did you mean `[[\(nearest):\(slug)\(suffix)]]`?")
    }

    private static func slug(_ text: String, prefix: String, suffix: String) throws(Fault) -> Slug {
        if let slug = Slug(text) { return slug }
        if let meant = path(text) {
            throw Fault(
                message: "This is the name of a file or page; a link names what it tells of.", fix: "Write `[[\(meant)\(suffix)]]`.")
        }
        let nearest = Slug(from: text).map { "Did you mean `[[\(prefix)\($0)\(suffix)]]`?" } ?? "Write `[[\(prefix)slug]]`."
        throw Fault(
            message: "`\(text)` is not an id: lower-case letters, digits and single hyphens.", fix: nearest + " Code belongs in backticks.")
    }
}

extension LinkTarget {
    /// Words for the target that need nothing but its address, as they would stand within a sentence.
    var words: String {
        switch self {
        case .home: "home"
        case .narrative(let slug), .page(let slug): slug.words.lowercased()
        case .term(let term): term.slug.words.lowercased()
        case .file(let path): path
        }
    }
}
