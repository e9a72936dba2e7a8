package import Narratives
package struct MarkdownReader: Sendable {
    package init() {}
    package func read(_ markdown: ArraySlice<UInt8>, firstLine: Int, path: String, file: String) -> (body: Body, findings: [Finding]) { (.empty, []) }
}
