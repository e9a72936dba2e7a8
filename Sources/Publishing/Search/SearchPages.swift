internal import Analysis
internal import Disk
internal import Narratives
internal import Text

/// The search page, and the index that it asks for piece by piece: plain scripts, so that it works from disk too.
///
/// Each script calls `tributary(what, number, content)`, from disk alone: over http the search page asks for its text. The page names the
/// scripts with a version that changes with the index, so that no browser mixes an old piece with new ones. `search-index.js` in the theme
/// reads them; `SearchIndex` says how words are packed.
struct SearchPages {
    let renderer: PageRenderer

    static let path = "search.html"

    var all: [Page] {
        let (site, index) = (renderer.site, renderer.site.search)
        let texts = SearchTexts(site)
        let page = renderer.page(
            SearchPages.path, origin: "the search page", SearchView.self, SearchPages.version(of: site), title: site.wording.word("search"),
            description: site.wording.word("about-search"))
        return [page] + scripts(of: index) + texts.scripts(renderer) + SearchFacets(site).scripts
            + [.script("index", nil, origin: "the index for search") { SearchPages.overview(of: index, texts, &$0) }, names]
    }

    private func scripts(of index: SearchIndex) -> [Page] {
        func scripts(_ what: String, _ origin: String, of pieces: [[UInt8]]) -> [Page] {
            pieces.enumerated().map { number, bytes in
                .script(what, String(number), origin: origin, key: { ContentDigest(of: bytes) }) { $0.quoted(bytes) }
            }
        }
        return scripts("narratives", "words’ narratives", of: index.shards.map(\.narratives))
            + scripts("words", "words for search", of: index.words.map(\.bytes))
            + scripts("endings", "words by their ends", of: index.endings.map(\.bytes))
    }

    /// Where each piece begins.
    private static func overview(of index: SearchIndex, _ texts: SearchTexts, _ json: inout JSONText) {
        json.object { json in
            json.member("narratives", index.narrativeCount)
            json.array("words", of: index.words) { $0.string($1.first) }
            json.array("endings", of: index.endings) { $0.string($1.first) }
            json.key("shards")
            json.quoted(PackedNumbers(stepsOf: index.shards.map(\.firstWord)).bytes)
            json.key("texts")
            json.quoted(PackedNumbers(stepsOf: texts.starts).bytes)
            json.member("passed-over", SearchIndex.passedOver)
        }
    }

    /// Pages other than narratives, to be found by their names alone.
    private var names: Page {
        let site = renderer.site
        return .script("names", nil, origin: "names of pages") { json in
            json.array { json in
                for vocabulary in Vocabulary.allCases {
                    for entry in site.insights.terms.entries(of: vocabulary) where entry.page != nil {
                        json.name(
                            entry.title, entry.page.map { $0.aliases.map(\.value.words) + $0.cues } ?? [], LinkTarget.term(entry.term).path,
                            site.wording.word("singular-\(vocabulary.singular)"))
                    }
                }
                for page in site.corpus.pages { json.name(page.title, [], page.target.path, "") }
            }
        }
    }

    /// Changes whenever a piece does: the texts that matches are shown in change with any file, and drafts come and go with the index.
    private static func version(of site: Site) -> String {
        let index = site.search
        var text = DigestText()
        for bytes in index.shards.map(\.narratives) + index.words.map(\.bytes) + index.endings.map(\.bytes) {
            text.add(ContentDigest(of: bytes))
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

    fileprivate mutating func name(_ title: String, _ others: [String], _ path: String, _ sort: String) {
        newline()
        array(of: [title, path, sort] + others) { $0.string($1) }
    }
}
