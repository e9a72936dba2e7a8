import Narratives
import Reading

/// What reading a Markdown text gave, in forms that tests can state whole.
struct MarkdownSample {
    let body: Body
    let findings: [Finding]

    /// - Parameter path: the document's path below the content folder.
    init(_ markdown: String, path: String = "narratives/here.md", firstLine: Int = 1) {
        (body, findings, _) = MarkdownReader().read(Array(markdown.utf8)[...], firstLine: firstLine, path: path, file: "content/" + path)
    }

    /// The HTML, with slots as `{root}`, `{title: factors/saturation.html}` and `{word: alert-note}`.
    var html: String {
        var html = ""
        body.forEachRun { run, filling in
            html += String(decoding: run, as: UTF8.self)
            switch filling {
            case .root: html += "{root}"
            case .title(let target): html += "{title: \(target.path)}"
            case .word(let word): html += "{word: \(word.rawValue)}"
            case .belowHeading, nil: break
            }
        }
        return html
    }

    /// `line:column severity rule`, in order of place.
    var places: [String] {
        findings.sorted().map { "\($0.position.line):\($0.position.column) \($0.severity.rawValue) \($0.rule)" }
    }

    /// `line:column message fix`, in order of place.
    var reports: [String] {
        findings.sorted().map { "\($0.position.line):\($0.position.column) \($0.message) \($0.fix ?? "")" }
    }

    /// `line:column path#fragment`, in the text's order.
    var linkPlaces: [String] {
        body.links.map { "\($0.position.line):\($0.position.column) \($0.target.path)" + ($0.fragment.map { "#" + $0 } ?? "") }
    }

    /// `before[words]after`, in the text's order; `[]` where the words are the target's title.
    var sentences: [String] {
        body.links.map { "\($0.sentence.before)[\($0.sentence.words ?? "")]\($0.sentence.after)" }
    }
}
