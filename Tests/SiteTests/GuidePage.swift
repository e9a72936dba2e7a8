import Foundation
import Scratch
import Testing

/// A page of the guide with a part that is made from declarations in the code, between two comments.
struct GuidePage {
    /// Below `content/pages/`.
    let name: String
    /// What the part is made from, as the comments say it.
    let source: String

    private var file: URL { Scratch.package.appendingPathComponent("content/pages/\(name)") }

    /// Holds the part to what it should say; where `TRIBUTARY_REWRITE` is 1, writes it anew before.
    func hold(to made: String) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- made from \(source): begin -->")).upperBound
        let stop = try #require(text.range(of: "<!-- made from \(source): end -->")).lowerBound
        let wanted = text[..<start] + "\n\n" + made + "\n\n" + text[stop...]
        if ProcessInfo.processInfo.environment["TRIBUTARY_REWRITE"] == "1" { try Data(wanted.utf8).write(to: file) }
        #expect(
            try String(contentsOf: file, encoding: .utf8) == wanted, "TRIBUTARY_REWRITE=1 swift test --filter GuideTests writes it anew")
    }
}
