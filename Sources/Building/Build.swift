internal import Analysis
internal import CGlibc
internal import Disk
package import Narratives
internal import Parallel
package import Publishing
internal import Reading

/// The whole build: one function that names every stage.
package struct Build: Sendable {
    package let options: BuildOptions

    package init(_ options: BuildOptions) { self.options = options }

    /// Reads, checks and publishes a site. Where a finding is an error (or, under `strict`, a warning), nothing is published and the site
    /// that stood stands.
    ///
    /// - Throws: `DiskError` for faults of the machine.
    package func run(_ stopwatch: Stopwatch = .silent) throws -> BuildOutcome {
        keep_freed_memory()
        let map = ParallelMap(jobs: options.jobs)
        let (configuration, configured) = options.configuration()
        let content = ConfinedFolder(at: options.content)
        let reading = try stopwatch.time("read") {
            try CorpusReader(
                content, name: options.contentName, includesDrafts: options.includesDrafts, map: map,
                judge: ProseRules(people: configuration.check.people)
            ).read()
        }
        let insights = stopwatch.time("analyse") { Insights(of: reading.corpus, map: map) }
        let linted = stopwatch.time("check") { Rules.all.findings(in: reading.corpus, insights) }
        let (theme, wording, themed) = try stopwatch.time("theme") { try options.loadTheme(for: configuration) }
        let found = Allowances.apply(reading.allowances, to: configured + reading.findings + linted + themed)
        let findings = found.compactMap { $0.leveled(by: configuration.check.levels) }
        guard let theme, !options.stop(findings) else { return BuildOutcome(findings: findings.sorted(), narratives: 0, changes: nil) }
        let similarity = stopwatch.time("relate") { Similarity(of: reading.corpus, configuration.similarity, map: map) }
        let site = Site(
            configuration, corpus: reading.corpus, insights: insights, similarity: similarity, content: content, wording: wording)
        let pages = stopwatch.time("plan") { SitePages(site, theme, map: map).all }
        let plan = pages.map { PlannedFile(path: $0.path, origin: $0.origin) }
        let all = (findings + PlannedFile.findings(in: plan)).sorted()
        guard !options.stop(all) else { return BuildOutcome(findings: all, narratives: 0, changes: nil) }
        let changes = try stopwatch.time("render and write") {
            try OutputDirectory(at: options.output).publish(plan, with: map) { try pages[$0].render() }
        }
        return BuildOutcome(findings: all, narratives: reading.corpus.narratives.count, changes: changes, site: site)
    }
}

extension Build {
    /// Reads and analyses the content, and publishes nothing: for commands that print.
    ///
    /// - Returns: the site, of whatever could be read, and what is wrong, sorted by file and place.
    /// - Throws: `DiskError` for faults of the machine.
    ///
    /// - Parameter draft: a text that is to be compared with the content; see `Site.draft`.
    package func read(beside draft: [UInt8]? = nil) throws -> (site: Site, findings: [Finding]) {
        let map = ParallelMap(jobs: options.jobs)
        let (configuration, configured) = options.configuration()
        let content = ConfinedFolder(at: options.content)
        let reading = try CorpusReader(content, name: options.contentName, includesDrafts: options.includesDrafts, map: map).read()
        let (_, wording, themed) = try options.loadTheme(for: configuration)
        let corpus = draft.map { reading.corpus.adding(DraftReader.read($0, id: .unwritten)) } ?? reading.corpus
        let insights = Insights(of: corpus, map: map)
        let similarity = Similarity(of: corpus, configuration.similarity, map: map)
        let site = Site(
            configuration, corpus: corpus, insights: insights, similarity: similarity, content: content, wording: wording)
        return (site, (configured + reading.findings + themed).sorted())
    }
}

extension Build {
    /// What the content folder says, of whatever could be read; for measurements of what comes after.
    package func corpus() throws -> Corpus {
        let map = ParallelMap(jobs: options.jobs)
        let content = ConfinedFolder(at: options.content)
        return try CorpusReader(content, name: options.contentName, includesDrafts: options.includesDrafts, map: map).read().corpus
    }
}

/// What a build came to.
package struct BuildOutcome: Sendable {
    /// Sorted by file and place.
    package let findings: [Finding]
    package let narratives: Int
    /// Nil where nothing was published.
    package let changes: PublishedChanges?
    /// What was published.
    package var site: Site?
}
