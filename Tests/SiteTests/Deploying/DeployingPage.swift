import Building
import Foundation
import Testing

/// The guide's page on publishing, from which recipes are taken as they stand.
enum DeployingPage {
    /// The one block of code in a language.
    static func block(_ language: String) throws -> String {
        let page = try String(contentsOf: SiteScratch.package.appendingPathComponent("content/pages/deploying.md"), encoding: .utf8)
        let parts = page.components(separatedBy: "\n```\(language)\n")
        try #require(parts.count == 2, "one block of \(language)")
        return try #require(parts[1].components(separatedBy: "\n```\n").first) + "\n"
    }

    /// A site with a bit of everything: the demonstration.
    static func site(in scratch: SiteScratch) throws {
        try scratch.copy(SiteScratch.package.appendingPathComponent("content"), to: "content")
        try scratch.write("base-url: https://learning.example.org/\n", to: "tributary.yaml")
        try #require(try scratch.build().changes != nil)
    }
}
