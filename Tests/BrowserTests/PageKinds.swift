import Foundation

extension BuiltSite {
    /// One page of every kind, the longest of each, without those that lead elsewhere at once. Of the indexes, which one template writes, each;
    /// sorted in one way where there are several.
    var kinds: [BuiltPage] {
        let longest = Dictionary(pages.map { ($0.bodyClass, $0) }) { $0.length >= $1.length ? $0 : $1 }
        let others = pages.filter { $0.bodyClass == "learning" && !$0.path.contains("-page-") && !$0.path.contains("-by-") }
        let single = longest.values.filter { $0.bodyClass != BuiltSite.redirect && $0.bodyClass != "learning" }
        return (single + others).sorted { $0.path < $1.path }
    }

    static let redirect = "redirect"

    /// The longest narrative of each kind: the page with most of everything.
    var narratives: [BuiltPage] { kinds.filter { $0.bodyClass.hasPrefix("narrative ") } }

    /// The longest page of each kind that has a graph.
    var graphs: [BuiltPage] {
        narratives + kinds.filter { ["term term-factors", "term term-systems"].contains($0.bodyClass) }
    }

    /// The page for missing ones. Its links begin at the host's root, so it cannot be seen from disk.
    static let missing = "404.html"
}

/// What a template of the default theme says of the body's classes.
struct TemplateClass {
    let template: String
    /// Words, where nil stands for what a view fills in.
    private let words: [String?]

    /// Nil for a template that does not set a page by itself.
    init?(_ template: URL) throws {
        let text = try String(contentsOf: template, encoding: .utf8)
        guard text.hasPrefix("{{<base}}") else { return nil }
        self.template = template.deletingPathExtension().lastPathComponent
        guard let start = text.firstRange(of: "{{$bodyClass}}"), let end = text.firstRange(of: "{{/bodyClass}}") else {
            throw BrowserFault("\(template.lastPathComponent) gives its body no class.")
        }
        words = text[start.upperBound..<end.lowerBound].split(separator: " ").map { $0.contains("{{") ? nil : String($0) }
    }

    func matches(_ bodyClass: String) -> Bool {
        let classes = bodyClass.split(separator: " ").map(String.init)
        return classes.count == words.count && zip(classes, words).allSatisfy { $1 == nil || $0 == $1 }
    }

    static func all() throws -> [TemplateClass] {
        let folder = BuiltSite.package.appendingPathComponent("themes/default/templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".mustache") }.sorted()
        return try names.compactMap { try TemplateClass(folder.appendingPathComponent($0)) }
    }
}
