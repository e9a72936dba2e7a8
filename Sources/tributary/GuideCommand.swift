import Analysis
import ArgumentParser
import Narratives
import Reading
import Text

/// `tributary guide`: the guide, where you are.
struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide", abstract: "Show the guide.",
        discussion: """
            With a topic: its page, as text. A topic is a page of the guide, a key of the format such as `factors`, or a rule, as it stands in \
            brackets behind a finding. Without one: all pages, with a line each. With --open a browser shows the guide from this machine's disk.

            Exit codes: 0 shown; 64 there is no such topic; 74 a fault of the machine.

            Example: tributary guide format
            """)

    @Argument(help: ArgumentHelp("A page, a key or a rule; all pages when left out.", valueName: "topic"))
    var topic: String?

    @Flag(help: "Open it in a browser.")
    var open = false

    @Option(help: ArgumentHelp("Write the guide as a site into this folder, and show nothing.", valueName: "folder", visibility: .hidden))
    var publish: String?

    func run() throws {
        let guide = try Terminal.reportingFaults { try Guide(in: Machine.guideFolders) }
        if let publish { return try Terminal.reportingFaults { try GuideSite(guide).publish(to: publish) } }
        let page = topic.flatMap(guide.topic)
        if open {
            guard topic == nil || page != nil else { throw refusal(in: guide) }
            return try Terminal.reportingFaults { try GuideSite(guide).open(page?.name ?? "guide") }
        }
        guard let topic else { return Terminal.print(VisibleText(lines: GuideText.list(guide.topics, width: width))) }
        let entries = [page.map { GuideText.page($0, width: width) }, GuideText.key(topic, width: width)].compactMap { $0 }
        let rule = Rulebook.manual(for: topic).map(ManualText.page)
        let texts = entries + [rule].compactMap { $0 }
        guard !texts.isEmpty else { throw refusal(in: guide) }
        Terminal.print(VisibleText(lines: texts.joined(separator: "\n\n")))
    }

    private var width: Int { min(Terminal.isWatched ? Terminal.columns : 80, 100) }

    /// Says that there is no such topic; the exit code for that.
    private func refusal(in guide: Guide) -> ExitCode {
        let topic = topic ?? ""
        let names = guide.topics.map(\.name)
        let nearest = Spelling.nearest(to: topic, among: names + FormatManual.names) ?? Rulebook.nearest(to: topic)
        let speaking = GuideText.speaking(of: topic, in: guide.topics).map { "`\($0)`" }
        let advice =
            nearest.map { "Did you mean `\($0)`?" }
            ?? (speaking.isEmpty ? "`tributary guide` lists all pages." : "These pages speak of it: \(speaking.joined(separator: ", ")).")
        Terminal.printError("tributary: The guide has no page `\(topic)`. \(advice)")
        return ExitCode(64)
    }
}

/// The guide as lines of text.
enum GuideText {
    static func list(_ topics: [Guide.Topic], width: Int) -> String {
        let longest = topics.map(\.name.count).max() ?? 0
        let lines = topics.map { topic in
            let space = String(repeating: " ", count: longest - topic.name.count + 2)
            return PlainMarkdown.item(topic.summary, first: "  \(topic.name)\(space)", width: width)
        }
        return
            "tributary guide <page>\n\n\(lines.joined(separator: "\n"))\n\nA key of the format and the name of a rule are topics as well. --open shows the guide in a browser."
    }

    static func page(_ topic: Guide.Topic, width: Int) -> String {
        let head = "# \(topic.title)\n\n\(topic.summary)\n\n"
        return PlainMarkdown.text(head + String(decoding: topic.body, as: UTF8.self), width: width)
    }

    /// What the format says of a key, wherever it stands; nil where it has none of that name.
    static func key(_ name: String, width: Int) -> String? {
        let entries = FormatManual.entries(for: name)
        guard !entries.isEmpty else { return nil }
        let lines = entries.map { PlainMarkdown.item("\($0.summary) \($0.expected).", first: "  in \($0.subject): ", width: width) }
        return "`\(name)`, a key of the format\n\n\(lines.joined(separator: "\n"))"
    }

    /// The pages that a word stands on, those first where it does most often; at most five.
    static func speaking(of word: String, in topics: [Guide.Topic]) -> [String] {
        let word = word.lowercased()
        guard !word.isEmpty else { return [] }
        let counts = topics.map { ($0.name, String(decoding: $0.body, as: UTF8.self).lowercased().ranges(of: word).count) }
        return counts.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(5).map(\.0)
    }
}
