import Foundation

/// A public write-up: its text, and what curators said of it, which only judges.
struct WriteUp {
    var id = ""
    var title = ""
    var summary = ""
    var body = ""
    var keywords: Set<String> = []
    var categories: Set<String> = []

    static func load(_ folder: String) throws -> [WriteUp] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map {
            name in
            var writeUp = WriteUp(try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
            writeUp.id = String(name.dropLast(3))
            return writeUp
        }
    }

    /// Front matter as these folders use it: `key: value`, folded values, and lists of one level.
    private init(_ file: String) {
        let parts = file.components(separatedBy: "---\n")
        var key = ""
        for line in parts[1].split(separator: "\n") {
            if line.hasPrefix("- ") || line.hasPrefix("  - ") {
                let item = line.drop { $0 == " " || $0 == "-" }.trimmingCharacters(in: CharacterSet(charactersIn: " '\"")).lowercased()
                if key == "keywords" { keywords.insert(item) }
                if key == "categories" { categories.insert(item) }
            } else if let colon = line.firstIndex(of: ":"), !line.hasPrefix(" ") {
                key = String(line[..<colon])
                add(line[line.index(after: colon)...], to: key)
            } else {
                add(line, to: key)
            }
        }
        body = parts.dropFirst(2).joined(separator: "---\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private init() {}

    private mutating func add(_ text: Substring, to key: String) {
        let text = text.trimmingCharacters(in: CharacterSet(charactersIn: " '\""))
        if key == "title" { title += title.isEmpty ? text : " " + text }
        if key == "summary" { summary += summary.isEmpty ? text : " " + text }
    }

    static func text(summary: String = "", body: String = "") -> WriteUp {
        var writeUp = WriteUp()
        writeUp.summary = summary
        writeUp.body = body
        return writeUp
    }
}
