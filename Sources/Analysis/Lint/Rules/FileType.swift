package import Narratives

/// Finds linked files of a sort that is not published. A page of HTML or an SVG picture can carry scripts, and content comes from many
/// hands: only sorts that a browser shows without running anything are copied.
package struct FileType: Rule {
    package let manual = RuleManual(
        "file-type", .error, finds: "A link to a sort of file that is not published.",
        why: "Pages of HTML and SVG pictures can carry scripts, and content comes from many hands.",
        remedy: "Save an SVG as PNG or WebP; put a page's text into Markdown.")

    package static let published: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "csv", "tsv", "json", "log", "mp4", "webm", "mp3", "ogg", "zip", "gz",
    ]

    package init() {}

    package func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        corpus.links.flatMap { file, links in
            links.indices.compactMap { index -> Finding? in
                guard case .file(let path) = links[index].target else { return nil }
                let ending = path.split(separator: "/").last.flatMap { $0.contains(".") ? $0.split(separator: ".").last : nil } ?? ""
                guard !FileType.published.contains(ending.lowercased()) else { return nil }
                let fix =
                    ending.lowercased() == "svg"
                    ? "An SVG can carry scripts: save the picture as PNG or WebP."
                    : "Publish one of: \(FileType.published.sorted().joined(separator: ", "))."
                return Finding(
                    name, "Files like `\(links[index].written)` are not published.", fix: fix, file: file, at: links[index].position)
            }
        }
    }
}
