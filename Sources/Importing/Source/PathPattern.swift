/// A pattern of paths as ignore files have them: `drafts/`, `*-template.md`, `2019/**/notes.md`.
struct PathPattern {
    private let parts: [[UInt8]]

    /// A pattern without a slash, but at its end, is met at any depth; one that ends with a slash means all below the folder.
    init(_ text: String) {
        let isFolder = text.hasSuffix("/")
        var parts = text.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
        if parts.count == 1, !text.hasPrefix("/") { parts.insert(Array("**".utf8), at: 0) }
        if isFolder { parts.append(Array("**".utf8)) }
        self.parts = parts
    }

    func matches(_ path: String) -> Bool {
        PathPattern.matches(path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }, parts, isAny: { $0 == Array("**".utf8) }) {
            PathPattern.matches($0, $1, isAny: { $0 == UInt8(ascii: "*") }) { $0 == $1 }
        }
    }

    /// Whether a row of things is what a row of patterns says, one of which may stand for any number of things. Each step back goes to the last
    /// such pattern alone, so that the cost is no more than their product.
    private static func matches<Thing>(
        _ things: [Thing], _ patterns: [Thing], isAny: (Thing) -> Bool, _ isSame: (Thing, Thing) -> Bool
    ) -> Bool {
        var (thing, pattern) = (0, 0)
        var back: (thing: Int, pattern: Int)?
        while thing < things.count {
            if pattern < patterns.count, isAny(patterns[pattern]) {
                back = (thing, pattern)
                pattern += 1
            } else if pattern < patterns.count, isSame(things[thing], patterns[pattern]) {
                (thing, pattern) = (thing + 1, pattern + 1)
            } else if let last = back {
                back = (last.thing + 1, last.pattern)
                (thing, pattern) = (last.thing + 1, last.pattern + 1)
            } else {
                return false
            }
        }
        return patterns[pattern...].allSatisfy(isAny)
    }
}
