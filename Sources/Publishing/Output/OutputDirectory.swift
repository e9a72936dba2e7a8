package import Disk
internal import Narratives

/// The folder that holds the published site. Publishing is atomic: killed at any moment, the old site or the new one stands whole.
///
/// - The site is made in a folder beside the output (see `StagingArea`), checked, and swapped with the one that stands in one step. Where
///   the file system cannot do that, in two renames; killed between them, the next build puts the old site back.
/// - Ours is what the manifest inside the site lists, edited by hand or not. All else in the folder is somebody else's: it is carried over,
///   or, where the new site needs its place, nothing is published.
/// - A manifest counts where it bears this machine's mark (see `FolderHandle.mark`): one that a checkout or an archive brought lists what its
///   author wished.
/// - A folder without a manifest is refused unless it is empty or holds git's own files alone.
/// - A symbolic link as the output itself is followed; links inside are kept as links.
/// - There is no fsync: it would cost more than the build. After a power cut within seconds of a build a file may be empty, or hold zeros
///   alone. The first build after a restart believes no size and no time (see `CacheFolder.Lifetime`): it compares every byte and writes the
///   file anew, or says that the manifest is damaged.
package struct OutputDirectory: Sendable {
    private let path: String
    private let swap: Swap
    private let spare: Spare

    /// How a new site takes the place of the old one.
    package enum Swap: Sendable {
        /// In one step, or in two renames where the file system refuses.
        case inOneStep
        /// As if the file system always refused.
        case inTwoRenames
    }

    package init(at path: String, swap: Swap = .inOneStep, spare: Spare = .whereItPays) {
        (self.path, self.swap, self.spare) = (path, swap, spare)
    }

    /// Opens the folder and looks at what stands there. Nobody else can publish there until what is returned goes.
    ///
    /// - Throws: `DiskError` when it is not ours, another program publishes there, or it cannot be read.
    package func open(with map: ParallelMap) throws(DiskError) -> OpenOutput {
        let place = try FolderPlace(of: path)
        if place.holdsCurrentFolder {
            throw DiskError(
                "publish to", place.path, code: 0,
                advice: "It is the current folder, which would go with the old site: run from another one.")
        }
        return try OpenOutput(StagingArea.open(beside: place), swap, spare, with: map)
    }

    /// Opens the folder and publishes; see `OpenOutput.publish`.
    package func publish(
        _ plan: [PlannedFile], with map: ParallelMap, after pages: PublishedPages = .none, pieces: @Sendable (Int) -> [Piece]
    ) throws -> PublishedChanges {
        try open(with: map).publish(plan, with: map, after: pages, pieces: pieces)
    }
}

/// The output folder as it stands, held for one act of publishing.
package final class OpenOutput: Sendable {
    private let workspace: StagingArea
    private let publication: Publication

    fileprivate init(
        _ workspace: StagingArea, _ swap: OutputDirectory.Swap, _ spare: OutputDirectory.Spare, with map: ParallelMap
    ) throws(DiskError) {
        self.workspace = workspace
        do { publication = try Publication(in: workspace, swap, spare, with: map) } catch {
            workspace.close()
            throw error
        }
    }

    deinit { workspace.close() }

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
        try publication.run(plan, with: map, after: pages, pieces: pieces)
    }
}
