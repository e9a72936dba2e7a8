/// Where a knowledge base's workflows get the program from.
enum ProgramOrigin: Sendable {
    /// Nobody has said where releases lie: workflows build the program from its source.
    case source
    /// An address below which each release lies under its version, and the sum of the archive, where it was given.
    case releases(String, version: String, sum: String?)
}

/// A workflow of the starter: lines for both origins, between marks, of which one is kept.
struct WorkflowText {
    let lines: [String]

    init(_ text: String, from origin: ProgramOrigin) {
        let (kept, values): (String, [String: String]) =
            switch origin {
            case .source: ("source", [:])
            case .releases(let address, let version, let sum):
                ("releases", ["TRIBUTARY_RELEASES": address, "TRIBUTARY_VERSION": version, "TRIBUTARY_SHA256": sum ?? ""])
            }
        var part: Substring?
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
            let words = line.split(separator: " ")
            if words.count == 3, words[0] == "#", words[1] == "releases:" || words[1] == "source:" {
                part = words[2] == "begin" ? words[1].dropLast() : nil
                return nil
            }
            guard part.map({ $0 == kept }) ?? true else { return nil }
            guard words.count == 2, words[1] == "\"\"", let value = values[String(words[0].dropLast())] else { return String(line) }
            return "\(line.dropLast(2))\"\(value)\""
        }
    }

    /// Whether a file of a new knowledge base is one.
    static func isWorkflow(_ path: String) -> Bool { path == ".gitlab-ci.yml" || path.hasPrefix(".github/workflows/") }
}
