internal import Disk
internal import Narratives

/// One act of publishing: from the site that stands to the one that stands afterwards.
struct Publication: Sendable {
    private let workspace: StagingArea
    private let swap: OutputDirectory.Swap
    private let spare: OutputDirectory.Spare
    /// What a killed build left to say.
    private let recovered: [String]
    private let standing: PublishedSite?
    /// Folders that can be used again; nil too where something is wrong with them, which is told when they are moved out of the way.
    private let spareFolders: SpareFolders?

    /// - Throws: `DiskError` when what stands at the output is not ours.
    init(
        in workspace: StagingArea, _ swap: OutputDirectory.Swap, _ spare: OutputDirectory.Spare, with map: ParallelMap
    ) throws(DiskError) {
        (self.workspace, self.swap, self.spare) = (workspace, swap, spare)
        recovered = try workspace.recover(with: map)
        standing = try Self.standingSite(of: workspace)
        try standing?.refuseUnlessOurs()
        spareFolders = standing.flatMap { try? SpareFolders(in: workspace, beside: $0) }
    }

    private static func standingSite(of workspace: StagingArea) throws(DiskError) -> PublishedSite? {
        guard let folder = try workspace.place.parent.folder(workspace.place.name) else { return nil }
        return try PublishedSite(folder)
    }

    /// - Throws: `PlanCollisions`; `DiskError`, also when what stands at the output is in the way; or what a piece throws.
    func run(
        _ plan: [PlannedFile], with map: ParallelMap, after pages: PublishedPages, pieces: @Sendable (Int) -> [Piece]
    ) throws -> PublishedChanges {
        let paths = plan.map { RelativePath($0.path) }
        var changes = PublishedChanges(remarks: recovered)
        let current: PublishedSite?
        let retired: RelativePath?
        let site: (made: [Stage.Made], folder: FolderHandle)
        do {
            let (collisions, prepared) = map.both(
                { PlannedFile.findings(in: plan) },
                {
                    Result { () throws(DiskError) in
                        try standing?.refuse(paths)
                        return try makeStage(for: paths, after: pages, with: map)
                    }
                })
            if !collisions.isEmpty, let standing, let (stage, remarks) = try? prepared.get() {
                changes.remarks += remarks
                try workspace.putBack(stage.spare, beside: standing)
            }
            guard collisions.isEmpty else { throw PlanCollisions(findings: collisions, remarks: changes.remarks) }
            let (stage, remarks) = try prepared.get()
            changes.remarks += remarks
            let made = try map(count: paths.count) { index in try stage.make(index, of: Composition(pieces(index))) }
            let manifest = Manifest(zip(paths, made).map { Manifest.Entry(path: $0, size: $1.size, hash: $1.hash) })
            note(made, at: paths, manifest, in: &changes)
            if let standing, standing.manifest == manifest, changes.isEmpty {
                changes.unmanaged = standing.unmanagedCount
                try workspace.putBack(stage.spare, beside: standing)
                changes.pages = PublishedPages(of: made, at: paths, in: standing.folder, map)
                return changes
            }
            try stage.complete(made, manifest, with: map)
            current = try linkUnmanagedFiles(to: stage)
            changes.unmanaged = current?.unmanagedCount ?? 0
            retired = try workspace.putInPlace(over: current, swap, with: map)
            site = (made, stage.folder)
        } catch {
            try? workspace.folder.removeTree(StagingArea.making)
            guard let error = error as? DiskError else { throw error }
            throw error.adding(whatStands)
        }
        if let retired { changes.remarks += retire(retired, current, after: changes, with: map) }
        changes.pages = PublishedPages(of: site.made, at: paths, in: site.folder, map)
        return changes
    }

    private func makeStage(
        for paths: [RelativePath], after pages: PublishedPages, with map: ParallelMap
    ) throws(DiskError) -> (stage: Stage, remarks: [String]) {
        let (files, remarks) = try workspace.makeStage(for: paths, beside: standing, of: spareFolders, with: map)
        guard let folder = try workspace.folder.folder(StagingArea.making) else {
            throw DiskError(
                "create the folder", workspace.folder.shown(StagingArea.making), code: 0, advice: "Another program removed it: run again.")
        }
        let stage = Stage(folder: folder, spare: files, standing: standing, paths: paths, published: pages.entries(of: paths))
        return (stage, remarks)
    }

    private func note(_ made: [Stage.Made], at paths: [RelativePath], _ manifest: Manifest, in changes: inout PublishedChanges) {
        changes.written = made.indices.filter { !made[$0].isUnchanged }.map { paths[$0].description }
        changes.unchanged = made.count - changes.written.count
        guard let standing, let before = standing.manifest else { return }
        changes.removed = before.paths(notIn: manifest).filter(standing.managedFiles.contains).map(\.description)
    }

    /// Looks at the standing site once more, as late as can be, since files may have come during the build.
    private func linkUnmanagedFiles(to stage: Stage) throws(DiskError) -> PublishedSite? {
        guard let current = try currentSite() else { return nil }
        try current.refuseUnlessOurs()
        try current.refuse(stage.paths)
        try stage.linkUnmanagedFiles(from: current)
        return current
    }

    private func currentSite() throws(DiskError) -> PublishedSite? {
        let place = workspace.place
        guard let standing, try place.parent.status(place.name)?.identity == standing.folder.status().identity else {
            return try Self.standingSite(of: workspace)
        }
        return try standing.again()
    }

    /// Where a fault leaves the reader.
    private var whatStands: String {
        if standing?.manifest == nil { return "Nothing was published." }
        guard let status = try? workspace.place.parent.status(workspace.place.name), status.kind == .folder else {
            return "The site is in \(workspace.folder.shown(StagingArea.old)): run again and it goes back."
        }
        return "The site that stands is as it was."
    }

    /// The new site stands: what goes wrong now is a remark, not an error, and the next build tries again.
    private func retire(_ name: RelativePath, _ tree: PublishedSite?, after changes: PublishedChanges, with map: ParallelMap) -> [String] {
        do throws(DiskError) {
            let spares = tree?.manifest != nil && spare.keepsFolders(after: changes)
            return try workspace.retire(name, tree, sparesFolders: spares, with: map)
        } catch {
            return ["The site is published, but the one before could not be removed: \(error)"]
        }
    }
}
