package import Disk
internal import Narratives

/// The output folder as it stands, held by this process alone for one act of publishing.
package struct OpenOutput: Sendable {
    private let area: StagingArea
    private let swap: OutputDirectory.Swap
    private let current: PublishedSite?
    /// What is in `next`.
    private let leftovers: [FolderHandle.Item]
    /// What there is to say of what earlier builds left.
    private let remarks: [String]

    /// - Throws: `DiskError` when what stands at the output is not ours.
    init(_ area: StagingArea, _ swap: OutputDirectory.Swap) throws(DiskError) {
        (self.area, self.swap) = (area, swap)
        try area.recover()
        let current = try area.publishedSite()
        try current?.refuseUnlessOurs()
        let next = try area.openNext(beside: current)
        self.current = next.hasMoved ? try current?.refreshed() : current
        (leftovers, remarks) = (next.items, next.remarks)
    }

    /// Publishes the planned files, and nothing else of ours. To be called once.
    ///
    /// - Parameters:
    ///   - pages: what the last build of this site published; a piece of which the key and the published file are the same is not made.
    ///   - pieces: of what the file at a place in the plan is made; called once for each, on several cores, in any order. Bytes are written and
    ///     dropped one piece at a time.
    /// - Throws: `PlanCollisions`, `DiskError`, or what a piece throws; the site that stood is then as it was, byte for byte.
    package func publish(
        _ plan: [PlannedFile], with map: ParallelMap, after pages: PublishedPages = .none, pieces: @Sendable (Int) -> [Piece]
    ) throws -> PublishedChanges {
        let paths = plan.map { RelativePath($0.path) }
        let (collisions, staging) = map.both(
            { PlannedFile.findings(in: plan) },
            { StagingDirectory(in: area, holding: leftovers, beside: current, for: paths, after: pages) })
        guard collisions.isEmpty else { throw PlanCollisions(findings: collisions, remarks: remarks) }
        var changes = PublishedChanges(remarks: remarks)
        let (files, site, before): ([RenderedFile], FolderHandle, PublishedSite?)
        do {
            try current?.refuse(paths)
            files = try map(count: paths.count) { index in try staging.render(index, from: PageParts(pieces(index))) }
            let manifest = Manifest(zip(paths, files).map { Manifest.Entry(path: $0, size: $1.size, hash: $1.hash) })
            note(files, at: paths, manifest, in: &changes)
            if let current, current.manifest == manifest, changes.isEmpty {
                if leftovers.isEmpty { staging.discard() }
                changes.unmanaged = current.unmanagedCount
                changes.pages = PublishedPages(of: files, at: paths, in: current.folder, map)
                return changes
            }
            try staging.complete(files, with: map)
            before = try currentSite()
            try before?.refuseUnlessOurs()
            try before?.refuse(paths)
            changes.unmanaged = before?.unmanagedCount ?? 0
            site = try staging.seal(manifest, beside: before)
            try area.putInPlace(over: before, swap)
        } catch {
            staging.discard()
            guard let error = error as? DiskError else { throw error }
            throw error.adding(whatStands)
        }
        if let before { changes.remarks += tidy(before, beside: site) }
        changes.pages = PublishedPages(of: files, at: paths, in: site, map)
        return changes
    }

    private func note(_ files: [RenderedFile], at paths: [RelativePath], _ manifest: Manifest, in changes: inout PublishedChanges) {
        changes.written = files.indices.filter { !files[$0].isUnchanged }.map { paths[$0].description }
        changes.unchanged = files.count - changes.written.count
        guard let current, let before = current.manifest else { return }
        changes.removed = before.paths(notIn: manifest).filter(current.managedFiles.contains).map(\.description)
    }

    /// The published site once more, as late as can be, since files may have come during the build.
    private func currentSite() throws(DiskError) -> PublishedSite? {
        let place = area.place
        guard let current, try place.parent.status(place.name)?.identity == current.folder.status().identity else {
            return try area.publishedSite()
        }
        return try current.refreshed()
    }

    /// Where a fault leaves the reader.
    private var whatStands: String {
        if current?.manifest == nil { return "Nothing was published." }
        guard let status = try? area.place.parent.status(area.place.name), status.kind == .folder else {
            return "The site is in \(area.folder.shown(StagingArea.previous)): run again and it goes back."
        }
        return "The site that stands is as it was."
    }

    /// Makes `next` of the site that was replaced. What goes wrong now is a remark, not an error, and the next build tries again.
    private func tidy(_ before: PublishedSite, beside site: FolderHandle) -> [String] {
        do throws(DiskError) {
            return try area.makeNext(of: before.refreshed(), beside: site)
        } catch {
            return ["The site is published, but the one before could not be made ready for the next build: \(error)"]
        }
    }
}
