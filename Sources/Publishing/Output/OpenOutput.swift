package import Disk
internal import Narratives

/// The output folder as it stands, held by this process alone for one act of publishing.
package struct OpenOutput: Sendable {
    private let area: StagingArea
    private let swap: OutputDirectory.Swap
    private let standing: PublishedSite?
    /// What is in `next`.
    private let leftovers: [FolderHandle.Item]
    /// What there is to say of what earlier builds left.
    private let remarks: [String]

    /// - Throws: `DiskError` when what stands at the output is not ours.
    init(_ area: StagingArea, _ swap: OutputDirectory.Swap) throws(DiskError) {
        (self.area, self.swap) = (area, swap)
        try area.recover()
        let standing = try area.publishedSite()
        try standing?.refuseUnlessOurs()
        let next = try area.openNext(beside: standing)
        self.standing = next.hasMoved ? try standing?.again() : standing
        (leftovers, remarks) = (next.items, next.remarks)
    }

    /// Publishes the planned files, and nothing else of ours. To be called once.
    ///
    /// - Parameters:
    ///   - pages: what the last build of this site published; a piece of which the key and the standing file are the same is not made.
    ///   - pieces: of what the file at a place in the plan is made; called once for each, on several cores, in any order. Bytes are written and
    ///     dropped one piece at a time.
    /// - Throws: `PlanCollisions`, `DiskError`, or what a piece throws; the site that stood is then as it was, byte for byte.
    package func publish(
        _ plan: [PlannedFile], with map: ParallelMap, after pages: PublishedPages = .none, pieces: @Sendable (Int) -> [Piece]
    ) throws -> PublishedChanges {
        let paths = plan.map { RelativePath($0.path) }
        let (collisions, stage) = map.both(
            { PlannedFile.findings(in: plan) }, { Stage(in: area, holding: leftovers, beside: standing, for: paths, after: pages) })
        guard collisions.isEmpty else { throw PlanCollisions(findings: collisions, remarks: remarks) }
        var changes = PublishedChanges(remarks: remarks)
        let (made, site, before): ([Stage.Made], FolderHandle, PublishedSite?)
        do {
            try standing?.refuse(paths)
            made = try map(count: paths.count) { index in try stage.make(index, of: Composition(pieces(index))) }
            let manifest = Manifest(zip(paths, made).map { Manifest.Entry(path: $0, size: $1.size, hash: $1.hash) })
            note(made, at: paths, manifest, in: &changes)
            if let standing, standing.manifest == manifest, changes.isEmpty {
                if leftovers.isEmpty { stage.discard() }
                changes.unmanaged = standing.unmanagedCount
                changes.pages = PublishedPages(of: made, at: paths, in: standing.folder, map)
                return changes
            }
            try stage.complete(made, with: map)
            before = try currentSite()
            try before?.refuseUnlessOurs()
            try before?.refuse(paths)
            changes.unmanaged = before?.unmanagedCount ?? 0
            site = try stage.seal(manifest, beside: before)
            try area.putInPlace(over: before, swap)
        } catch {
            stage.discard()
            guard let error = error as? DiskError else { throw error }
            throw error.adding(whatStands)
        }
        if let before { changes.remarks += tidy(before, beside: site) }
        changes.pages = PublishedPages(of: made, at: paths, in: site, map)
        return changes
    }

    private func note(_ made: [Stage.Made], at paths: [RelativePath], _ manifest: Manifest, in changes: inout PublishedChanges) {
        changes.written = made.indices.filter { !made[$0].isUnchanged }.map { paths[$0].description }
        changes.unchanged = made.count - changes.written.count
        guard let standing, let before = standing.manifest else { return }
        changes.removed = before.paths(notIn: manifest).filter(standing.managedFiles.contains).map(\.description)
    }

    /// The standing site once more, as late as can be, since files may have come during the build.
    private func currentSite() throws(DiskError) -> PublishedSite? {
        let place = area.place
        guard let standing, try place.parent.status(place.name)?.identity == standing.folder.status().identity else {
            return try area.publishedSite()
        }
        return try standing.again()
    }

    /// Where a fault leaves the reader.
    private var whatStands: String {
        if standing?.manifest == nil { return "Nothing was published." }
        guard let status = try? area.place.parent.status(area.place.name), status.kind == .folder else {
            return "The site is in \(area.folder.shown(StagingArea.previous)): run again and it goes back."
        }
        return "The site that stands is as it was."
    }

    /// Makes `next` of the site that was replaced. What goes wrong now is a remark, not an error, and the next build tries again.
    private func tidy(_ before: PublishedSite, beside site: FolderHandle) -> [String] {
        do throws(DiskError) {
            return try area.makeNext(of: before.again(), beside: site)
        } catch {
            return ["The site is published, but the one before could not be made ready for the next build: \(error)"]
        }
    }
}
