internal import Analysis
internal import Disk
internal import Editions
internal import Narratives
internal import Publishing
internal import Reading
internal import Text

/// A site as it was read, which every command begins with: the configuration, the content, what is known of it, and the theme.
///
/// Building, checking and printing all start from here, so that they read the same things in the same way, and a check finds what a build
/// would.
struct LoadedSite: Sendable {
    let map: ParallelMap
    let configuration: SiteConfiguration
    /// How findings name the file that it stands in.
    let configurationFile: String
    let content: ConfinedFolder
    let corpus: Corpus
    let insights: Insights
    /// Nil where anything in it is an error.
    let theme: Theme?
    let wording: LocalizedStrings
    /// What of all that was read may be seen.
    let seen: Projection
    /// What was found while reading.
    private let reported: [Finding]
    /// What authors let stand.
    private let suppressions: [Suppression]
    /// What pages are made of, as digests; nil where a file could not be read.
    private let digests: ContentDigests?
    /// What the files said, for the next time.
    let readings: ReadingCache

    /// - Parameters:
    ///   - content: the folder to read, where it is not that of the options.
    ///   - change: makes of what was read what is to be looked at: another narrative beside it, or some of it alone.
    ///   - judgesProse: whether the rules for prose are asked while reading.
    ///   - readings: what the files said before; those that have not changed since are not read again.
    /// - Throws: `DiskError` for faults of the machine.
    init(
        _ options: BuildOptions, content: ConfinedFolder? = nil, of change: (Corpus) -> Corpus = { $0 }, judgesProse: Bool = true,
        readings: ReadingCache = .empty, leaving gap: Projection.Gap? = nil, _ stopwatch: Stopwatch = .silent
    ) throws {
        let map = ParallelMap(jobs: options.jobs)
        // Before the configuration is read: should it change in between, the next build sees another digest.
        let asked = options.digest
        let (declared, configured) = options.configuration()
        configurationFile = options.configurationFile
        let folder = content ?? ConfinedFolder(at: options.content)
        let reading = try stopwatch.time("read") {
            try CorpusReader(
                folder, name: options.contentName,
                drafts: declared.edition?.narratives.contains(.draft) == true ? .built : options.drafts, map: map,
                checker: judgesProse ? ProseRules(declared.check, language: declared.language) : nil,
                latestYear: options.latestYear, cache: readings,
                format: options.format, edition: declared.edition
            ).read()
        }
        seen = stopwatch.time("project") {
            Projection(of: reading.whole, declared, reader: MarkdownReader(), map: map, leaving: gap)
        }
        self.content = folder.reading(seen.renamedFiles)
        let configuration = seen.configuration
        let corpus = change(seen.corpus)
        let (insights, (loaded, digests)) = stopwatch.time("analyse") {
            map.both(
                { Insights(of: corpus, map: map) },
                { (Result { try options.loadTheme(for: configuration) }, reading.cache.digests(of: corpus)) })
        }
        let themed = try loaded.get()
        (self.insights, theme, wording) = (insights, themed.theme, themed.wording)
        reported = configured + reading.findings + themed.findings
        // Digests stand for whole files, of which an edition shows a part that other files decide: nothing made for one site serves another.
        self.digests = (configuration.edition == nil || gap == .digests ? digests : nil).map { digests in
            var shared = DigestText()
            for digest in [asked, themed.digest] { shared.add(digest) }
            shared.add(digests.parser)
            var whole = DigestText()
            for digest in [themed.digest, digests.shared] + digests.texts { whole.add(digest) }
            return ContentDigests(
                shared: shared.digest, records: digests.records, texts: digests.texts, pages: digests.pages, whole: whole.digest)
        }
        (suppressions, self.readings) = (reading.suppressions, reading.cache)
        (self.map, self.configuration, self.corpus) = (map, configuration, corpus)
    }

    /// What is wrong with what was read, in no order; the rules for the whole corpus have not run.
    var faults: [Finding] {
        reported + seen.findingsOfFiles(in: content)
            + seen.findings.map { $0.file == Edition.configurationFile ? $0.moved(to: configurationFile) : $0 }
    }

    /// Everything that is wrong with what was read, at the levels that the site has set, sorted by file and place.
    func findings() -> [Finding] {
        let found =
            faults + Rules.all.findings(in: corpus, insights, map: map)
            + CopiedFiles.findings(in: corpus, content, image: configuration.image, of: configurationFile)
        let unsuppressed = Suppressions.apply(suppressions, to: found).filter { $0.rule != "unlinked-file" || $0.file != shareImage }
        return unsuppressed.compactMap { $0.leveled(by: configuration.check.levels) }.sorted()
    }

    /// No text need link to the picture for sharing.
    private var shareImage: String? { configuration.image.map { corpus.folder + "/" + $0.value } }

    /// The same, and where files of the site would collide, for whoever does not publish them. That is told where nothing else is an error: two
    /// files of one name are found already, and would be told a second time.
    func findingsWithCollisions() -> [Finding] {
        let (found, collisions) = map.both(
            { findings() }, { PlannedFile.findings(in: theme.map { SitePages.plan(of: site(.none), $0, map: map) } ?? []) })
        return found.contains { $0.severity == .error } ? found : (found + collisions).sorted()
    }

    func related() -> Similarity { Similarity(of: corpus, configuration.similarity, configuration.words, map: map) }

    /// What the whole corpus says.
    ///
    /// - Parameter cache: has the words of earlier builds, and is given those that it has not.
    func words(in cache: Cache) -> LexiconBuilder {
        let options = configuration.words
        guard let digests else { return LexiconBuilder(corpus, options, map: map) }
        return LexiconBuilder(WordBatch.all(of: corpus, digests.texts, options, in: cache, map: map), options, map: map)
    }

    /// What is made of the words of the whole corpus: which narratives are alike, and the index for search.
    func compared(_ words: LexiconBuilder) -> (similarity: Similarity, search: SearchIndex) {
        map.both({ Similarity(of: corpus, words, configuration.similarity, map: map) }, { SearchIndex(words, map: map) })
    }

    func site(_ similarity: Similarity, search: SearchIndex = .none) -> Site {
        Site(
            configuration, corpus: corpus, insights: insights, similarity: similarity, search: search, content: content, wording: wording,
            digests: digests)
    }
}
