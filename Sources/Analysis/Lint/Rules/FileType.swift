package import Narratives

/// Finds linked files of a sort that is not published. A page of HTML or an SVG picture can carry scripts, and content comes from many
/// hands: only sorts that a browser shows without running anything are copied, and only under names that no host takes for anything else.
package struct FileType: Rule {
    package let manual = RuleManual(
        "file-type", .error,
        finds: "A link to a sort of file that is not published, to one with a second ending, or to one that begins as a page does.",
        why: "Pages of HTML and SVG pictures can carry scripts, hosts serve `a.html.gz` as the page `a.html` and obey files such as "
            + "`vercel.json`, and content comes from many hands.",
        remedy: "Save an SVG as PNG or WebP; put a page's text into Markdown; unpack what is packed; give a file one ending.")

    private static let published: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "csv", "tsv", "json", "log", "mp4", "webm", "mp3", "ogg", "zip",
    ]

    /// What hosts serve in place of the file that is packed in it, where a browser takes packed files.
    private static let packed: Set<String> = ["gz", "tgz", "br", "zst", "xz", "bz2", "z", "lzma", "deflate", "svgz"]

    /// Names with a published ending that hosts and browsers give a meaning of their own; some in any folder.
    private static let obeyed: Set<String> = [
        "vercel.json", "now.json", "staticwebapp.config.json", "firebase.json", "netlify.json", "wrangler.json", "serve.json", "surge.json",
        "manifest.json", "app.json", "apphosting.json", "package.json", "composer.json", "robots.txt", "ads.txt", "app-ads.txt",
        "humans.txt", "llms.txt", "security.txt", "assetlinks.json",
    ]

    package func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        corpus.links.flatMap { file, links in
            links.indices.compactMap { index -> Finding? in
                guard case .file(let path) = links[index].target, let refusal = FileType.refusal(of: path) else { return nil }
                return Finding(
                    name, "Files like `\(links[index].written)` are not published\(refusal.reason).", fix: refusal.fix, file: file,
                    at: links[index].position)
            }
        }
    }

    /// Whether a file of this path may be copied to a site.
    package static func isPublished(_ path: String) -> Bool { refusal(of: path) == nil }

    /// Why a file is not copied, as an end of "Files like this are not published", and what to do; nil where it is.
    ///
    /// Endings are looked at from the last to the first: servers take some of them for a handler, an encoding or a language wherever they
    /// stand. Numbers and versions are none of them: `at 10.22.33.png`, `report.v1.2.pdf`.
    package static func refusal(of path: String) -> (reason: String, fix: String)? {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { lowercased($0) } ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let (endings, last) = (parts.dropFirst().dropLast(), parts.count > 1 ? parts[parts.count - 1] : "")
        if last == "svg" { return ("", "An SVG can carry scripts: save the picture as PNG or WebP.") }
        if packed.contains(last) { return (": hosts serve them in place of what is packed in them", "Unpack it, or link a .zip.") }
        guard published.contains(last) else { return ("", "Publish one of: \(published.sorted().joined(separator: ", ")).") }
        if obeyed.contains(name) || parts[0].isEmpty || parts[0].hasPrefix("_") {
            return (": hosts obey files of that name", "Give it a name of its own.")
        }
        let others = endings.filter { isEnding($0) && !published.contains($0) }
        guard let other = others.last else { return nil }
        return (
            ": some hosts would serve it as `.\(other)`",
            "Rename it to `\((parts.dropLast().filter { !$0.isEmpty }).joined(separator: "-")).\(last)`."
        )
    }

    /// ASCII letters alone: to no server is a Kelvin sign a `k`.
    private static func lowercased(_ name: Substring.UTF8View) -> String {
        String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func isEnding(_ part: String) -> Bool {
        guard let first = part.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return first != UInt8(ascii: "v") || part.utf8.count < 2 || !part.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
}
