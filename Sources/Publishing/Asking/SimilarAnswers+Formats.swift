internal import Narratives
package import Text

/// The forms in which answers are printed.
package enum AnswerFormat: String, CaseIterable, Sendable { case text, markdown, json }

extension SimilarAnswers {
    /// For people at a terminal. What is left out is said.
    package var text: VisibleText {
        guard !all.isEmpty else { return "There is no other narrative to look at.\(VisibleText(lines: undatedLine))" }
        return VisibleText(lines: all.enumerated().map { $1.text(numbered: $0 + 1) }.joined(separator: "\n\n") + undatedLine)
    }

    private var undatedLine: String {
        switch undated {
        case 0: ""
        case 1: "\n\nOne narrative was not looked at, since nobody knows when it began."
        default: "\n\n\(undated) narratives were not looked at, since nobody knows when they began."
        }
    }

    /// A table to paste into a report.
    package var markdown: VisibleText {
        let rows = all.map { answer in
            "| \(answer.cells.map { $0.cell }.joined(separator: " | ")) |"
        }
        return VisibleText(
            lines: (["| Narrative | Date | Organisation | How it is related |", "|---|---|---|---|"] + rows).joined(separator: "\n"))
    }

    /// For programs; `version` changes when one would have to.
    package var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", 1)
            json.array("narratives", of: all) { json, answer in
                json.newline()
                json.object { $0.members(of: answer) }
            }
            json.member("undated", undated)
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }
}

extension SimilarAnswer {
    fileprivate func text(numbered number: Int) -> String {
        let title = fiction.map { "\(narrative.title) (\($0))" } ?? narrative.title
        let place = [narrative.organisation, date, kind, file].compactMap { $0 }.joined(separator: " · ")
        var lines = ["\(number). \(title)", "   \(place)", "   \(narrative.summary)", "   \(measure)" + (why.isEmpty ? "" : " " + why)]
        for (heading, items) in experience {
            lines.append("   \(heading):")
            lines += items.map { "   - \($0)" }
        }
        return lines.map(VisibleText.line).joined(separator: "\n")
    }

    /// What may serve whoever is in the middle of something, in the order in which it does.
    private var experience: [(heading: String, items: [String])] {
        [
            ("Did not help", deeds(.no)), ("Helped in part", deeds(.partly)), ("Helped", deeds(.yes)),
            ("Was tried; how it went is not said", deeds(nil)), ("Tools that were gone", toolsGone),
        ].filter { !$0.1.isEmpty }
    }

    /// How it is related is told by what the two share, or else by how near it is.
    fileprivate var cells: [TableCell] {
        let name = TableCell(plain: narrative.id.text, url: url)
        let note = fiction.map { " (\($0))" } ?? ""
        return [
            name, TableCell(plain: narrative.date?.iso8601 ?? date), TableCell(plain: narrative.organisation ?? ""),
            TableCell(plain: narrative.title + note + ". " + measure + (why.isEmpty ? "" : " " + why)),
        ]
    }
}

/// A cell of a table in Markdown.
private struct TableCell {
    let plain: String
    var url: String?

    /// What has a meaning in Markdown is escaped.
    var cell: String {
        let text = String(
            String.UnicodeScalarView(
                VisibleText.line(plain).unicodeScalars.flatMap { scalar in
                    "\\`*_[]<>|#&".unicodeScalars.contains(scalar) ? ["\\", scalar] : [scalar]
                }))
        return url.map { "[\(text)](\($0))" } ?? text
    }
}

extension JSONText {
    fileprivate mutating func members(of answer: SimilarAnswer) {
        let narrative = answer.narrative
        member("id", narrative.id.text)
        member("title", narrative.title)
        member("kind", narrative.kind.rawValue)
        member("date", narrative.date?.iso8601)
        member("organisation", narrative.organisation)
        member("fiction", narrative.isFiction)
        member("file", answer.file)
        member("url", answer.url)
        member("summary", narrative.summary)
        member("nearness", answer.nearness.rawValue)
        member("why", answer.why.isEmpty ? nil : answer.why)
        array("did-not-help", of: answer.deeds(.no)) { $0.string($1) }
        array("helped-in-part", of: answer.deeds(.partly)) { $0.string($1) }
        array("helped", of: answer.deeds(.yes)) { $0.string($1) }
        array("tried", of: answer.deeds(nil)) { $0.string($1) }
        array("tools-gone", of: answer.toolsGone) { $0.string($1) }
    }
}
