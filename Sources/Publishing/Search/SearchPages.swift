internal import Analysis
internal import Disk
internal import Narratives
internal import Text

/// The search page, and the index that it asks for piece by piece: plain scripts, so that it works from disk too.
///
/// There are two indexes: of narratives, and of all other pages, whose scripts' names begin with `pages-`. Each script calls
/// `tributary(what, number, content)`, from disk alone: over http the search page asks for its text. The page names the
/// scripts with a version that changes with the index, so that no browser mixes an old piece with new ones. `search-index.js` in the theme
/// reads them; `SearchIndex` says how words are packed.
struct SearchPages {
    let renderer: PageRenderer

    static let path = "search.html"

    var all: [Page] {
        let site = renderer.site
        let (texts, pages) = (SearchTexts(site), SearchedPages(site))
        let page = renderer.page(
            SearchPages.path, origin: "the search page", SearchView.self, SearchPages.version(of: site, pages.index),
            title: site.wording.word("search"), description: site.wording.word("about-search"))
        return [page] + SearchPages.scripts(of: site.search, "", texts.starts) + texts.scripts(renderer)
            + SearchPages.scripts(of: pages.index, "pages-", pages.starts) + pages.scripts + SearchFacets(site).scripts
    }

    /// - Parameters:
    ///   - prefix: with which the scripts' names begin.
    ///   - texts: the first narrative or page of each script of texts.
    private static func scripts(of index: SearchIndex, _ prefix: String, _ texts: [Int]) -> [Page] {
        func scripts(_ what: String, _ origin: String, of pieces: [[UInt8]]) -> [Page] {
            pieces.enumerated().map { number, bytes in
                .script(prefix + what, String(number), origin: origin, key: { ContentDigest(of: bytes) }) { $0.quoted(bytes) }
            }
        }
        return scripts("narratives", "words’ narratives", of: index.shards.map(\.narratives))
            + scripts("words", "words for search", of: index.words.map(\.bytes))
            + scripts("endings", "words by their ends", of: index.endings.map(\.bytes))
            + [.script(prefix + "index", nil, origin: "the index for search") { SearchPages.overview(of: index, texts, &$0) }]
    }

    /// Where each piece begins, and how words are read.
    private static func overview(of index: SearchIndex, _ texts: [Int], _ json: inout JSONText) {
        json.object { json in
            json.member("count", index.count)
            json.array("words", of: index.words) { $0.string($1.first) }
            json.array("endings", of: index.endings) { $0.string($1.first) }
            json.key("shards")
            json.quoted(PackedNumbers(stepsOf: index.shards.map(\.firstWord)).bytes)
            json.key("texts")
            json.quoted(PackedNumbers(stepsOf: texts).bytes)
            json.member("passed-over", index.passedOver)
            json.member("elides", index.elides)
            json.member("plain-letters", SearchIndex.plainLetters)
        }
    }

    /// Changes whenever a piece does: the texts that matches are shown in change with any file, and drafts come and go with the index.
    private static func version(of site: Site, _ pages: SearchIndex) -> String {
        var text = DigestText()
        for index in [site.search, pages] {
            for bytes in index.shards.map(\.narratives) + index.words.map(\.bytes) + index.endings.map(\.bytes) {
                text.add(ContentDigest(of: bytes))
            }
        }
        // The home page may be called after the site.
        text.add(site.configuration.title)
        if let digests = site.digests { text.add(digests.whole) }
        return String(text.digest.high, radix: 16)
    }
}

extension Page {
    /// Where a piece of the index stands.
    static func scriptPath(_ what: String, _ name: String?) -> String { "search/\(what)\(name.map { "-\($0)" } ?? "").js" }

    /// What comes before a piece's call. Any site's page may include a script of any other, under definitions of its own: this does
    /// nothing in a page over http, where `location` cannot be defined anew, and nothing in a worker, where it can be, but where no
    /// object is like `document.all`, whose type is "undefined".
    private static let guardOfCall =
        #"location.protocol==="file:"&&(all=>typeof all==="undefined"&&all!==void 0)(document.all)&&"#

    /// A piece of the index: `search/<what>-<name>.js`.
    static func script(
        _ what: String, _ name: String?, origin: String, key: (@Sendable () -> ContentDigest)? = nil,
        _ content: @escaping @Sendable (inout JSONText) -> Void
    ) -> Page {
        Page(scriptPath(what, name), origin: origin, key: key) { scriptBytes(what, name, content) }
    }

    static func scriptBytes(_ what: String, _ name: String?, _ content: (inout JSONText) -> Void) -> [UInt8] {
        var json = JSONText()
        content(&json)
        return Array("\(guardOfCall)tributary(\"\(what)\",\"\(name ?? "")\",".utf8) + json.bytes + Array(");\n".utf8)
    }
}

extension PackedNumbers {
    /// How far each number is from the one before; numbers ascend.
    init(stepsOf numbers: [Int]) {
        self.init()
        var last = 0
        for number in numbers {
            append(number - last)
            last = number
        }
    }
}

extension JSONText {
    /// A text that needs no escape.
    mutating func quoted(_ bytes: [UInt8]) { raw([UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]) }
}
