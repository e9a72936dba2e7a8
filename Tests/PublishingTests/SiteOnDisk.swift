import Analysis
import Disk
import Editions
import Foundation
import FoundationXML
import Narratives
import Publishing
import Reading
import Testing
import Text

/// A site made of texts by path below the content folder, rendered with the default theme.
final class SiteOnDisk {
    let pages: [Page]
    let site: Site
    let theme: Theme
    let corpus: Corpus
    /// Nil where nobody asked what pages were made of.
    let tracker: DependencyTracker?
    private let folder: URL

    /// - Parameter ledger: what pages asked for before.
    init(
        _ content: [String: String], _ configuration: SiteConfiguration = SiteConfiguration(), drafts: Bool = false,
        after ledger: DependencyLedger? = nil
    ) throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("tributary-" + UUID().uuidString)
        for (path, text) in content {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let (disk, map) = (ConfinedFolder(at: folder.path), ParallelMap(jobs: 1))
        let reading = try CorpusReader(disk, name: "content", drafts: drafts ? .built : .leftOut, map: map).read()
        try #require(reading.findings.filter { $0.severity == .error } == [])
        let source = try DefaultTheme.source()
        theme = try #require(Theme.load(source).theme)
        corpus = reading.whole.inside
        site = Site(
            configuration, corpus: corpus, insights: Insights(of: corpus), similarity: Similarity(of: corpus, configuration.similarity),
            search: SearchIndex(LexiconBuilder(corpus, map: map), map: map),
            content: disk, wording: LocalizedStrings(source.strings),
            digests: reading.cache.digests(of: corpus).map {
                ContentDigests(shared: ContentDigest(of: []), records: $0.records, texts: $0.texts, pages: $0.pages, whole: $0.shared)
            })
        let plan = SitePages(site, theme, after: ledger, map: map)
        (pages, tracker) = (plan.all, plan.tracker)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The text of a file of the site.
    func text(_ path: String) throws -> String {
        let page = try #require(pages.first { $0.path == path }, "There is no \(path).")
        return String(decoding: try page.render(), as: UTF8.self)
    }

    /// A file of the site as JSON.
    func json(_ path: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(try text(path).utf8)) as? [String: Any])
    }

    /// A file of the site as XML.
    func xml(_ path: String) throws -> XMLTree { try XMLTree(Data(try text(path).utf8)) }
}

/// The theme that comes with the repository.
enum DefaultTheme {
    static func source(language: String = "en") throws -> ThemeSource {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let reader = ThemeReader(language: language) { ("themes/\($0)", ConfinedFolder(at: repository.path + "/themes/\($0)")) }
        let (source, findings) = try reader.read("default")
        try #require(findings == [])
        return try #require(source)
    }

    /// The theme with templates changed, added or (nil) taken away, and words likewise.
    static func source(templates: [String: String?], words: [String: String?] = [:]) throws -> ThemeSource {
        let source = try source()
        let kept = source.templates.filter { !templates.keys.contains($0.name) }
        let changed = templates.compactMap { name, text in
            text.map { ThemeSource.Template(name: name, file: "themes/default/templates/\(name).mustache", text: $0) }
        }
        var strings = source.strings
        for (name, word) in words { strings[name] = word }
        return ThemeSource(templates: kept + changed, assets: source.assets, strings: strings, stringsFile: source.stringsFile)
    }
}

/// An XML document as a tree. Parsing fails where it is not well-formed.
final class XMLTree: NSObject, XMLParserDelegate {
    final class Element {
        let name: String
        let attributes: [String: String]
        var text = ""
        var children: [Element] = []

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        func all(_ name: String) -> [Element] { children.filter { $0.name == name } }
        func text(_ name: String) -> String? { all(name).first?.text }
    }

    private var open = [Element("", [:])]
    var root: Element { open[0].children[0] }

    init(_ data: Data) throws {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") on line \(parser.lineNumber)")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        let element = Element(name, attributes)
        open[open.count - 1].children.append(element)
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters string: String) { open[open.count - 1].text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { open[open.count - 1].text += String(decoding: block, as: UTF8.self) }
}
