import Building
import Disk
import Glibc
import Narratives
import Reading
import Text

/// The guide as a site, made of its pages by a build.
struct GuideSite {
    private let guide: Guide

    init(_ guide: Guide) { self.guide = guide }

    /// Publishes the pages into a folder.
    ///
    /// - Throws: `DiskError` where it cannot be written.
    func publish(to folder: String) throws {
        let work = try CreatedFolder(at: folder + ".pages")
        defer {
            try? work.handle.removeTree("content")
            try? work.handle.removeFile("tributary.yaml")
            work.undo()
        }
        let names = Set(guide.topics.map { "pages/\($0.name).md" })
        let thinning = LinkThinning { if case .page(let slug) = $0 { names.contains("pages/\(slug).md") } else { false } }
        try work.handle.makeFolders("content/pages")
        for topic in guide.topics {
            let menu = topic.name == "guide" ? "menu: 1\n" : ""
            let head = "---\ntitle: \(YAMLScalar.text(topic.title))\nsummary: \(YAMLScalar.text(topic.summary))\n\(menu)---\n"
            try work.handle.write(Array(head.utf8) + thinning.applied(to: topic.body), to: RelativePath("content/pages/\(topic.name).md"))
        }
        let lines = guide.topics.map { "- [[page:\($0.name)]]: \($0.summary)" }.joined(separator: "\n")
        try work.handle.write(Array("---\ntitle: Tributary, the guide\n---\n\(lines)\n".utf8), to: "content/index.md")
        try work.handle.write(Array("title: Tributary, the guide\n".utf8), to: "tributary.yaml")
        var options = BuildOptions()
        (options.content, options.output) = (folder + ".pages/content", folder)
        (options.jobs, options.themeFolders) = (Machine.cores, Machine.themeFolders)
        let outcome = try Build(options).run()
        guard outcome.changes != nil else {
            Terminal.printError(outcome.findings.filter { $0.severity == .error }, of: options)
            throw DiskError("make", "the guide's site", code: 0, advice: "Its pages are not whole: install again.")
        }
    }

    /// Opens a page in the user's browser: of the installed site, or else of one that is made in the user's cache.
    ///
    /// - Throws: `DiskError` where there is no site, and none can be made.
    func open(_ page: String) throws {
        var folder = Machine.guideSites.first { access("\($0)/pages/\(page).html", R_OK) == 0 }
        if folder == nil {
            guard let cache = Machine.cacheBase else {
                throw DiskError("open", "the guide", code: 0, advice: "Set HOME, or read it with `tributary guide \(page)`.")
            }
            let made = "\(cache)/tributary/guide/site"
            try publish(to: made)
            folder = made
        }
        let path = realPath("\(folder ?? "")/pages/\(page).html") ?? ""
        let url = "file://" + SafeURL.percentEncoded(path: path)
        Terminal.print("\(url)")
        try Browser.open(url)
    }
}
