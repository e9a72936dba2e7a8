import Analysis
import Narratives
import Testing

struct UnlinkedFileTests {
    @Test("a file that no text links to is a note, since it is not published")
    func unlinked() throws {
        let corpus = try corpus(
            [narrative("a") { $0.body = body([link(.file("narratives/a.png"), image: true)]) }],
            pages: [page("p", body: body([link(.file("data.csv"))]))], files: ["narratives/a.png", "data.csv", "narratives/b.png"])
        #expect(
            UnlinkedFile().lines(in: corpus) == [
                "content/narratives/b.png:1:1: note unlinked-file: No text links to this file, so it is not published. → "
                    + "Link it, or delete it."
            ])
    }
}

struct FileTypeTests {
    private func fault(_ path: String) throws -> [String] {
        FileType().lines(in: try corpus([narrative("a") { $0.body = body([link(.file(path))]) }], files: [path]))
    }

    @Test(
        "pictures, films, sounds, tables, papers and archives are published",
        arguments: ["a.png", "deep/A.JPEG", "a.b.webp", "a.pdf", "a.csv", "a.tar.gz", "a.mp4"])
    func published(path: String) throws {
        #expect(try fault(path) == [])
    }

    @Test("an SVG is not, since it can carry scripts", arguments: ["a.svg", "a.SVG", "a.png.svg"])
    func pictures(path: String) throws {
        #expect(
            try fault(path) == [
                "content/narratives/a.md:9:5: error file-type: Files like `[[x]]` are not published. → "
                    + "An SVG can carry scripts: save the picture as PNG or WebP."
            ])
    }

    @Test(
        "nor is anything that a browser might run, or that has no sort",
        arguments: ["a.html", "a.js", "a.xhtml", "a", "a.png/b", "x.d/a", "a.", "a.swf"])
    func others(path: String) throws {
        #expect(
            try fault(path) == [
                "content/narratives/a.md:9:5: error file-type: Files like `[[x]]` are not published. → "
                    + "Publish one of: avif, csv, gif, gz, jpeg, "
                    + "jpg, json, log, mp3, mp4, ogg, pdf, png, tsv, txt, webm, webp, zip."
            ])
    }
}
