import Foundation
import Scratch
import Testing

extension SiteInBrowser {
    /// The Nu validator, which is the W3C's judge of HTML.
    struct HTMLTests {
        /// What the validator says wrongly, with the reason.
        private static let mistaken: Set = [
            // It is of 2020. Since then ARIA in HTML allows any role on `svg`, and `group` keeps a figure's links within reach.
            "Bad value “group” for attribute “role” on element “svg”.",
            // Since 2021 a `theme-color` may say for which medium it is.
            "Attribute “media” not allowed on element “meta” at this point.",
        ]

        @Test func `Every page is valid HTML`() throws {
            let (errors, mistakes) = try HTMLTests.errors(in: [try showing.site.folder.path])
            #expect(errors == [])
            #expect(mistakes > 0, "nothing is mistaken any more: take it from the list")
        }

        /// What is wrong in files and folders, with its place; and how often the validator was mistaken.
        static func errors(in paths: [String]) throws -> (errors: [String], mistakes: Int) {
            // Compiling for speed would take longer than it gives.
            let java = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", try Validators.nu().path]
            let said = try EndedProgram("/usr/bin/java", java + ["--errors-only", "--format", "json", "--skip-non-html"] + paths)
            let messages = try JSONDecoder().decode(JSON.self, from: said.complaints)["messages"].list
            let errors = messages.filter { !mistaken.contains($0["message"].text ?? "") }
            let lines = errors.map { "\($0["url"].text ?? ""):\($0["lastLine"].number ?? 0): \($0["message"].text ?? "")" }
            return (lines, messages.count - errors.count)
        }
    }
}
