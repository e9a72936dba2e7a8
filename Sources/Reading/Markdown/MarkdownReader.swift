package import Editions
package import Narratives
internal import Text

/// Markdown to a Body, through cmark-gfm's tree and our own writer.
///
/// GitHub-flavoured Markdown with footnotes and alerts, `[[links]]`, and links to other Markdown files resolved to pages. Nothing an
/// author writes reaches the page but through `HTMLEscaping` and `SafeURL`. May be used from several threads at once.
package struct MarkdownReader: Sendable {
    package init() {}

    /// Reads a text whole. What is wrong with it is a finding; a text that is too costly to parse gives an empty body and one finding.
    ///
    /// - Parameters:
    ///   - markdown: UTF-8, validated already: the text below the front matter.
    ///   - firstLine: the line of the file at which it begins; findings and links carry lines of the file.
    ///   - path: the document's path below the content folder, such as `narratives/canva-editor-2024.md`.
    ///   - file: the path that findings name.
    ///   - checker: reads the prose; nobody does where it is nil.
    ///   - listsAll: whether every finding is listed, however many there are, for whoever mends them.
    package func read(
        _ markdown: ArraySlice<UInt8>, firstLine: Int, path: String, file: String, checker: (any ProseChecker)? = nil,
        listsAll: Bool = false
    ) -> (body: Body, findings: [Finding], suppressions: [Suppression]) {
        let read = read(
            markdown, firstLine: firstLine, path: path, file: file, links: .asWritten, checker: checker, listsAll: listsAll)
        return (read.body, read.findings, read.suppressions)
    }

    private func read(
        _ markdown: ArraySlice<UInt8>, firstLine: Int, path: String, file: String, links: LinkRule, checker: (any ProseChecker)?,
        listsAll: Bool
    ) -> Reading {
        markdown.withUnsafeBufferPointer { text in
            let findings = FindingCollector(file: file, most: listsAll ? .max : FindingCollector.limit)
            let proofreader = checker.map { Proofreader($0, file: file) }
            let resolution = LinkResolution(from: path, rule: links)
            guard let masked = WikiLinkMask.masked(text) else {
                return MarkdownReader.write(SourceText(text, firstLine: firstLine), hasMasks: false, resolution, proofreader, findings)
            }
            return masked.withUnsafeBufferPointer {
                MarkdownReader.write(SourceText($0, firstLine: firstLine), hasMasks: true, resolution, proofreader, findings)
            }
        }
    }

    typealias Reading = (body: Body, findings: [Finding], suppressions: [Suppression], hasMark: Bool)

    private static func write(
        _ source: SourceText, hasMasks: Bool, _ resolution: LinkResolution, _ proofreader: Proofreader?, _ findings: FindingCollector
    ) -> Reading {
        do throws(MarkdownLimits.Fault) {
            if let fault = MarkdownLimits.fault(in: source.bytes) { throw fault }
            guard let tree = try CMarkTree(parsing: source.bytes) else { return (.empty, findings.all, [], false) }
            var writer = HTMLWriter(source, hasMasks: hasMasks, resolution: resolution, proofreader: proofreader, findings: findings)
            writer.write(tree.root)
            return writer.finish()
        } catch {
            var findings = findings
            findings.add(error, firstLine: source.firstLine)
            return (.empty, findings.all, [], false)
        }
    }
}

extension MarkdownReader: BodyReader {
    package func body(of markdown: ArraySlice<UInt8>, firstLine: Int, path: String, links: LinkRule) -> (body: Body, hasMark: Bool) {
        let read = read(markdown, firstLine: firstLine, path: path, file: path, links: links, checker: nil, listsAll: false)
        return (read.body, read.hasMark)
    }
}

extension FindingCollector {
    fileprivate mutating func add(_ fault: MarkdownLimits.Fault, firstLine: Int) {
        let position = SourcePosition(line: firstLine + fault.line - 1, column: 1)
        add("markdown-limit", at: position, fault.message, fix: fault.fix)
    }
}
