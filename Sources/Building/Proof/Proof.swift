internal import Disk
package import Editions
package import Narratives
internal import Publishing
internal import Reading
internal import Text

/// A proof that an edition tells nothing internal: noninterference, by the bytes.
///
/// The content is varied in everything that the edition withholds, and nothing else; each time the edition is made anew, and has to be the same to
/// the byte. It shows that for what was tried, which is each place in which the content has something internal and each in which it could.
package struct Proof: Sendable {
    /// For the edition that they name.
    let options: BuildOptions
    /// Paths of files that are made of everything, as they would be if their stage went round the projection. For tests, which hold the proof to
    /// seeing it.
    package var leaks: (@Sendable (_ path: String) -> Bool)?
    /// What the projection leaves undone; likewise.
    package var gap: Projection.Gap?

    package init(_ options: BuildOptions) { self.options = options }

    private var map: ParallelMap { ParallelMap(jobs: options.jobs) }

    /// - Throws: `DiskError` for faults of the machine.
    package func run(_ stopwatch: Stopwatch = .silent) throws -> ProofOutcome {
        let source = try stopwatch.time("read") { try files() }
        let (base, loaded) = try stopwatch.time("build") { try site(of: source, .empty) }
        let findings = loaded.findings()
        guard gap != nil || !options.stop(findings), let edition = loaded.configuration.edition, loaded.theme != nil else {
            return ProofOutcome(findings: findings)
        }
        var outcome = ProofOutcome(findings: findings, files: base.count)
        let digests = try stopwatch.time("render", steps: base.count) { try self.digests(of: base, loaded.seen.secrets, stopwatch) }
        outcome.breach = digests.breach
        let corpus = SourceVariation.ProofCorpus(
            publicFiles: Set(loaded.corpus.linkedFiles + [loaded.configuration.image?.value].compactMap { $0 }),
            hidden: loaded.seen.hidden, ids: loaded.corpus.narratives.map(\.id))
        let parts = map(source.sorted { $0.key < $1.key }) { (path: $0.key, bytes: $0.value, page: ProofFile($0.key, $0.value)) }
        for (number, change) in ([.removed, .added, .replaced, .replaced] as [SourceVariation.Change]).enumerated()
        where outcome.breach == nil {
            var variation = SourceVariation(change, of: corpus, in: edition, format: options.format, seed: UInt64(number + 1))
            let varied = stopwatch.time("vary") { variation.files(of: parts) }
            let (pages, _) = try stopwatch.time("build") { try site(of: varied, loaded.readings) }
            outcome.tried.append((change.rawValue, variation.count))
            outcome.canaries += variation.canaries.count
            outcome.breach = try stopwatch.time("compare", steps: pages.count) {
                try breach(in: pages, base, digests.all, variation, stopwatch)
            }
        }
        return outcome
    }

    /// Every file of the content.
    private func files() throws -> [String: [UInt8]] {
        let content = ConfinedFolder(at: options.content)
        let paths = try content.entries().compactMap { if case .file(let path) = $0 { path } else { nil } }
        let bytes = map(paths) { try? content.read($0, limit: 64 << 20) }
        return Dictionary(zip(paths, bytes).compactMap { path, bytes in bytes.map { (path, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The edition of other content, with nothing rendered yet.
    private func site(of files: [String: [UInt8]], _ readings: ReadingCache) throws -> (pages: [Page], loaded: LoadedSite) {
        let loaded = try load(options, files, readings)
        let pages = pages(of: loaded)
        guard let leaks else { return (pages, loaded) }
        var inside = options
        inside.edition = nil
        let whole = self.pages(of: try load(inside, files, .empty))
        return (pages.filter { !leaks($0.path) } + whole.filter { leaks($0.path) }, loaded)
    }

    private func load(_ options: BuildOptions, _ files: [String: [UInt8]], _ readings: ReadingCache) throws -> LoadedSite {
        try LoadedSite(
            options, content: ConfinedFolder(at: options.content, holding: files), judgesProse: false, readings: readings, leaving: gap)
    }

    private func pages(of loaded: LoadedSite) -> [Page] {
        guard let theme = loaded.theme else { return [] }
        let (similarity, search) = loaded.compared(loaded.words(in: .none))
        return SitePages(loaded.site(similarity, search: search), theme, map: map).all
    }

    private typealias Digests = (all: [String: ContentDigest], breach: ProofOutcome.Breach?)

    /// What each file is, and the first in which words stand that may stand in none.
    private func digests(of pages: [Page], _ secrets: SecretWords, _ stopwatch: Stopwatch) throws -> Digests {
        let all = try map(pages) { page in
            try stopwatch.step {
                let bytes = try page.render()
                let word = secrets.isEmpty ? nil : secrets.first(in: bytes[...]) ?? secrets.first(in: Array(page.path.utf8)[...])
                return (digest: ContentDigest(of: bytes), word: word)
            }
        }
        let told = zip(pages, all).first { $1.word != nil }
        return (
            Dictionary(zip(pages, all).map { ($0.path, $1.digest) }, uniquingKeysWith: { first, _ in first }),
            told.map { ProofOutcome.Breach(path: $0.path, offset: nil, change: "built", what: "`\($1.word ?? "")` stands in it") }
        )
    }

    /// The first file that is not what it was.
    private func breach(
        in pages: [Page], _ base: [Page], _ digests: [String: ContentDigest], _ variation: SourceVariation, _ stopwatch: Stopwatch
    ) throws -> ProofOutcome.Breach? {
        let change = variation.change.rawValue
        let paths = Set(pages.map(\.path))
        if let gone = digests.keys.filter({ !paths.contains($0) }).min() {
            return ProofOutcome.Breach(path: gone, offset: nil, change: change, what: "it is not there any more")
        }
        let isSame = try map(pages) { page in try stopwatch.step { digests[page.path] == ContentDigest(of: try page.render()) } }
        guard let other = zip(pages, isSame).filter({ !$1 }).map(\.0).min(by: { $0.path < $1.path }) else { return nil }
        guard let before = base.first(where: { $0.path == other.path }) else {
            return ProofOutcome.Breach(path: other.path, offset: nil, change: change, what: "it was not there before")
        }
        let (old, new) = (try before.render(), try other.render())
        let offset = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let place = variation.canaries.place(in: new[max(0, offset - 40)...])
        return ProofOutcome.Breach(
            path: other.path, offset: offset, change: change,
            what: "\(ProofOutcome.excerpt(of: old, at: offset)) became \(ProofOutcome.excerpt(of: new, at: offset))"
                + (place.map { "; the new words were planted in \($0)" } ?? ""))
    }
}

/// What a proof came to.
package struct ProofOutcome: Sendable {
    /// A file that tells.
    package struct Breach: Sendable {
        package let path: String
        /// The first byte that is another; nil where the whole file is meant.
        package let offset: Int?
        package let change: String
        package let what: String
    }

    /// Of the edition as it stands; where an error is among them, nothing was tried.
    package var findings: [Finding]
    /// Of the edition.
    package var files = 0
    /// Each variation, and how many internal places it changed.
    package var tried: [(change: String, places: Int)] = []
    package var canaries = 0
    package var breach: Breach?

    /// Some bytes around a place, in one line.
    static func excerpt(of bytes: [UInt8], at offset: Int) -> String {
        let part = bytes[max(0, min(offset, bytes.count) - 20)..<min(bytes.count, offset + 40)]
        return "“" + String(decoding: part.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self) + "”"
    }
}
