import Foundation

/// The examples of the CommonMark specification and of GitHub's extensions, as a Debian package ships them.
///
/// None of their text is in this repository. Only their Markdown is used: what must come out is asked of cmark-gfm itself.
enum SpecificationExamples {
    static let package = "golang-github-yuin-goldmark-dev"
    private static let folder = "/usr/share/gocode/src/github.com/yuin/goldmark/"

    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String { "The examples are missing: \(path). Run: apt-get install \(SpecificationExamples.package)" }
    }

    /// The Markdown of each example of CommonMark 0.30, by number from 1.
    static func commonMark() throws -> [String] {
        struct Example: Decodable { let markdown: String }
        return try JSONDecoder().decode([Example].self, from: data("_test/spec.json")).map(\.markdown)
    }

    /// The Markdown of each example for one of GitHub's extensions: table, strikethrough, tasklist, linkify, footnote.
    static func gitHub(_ name: String) throws -> [String] {
        let text = String(decoding: try data("extension/_test/\(name).txt"), as: UTF8.self)
        let rule = "//- - - - - - - - -//\n"
        return text.components(separatedBy: "//= = = = = = = = = = = = = = = = = = = = = = = =//").compactMap { example in
            let parts = example.components(separatedBy: rule)
            return parts.count == 3 ? parts[1] : nil
        }
    }

    private static func data(_ path: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: folder + path) else { throw Missing(path: folder + path) }
        return data
    }
}
