internal import Disk
internal import Narratives
internal import Reading

/// The factors that have pages, by their slugs, titles and aliases, to find them in somebody's words.
package struct KnownFactors: Sendable {
    private var slugs: [String: Slug] = [:]
    /// Names as words in lower case, the longer first.
    private var names: [(words: [String], slug: Slug)] = []

    package init() {}

    /// - Parameter folders: folders of factor pages; the first says most.
    package init(in folders: [String]) {
        for folder in folders {
            let confined = ConfinedFolder(at: folder)
            guard let entries = try? confined.entries() else { continue }
            for case .file(let path) in entries where path.hasSuffix(".md") && !path.contains("/") {
                guard let slug = Slug(String(path.dropLast(3))), let bytes = try? confined.read(path, limit: Document.limit) else {
                    continue
                }
                add(slug, bytes)
            }
        }
        names.sort { ($1.words.count, $0.slug) < ($0.words.count, $1.slug) }
    }

    private mutating func add(_ slug: Slug, _ bytes: [UInt8]) {
        var all = [slug.text]
        for pair in FrontMatter.pairs(of: bytes) where pair.key.text == "title" || pair.key.text == "aliases" {
            if let text = pair.value.text { all.append(text) }
            if case .sequence(let items) = pair.value.content { all += items.compactMap(\.text) }
        }
        for name in all where slugs[KnownFactors.bare(name)] == nil {
            slugs[KnownFactors.bare(name)] = slug
            names.append((KnownFactors.words(name), slug))
        }
    }

    /// The factor that some words name, whole: "the thundering herd" and "Thundering herds" are one.
    func factor(named words: String) -> Slug? { slugs[KnownFactors.bare(words)] }

    /// Factors whose names stand among other words, in the order of the words. A name of one word is no name there: "cascade" is a verb too.
    func factors(in sentence: String) -> [Slug] {
        let words = KnownFactors.words(sentence)
        guard words.count > 1 else { return [] }
        var found: [(at: Int, slug: Slug)] = []
        for name in names where name.words.count > 1 && name.words.count <= words.count {
            for start in 0...(words.count - name.words.count) where words[start] == name.words[0] {
                guard words[start..<start + name.words.count].elementsEqual(name.words), !isDenied(words[..<start]) else { continue }
                found.append((start, name.slug))
                break
            }
        }
        return found.sorted { ($0.at, $0.slug) < ($1.at, $1.slug) }.map(\.slug).uniqued()
    }

    /// Whether the words before a name deny it: "it was not a cold cache". The "t" is that of "wasn't".
    private func isDenied(_ words: ArraySlice<String>) -> Bool {
        words.suffix(4).contains { ["not", "no", "never", "neither", "nor", "without", "t"].contains($0) }
    }

    private static func bare(_ name: String) -> String {
        words(name).filter { !["a", "an", "the"].contains($0) }.joined(separator: " ")
    }

    /// Words in lower case, without the "s" of a plural.
    private static func words(_ text: String) -> [String] {
        text.lowercased().utf8.split { !$0.isWord }.map { word in
            let plural = word.count > 3 && word.last == UInt8(ascii: "s") && word.dropLast().last != UInt8(ascii: "s")
            return String(Substring(plural ? word.dropLast() : word))
        }
    }
}
