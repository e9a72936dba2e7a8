internal import Analysis
internal import CGlibc
internal import Disk
package import Narratives
package import Publishing

/// What is done with a knowledge base: each command is one function that names its stages.
package struct Build: Sendable {
    package let options: BuildOptions

    package init(_ options: BuildOptions) { self.options = options }

    private var map: ParallelMap { ParallelMap(jobs: options.jobs) }

    /// Reads, checks and publishes a site. Where a finding is an error (or, under `strict`, a warning), nothing is published and the site
    /// that stood stands.
    ///
    /// - Throws: `DiskError` for faults of the machine.
    package func run(_ stopwatch: Stopwatch = .silent) throws -> BuildOutcome {
        keep_freed_memory()
        let cache = stopwatch.time("recall") { BuildCache(at: options.cacheFolder, map: map) }
        let loaded = try LoadedSite(options, readings: cache.readings, stopwatch)
        let findings = stopwatch.time("check") { loaded.findings() }
        stopwatch.time("keep") { cache.save(loaded.readings, map: map) }
        guard let theme = loaded.theme, !options.stop(findings) else {
            return BuildOutcome(findings: findings, narratives: 0, changes: nil, remarks: cache.remarks)
        }
        let words = stopwatch.time("gather words") { loaded.words(in: cache.cache) }
        let (similarity, search) = stopwatch.time("relate") { loaded.compared(words) }
        let output = try stopwatch.time("open output") { try OutputDirectory(at: options.output).open() }
        let site = loaded.site(similarity, search: search)
        let plan = stopwatch.time("plan") { SitePages(site, theme, after: options.cache == nil ? nil : cache.ledger, map: map) }
        let published = try publish(plan, into: output, after: cache.pages, stopwatch)
        cache.save(published.changes, plan.tracker?.successor)
        return BuildOutcome(
            findings: (findings + published.collisions).sorted(), narratives: published.changes == nil ? 0 : loaded.corpus.narratives.count,
            changes: published.changes, remarks: (cache.remarks + published.remarks).uniqued(), site: site, held: [cache, loaded, plan])
    }

    /// Renders and writes what changed. Where files would collide nothing is published, and that is told.
    private func publish(_ plan: SitePages, into output: OpenOutput, after earlier: PublishedPages, _ stopwatch: Stopwatch) throws
        -> (changes: PublishedChanges?, collisions: [Finding], remarks: [String])
    {
        // Where little is made anew, little was freed.
        if earlier == .none { give_freed_memory_back() }
        let pages = plan.all
        do {
            let changes = try stopwatch.time("render and write", steps: pages.count) {
                try output.publish(pages.map(\.planned), with: map, after: earlier) { page in stopwatch.step { pages[page].pieces } }
            }
            return (changes, [], changes.remarks)
        } catch let collisions as PlanCollisions {
            return (nil, collisions.findings, collisions.remarks)
        }
    }

    /// Says what a build would say, and makes nothing: content is neither compared nor rendered, and no file is written.
    ///
    /// - Throws: `DiskError` for faults of the machine.
    package func check(_ stopwatch: Stopwatch = .silent) throws -> CheckOutcome {
        keep_freed_memory()
        let cache = stopwatch.time("recall") { BuildCache(at: options.cacheFolder, map: map) }
        let loaded = try LoadedSite(options, readings: cache.readings, stopwatch)
        let findings = stopwatch.time("check") { loaded.findingsWithCollisions() }
        stopwatch.time("keep") { cache.save(loaded.readings, map: map) }
        return CheckOutcome(
            findings: findings, narratives: loaded.corpus.narratives.count, remarks: cache.remarks, site: loaded.site(.none))
    }

    /// Reads and compares the content, and publishes nothing: for commands that print.
    ///
    /// - Returns: the site, of whatever could be read, and what could not be, sorted by file and place.
    /// - Throws: `DiskError` for faults of the machine.
    package func read(_ stopwatch: Stopwatch = .silent) throws -> (site: Site, findings: [Finding]) {
        let loaded = try LoadedSite(options, judgesProse: false, stopwatch)
        let similarity = stopwatch.time("relate") { loaded.related() }
        return (loaded.site(similarity), loaded.faults.sorted())
    }
}

extension Build {
    /// What the content folder says, of whatever could be read; for measurements of what comes after.
    package func corpus(_ stopwatch: Stopwatch = .silent) throws -> Corpus {
        try LoadedSite(options, judgesProse: false, stopwatch).corpus
    }
}

/// What a build came to.
package struct BuildOutcome: Sendable {
    /// Sorted by file and place.
    package let findings: [Finding]
    package let narratives: Int
    /// Nil where nothing was published.
    package let changes: PublishedChanges?
    /// What else there is to say, a sentence each.
    package var remarks: [String] = []
    /// What was published.
    package var site: Site?
    /// What the build came from, kept so that a program which ends next need not let go of it first.
    package var held: [any Sendable] = []
}

/// What a check came to.
package struct CheckOutcome: Sendable {
    /// Sorted by file and place.
    package let findings: [Finding]
    package let narratives: Int
    /// What else there is to say, a sentence each.
    package var remarks: [String] = []
    /// What was read, kept so that a program which ends next need not let go of it first.
    package let site: Site
}
