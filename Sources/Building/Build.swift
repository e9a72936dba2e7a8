internal import Analysis
internal import CGlibc
internal import Disk
package import Narratives
package import Publishing

/// What is done with a knowledge base: each command is one function that names its stages.
package struct Build: Sendable {
    package let options: BuildOptions

    package init(_ options: BuildOptions) { self.options = options }

    /// Reads, checks and publishes a site. Where a finding is an error (or, under `strict`, a warning), nothing is published and the site
    /// that stood stands.
    ///
    /// - Throws: `DiskError` for faults of the machine.
    package func run(_ stopwatch: Stopwatch = .silent) throws -> BuildOutcome {
        let (cache, prepared) = try prepare(stopwatch)
        let findings = stopwatch.time("check") { prepared.findings() }
        guard let theme = prepared.theme, !options.stop(findings) else {
            cache.keep(prepared.memory, map: prepared.map)
            return BuildOutcome(findings: findings, narratives: 0, changes: nil, remarks: cache.cache.remarks)
        }
        let words = stopwatch.time("gather words") { prepared.words(cache.cache) }
        // What stands is looked at, and what was read is kept, meanwhile.
        let (compared, output) = stopwatch.time("relate") {
            prepared.compared(words) {
                cache.keep(prepared.memory, map: prepared.map)
                return Result { () throws(DiskError) in try OutputDirectory(at: options.output).open() }
            }
        }
        // Where little was made anew, little was freed.
        if cache.pages == .none { give_freed_memory_back() }
        let site = prepared.site(compared.similarity, search: compared.search)
        let plan = stopwatch.time("plan") { SitePages(site, theme, after: options.cache == nil ? nil : cache.ledger, map: prepared.map) }
        let pages = plan.all
        let changes: PublishedChanges
        do {
            changes = try stopwatch.time("render and write", steps: pages.count) {
                try output.get().publish(pages.map(\.planned), with: prepared.map, after: cache.pages) { page in
                    stopwatch.step { pages[page].pieces }
                }
            }
        } catch let collisions as PlanCollisions {
            return BuildOutcome(
                findings: (findings + collisions.findings).sorted(), narratives: 0, changes: nil,
                remarks: (cache.cache.remarks + collisions.remarks).uniqued())
        }
        cache.keep(changes, plan.tracker?.successor)
        return BuildOutcome(
            findings: findings, narratives: prepared.corpus.narratives.count, changes: changes,
            remarks: (cache.cache.remarks + changes.remarks).uniqued(), site: site, held: [cache, prepared, pages])
    }

    /// Says what a build would say, and makes nothing: content is neither compared nor rendered, and no file is written.
    ///
    /// - Throws: `DiskError` for faults of the machine.
    package func check(_ stopwatch: Stopwatch = .silent) throws -> CheckOutcome {
        let (cache, prepared) = try prepare(stopwatch)
        let findings = stopwatch.time("check") { prepared.findingsWithCollisions() }
        stopwatch.time("keep") { cache.keep(prepared.memory, map: prepared.map) }
        return CheckOutcome(
            findings: findings, narratives: prepared.corpus.narratives.count, remarks: cache.cache.remarks, site: prepared.site(.none))
    }

    /// Reads the content, with what the cache has of it. The folder is listed meanwhile.
    private func prepare(_ stopwatch: Stopwatch) throws -> (BuildCache, Preparation) {
        keep_freed_memory()
        let map = ParallelMap(jobs: options.jobs)
        let (cache, listing) = stopwatch.time("recall") {
            map.both(
                { BuildCache(at: options.cache, map: map) },
                { Result { () throws(DiskError) in try ConfinedFolder(at: options.content).entries() } })
        }
        return (cache, try Preparation(options, of: listing.get(), remembering: cache.readings, stopwatch))
    }

    /// Reads and compares the content, and publishes nothing: for commands that print.
    ///
    /// - Parameter draft: a text that is to be compared with the content; see `Site.draft`.
    /// - Returns: the site, of whatever could be read, and what could not be, sorted by file and place.
    /// - Throws: `DiskError` for faults of the machine.
    package func read(beside draft: [UInt8]? = nil, _ stopwatch: Stopwatch = .silent) throws -> (site: Site, findings: [Finding]) {
        let prepared = try Preparation(options, beside: draft, judgesProse: false, stopwatch)
        let similarity = stopwatch.time("relate") { prepared.related() }
        return (prepared.site(similarity), prepared.faults.sorted())
    }
}

extension Build {
    /// What the content folder says, of whatever could be read; for measurements of what comes after.
    package func corpus(_ stopwatch: Stopwatch = .silent) throws -> Corpus {
        try Preparation(options, judgesProse: false, stopwatch).corpus
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
