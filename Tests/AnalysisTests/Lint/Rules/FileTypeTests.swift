import Narratives
import Testing

@testable import Analysis

struct FileTypeTests {
    private func fault(_ path: String) throws -> [String] {
        FileType().lines(in: try corpus([narrative("a") { $0.body = body([link(.file(path))]) }], files: [path]))
    }

    private static let heading = "content/narratives/a.md:9:5: error file-type: Files like `[[x]]` are not published"

    @Test(arguments: [
        "a.png", "deep/A.JPEG", "a.pdf", "a.csv", "a.mp4", "a.zip", "Screenshot 2025-01-01 at 10.22.33.png", "report.v1.2.pdf",
        "2024.05.01.png", "a..png", "trace.csv.zip", "a b.c/d.png", "日本.png",
    ])
    func `Pictures, films, sounds, tables, papers and archives are published`(path: String) throws {
        #expect(try fault(path) == [])
    }

    @Test(arguments: ["a.svg", "a.SVG", "a.png.svg"])
    func `An SVG is not, since it can carry scripts`(path: String) throws {
        #expect(try fault(path) == [Self.heading + ". → An SVG can carry scripts: save the picture as PNG or WebP."])
    }

    @Test(arguments: [
        "a.html", "a.js", "a.xhtml", "a", "a.png/b", "x.d/a", "a.", "a.swf", "a.html.", "a.png ", "_headers", "CNAME", ".htaccess",
        "web.config", "netlify.toml", "a.wasm", "a.\u{212A}ml",
    ])
    func `Nor is anything that a browser might run, or that has no sort`(path: String) throws {
        #expect(
            try fault(path) == [
                Self.heading
                    + ". → Publish one of: avif, csv, gif, jpeg, jpg, json, log, mp3, mp4, ogg, pdf, png, tsv, txt, webm, webp, zip."
            ])
    }

    @Test(arguments: ["index.html.gz", "a.js.br", "a.svgz", "a.htm.zst", "A.HTML.GZ", "a.gz", "a.tar.gz", "a.css.Z"])
    func `Nor what hosts would serve in place of a page or a script`(path: String) throws {
        #expect(
            try fault(path) == [Self.heading + ": hosts serve them in place of what is packed in them. → Unpack it, or link a .zip."])
    }

    @Test(arguments: [
        ("a.php.png", "php", "a-php.png"), ("x/a.SHTML.txt", "shtml", "a-shtml.txt"), ("a.html.v2.png", "html", "a-html-v2.png"),
        ("a.html;b.png", "html;b", "a-html;b.png"), ("a.png.gz.png", "gz", "a-png-gz.png"),
        ("graph.final.png", "final", "graph-final.png"),
    ])
    func `Nor what a host may take by an ending before the last`(path: String, ending: String, name: String) throws {
        #expect(try fault(path) == [Self.heading + ": some hosts would serve it as `.\(ending)`. → Rename it to `\(name)`."])
    }

    @Test(arguments: [
        "vercel.json", "x/Vercel.JSON", "staticwebapp.config.json", "robots.txt", "manifest.json", "_redirects.txt", "_a.png", ".a.png",
    ])
    func `Nor what hosts obey by its name`(path: String) throws {
        #expect(try fault(path) == [Self.heading + ": hosts obey files of that name. → Give it a name of its own."])
    }
}
