import Foundation
import Scratch
import Testing

/// The guide's page on publishing, from which recipes are taken as they stand.
enum DeployingPage {
    static func text() throws -> String {
        try String(contentsOf: Scratch.package.appendingPathComponent("content/pages/deploying.md"), encoding: .utf8)
    }

    /// The one block of code in a language.
    static func block(_ language: String) throws -> String {
        let parts = try text().components(separatedBy: "\n```\(language)\n")
        try #require(parts.count == 2, "one block of \(language)")
        return try #require(parts[1].components(separatedBy: "\n```\n").first) + "\n"
    }

    /// A site with a bit of everything: what `tributary init` makes, and a picture.
    static func site(in scratch: Scratch) throws {
        try #require(try Program.tributary(["init", "."], in: scratch).status == 0)
        try scratch.write("A ![gate](gate.png).\n", to: "content/index.md")
        try scratch.write("not really a picture", to: "content/gate.png")
        let build = try Program.tributary(["build", "--base-url", "https://learning.example.org/"], in: scratch)
        try #require(build.status == 0, "\(build.complaints)")
    }
}
