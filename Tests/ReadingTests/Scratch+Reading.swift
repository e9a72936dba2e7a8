import Disk
import Editions
import Foundation
import Narratives
import Reading
import Scratch

extension Scratch {
    var confined: ConfinedFolder { ConfinedFolder(at: path) }

    /// Reads the folder as content.
    func read(drafts: Bool = false, jobs: Int = 1) throws -> CorpusReading {
        try withExtendedLifetime(self) {
            try CorpusReader(confined, name: "content", drafts: drafts ? .built : .leftOut, map: ParallelMap(jobs: jobs)).read()
        }
    }

    /// Reads the folder's tributary.yaml.
    func configuration() -> (configuration: SiteConfiguration, findings: [Finding]) {
        withExtendedLifetime(self) { ConfigurationReader.read(in: confined) }
    }
}

extension CorpusReading {
    /// What readers inside see.
    var corpus: Corpus { whole.inside }
}

/// Reads a content folder given as texts by path.
func reading(_ files: [String: String], drafts: Bool = false) throws -> CorpusReading {
    try Scratch(files).read(drafts: drafts)
}

/// Reads one narrative, `narratives/a.md`. Its front matter begins on line 2 of the file.
func narrative(_ frontMatter: String, body: String = "") throws -> (narrative: Narrative?, findings: [String]) {
    let read = try reading(["narratives/a.md": "---\n\(frontMatter)\n---\n\(body)"], drafts: true)
    return (read.corpus.narratives.first, read.findings.map(\.whole))
}

/// What is wrong with keys added, from line 6 on, to a narrative that has all it needs: place and rule of each finding.
func faults(_ keys: String, kind: String = "post-mortem", body: String = "") throws -> [String] {
    try reading(["narratives/a.md": "---\n\(required(kind))\n\(keys)\n---\n\(body)"]).findings.map(\.placed)
}

/// The same, with messages and fixes.
func wholeFaults(_ keys: String, kind: String = "post-mortem", body: String = "") throws -> [String] {
    try reading(["narratives/a.md": "---\n\(required(kind))\n\(keys)\n---\n\(body)"]).findings.map(\.whole)
}

/// The four keys that every narrative needs, on lines 2 to 5.
func required(_ kind: String = "post-mortem") -> String { "title: T\nkind: \(kind)\ndate: 2024-11-12\nsummary: S" }

extension Finding {
    /// `6:1 unknown-key`
    var placed: String { "\(position.line):\(position.column) \(rule)" }

    /// All that it says, in one line: `content/a.md:6:1: error unknown-key: message → fix`.
    var whole: String {
        "\(file):\(position.line):\(position.column): \(severity.rawValue) \(rule): \(message)" + (fix.map { " → \($0)" } ?? "")
    }
}
