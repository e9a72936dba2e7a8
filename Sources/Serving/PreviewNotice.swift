internal import Building
internal import Narratives
internal import Publishing
internal import Text

/// The notice of a preview above a page: that it is not of the content as it is now, what is wrong with the file that it is made of, and how
/// much is wrong elsewhere.
enum PreviewNotice {
    /// How many findings stand on one page; the list of all is a link away.
    private static let limit = 20

    /// Empty where there is nothing to say.
    ///
    /// - Parameter file: the content file that the page is made of, or would be made of were it there; nil for a list.
    static func html(for file: String?, _ state: PreviewState) -> String {
        let here = state.findings.filter { $0.file == file }
        if !state.isCurrent { return stopped(here, state) }
        let elsewhere = state.findings.count - here.count
        let draft = file.flatMap { state.drafts?.hold($0) } == true ? paragraph("This is a draft: a build leaves it out.") : ""
        guard !draft.isEmpty || !here.isEmpty || state.findings.contains(where: { $0.severity != .note }) else { return "" }
        return notice(
            class: "tributary-preview", draft + list(here) + (elsewhere > 0 ? link(elsewhere, here.isEmpty ? "" : " elsewhere") : ""))
    }

    /// So many suggestions of each sort stand beside a draft.
    private static let mostSuggestions = 3

    /// What a draft speaks of and does not list; empty for any other page, and where there is nothing.
    ///
    /// - Parameter file: the content file that the page is made of.
    static func suggestions(for file: String?, _ state: PreviewState) -> String {
        let list = file.flatMap { state.drafts?.suggestions(for: $0) }?.first(mostSuggestions).html ?? ""
        guard !list.isEmpty else { return "" }
        return """
            <aside class="tributary-preview" aria-label="Suggestions of the preview"><details>\
            <summary>This draft speaks of what it does not list</summary>\(list)</details></aside>
            """
    }

    /// Errors come first here, wherever they stand: they are why the page did not change.
    private static func stopped(_ here: [Finding], _ state: PreviewState) -> String {
        let errors = state.findings.filter { $0.severity == .error }
        let others = here.filter { $0.severity != .error }
        let reason = state.fault.map { paragraph("The content cannot be read: \($0)") } ?? ""
        return notice(
            class: "tributary-preview stopped",
            paragraph("This is the last state that could be built. It will be shown anew once these errors are mended.") + reason
                + list(errors + others) + (state.findings.isEmpty ? "" : link(state.findings.count, "")))
    }

    /// Every finding, without a limit.
    static func all(_ state: PreviewState) -> String {
        (state.fault.map { paragraph("The content cannot be read: \($0)") } ?? "")
            + (state.findings.isEmpty ? paragraph("Nothing was found.") : items(state.findings))
    }

    private static func notice(class name: String, _ content: String) -> String {
        "<aside class=\"\(name) findings\" aria-label=\"Findings of the preview\">\(content)</aside>"
    }

    private static func paragraph(_ text: String) -> String { "<p>\(HTMLEscaping.escaped(text))</p>" }

    private static func link(_ count: Int, _ place: String) -> String {
        "<p><a href=\"\(PreviewFrame.findingsPath)\">\(count == 1 ? "1 finding" : "\(count) findings")\(place)</a></p>"
    }

    private static func list(_ findings: [Finding]) -> String {
        findings.isEmpty
            ? "" : items(findings.prefix(limit)) + (findings.count > limit ? paragraph("… and \(findings.count - limit) more.") : "")
    }

    private static func items(_ findings: some Sequence<Finding>) -> String {
        "<ul>" + findings.map(item).joined() + "</ul>"
    }

    /// Words with what stands in backticks as code.
    private static func words(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false).map { HTMLEscaping.escaped(String($0)) }
        // Without its fellow a backtick is one.
        guard parts.count % 2 == 1 else { return HTMLEscaping.escaped(text) }
        return parts.enumerated().map { $0 % 2 == 1 ? "<code>\($1)</code>" : $1 }.joined()
    }

    private static func item(_ finding: Finding) -> String {
        let place = "\(finding.file):\(finding.position.line):\(finding.position.column)"
        let advice = [finding.question, finding.fix].compactMap { $0 }.map { "\n" + words($0) }.joined()
        return "<li><code>\(HTMLEscaping.escaped(place))</code> <strong>\(finding.severity.rawValue):</strong> "
            + words(finding.message) + " <code>[\(HTMLEscaping.escaped(finding.rule))]</code>\(advice)</li>"
    }
}

/// The page of all findings. It stands in for every page while there is none.
enum FindingsPage {
    static func answer(_ state: PreviewState) -> PreviewResponse {
        let title = state.pages == nil ? "Nothing can be shown yet" : "Findings"
        let html = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light dark"><title>\(title)</title></head>
            <body class="tributary-preview"><h1>\(title)</h1>
            \(PreviewNotice.all(state))
            \(state.pages == nil ? "" : "<p><a href=\"/\">To the site</a></p>")
            </body></html>

            """
        return PreviewResponse(
            state.pages == nil ? .serviceUnavailable : .ok, type: PreviewResponse.type(of: "findings.html"),
            PreviewFrame.framed(Array(html.utf8), notice: ""))
    }
}
