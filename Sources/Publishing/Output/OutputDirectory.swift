package import Disk
internal import Narratives

/// The folder that holds the published site. Publishing is atomic: killed at any moment, the old site or the new one stands whole.
///
/// - There are two trees: the site that stands and, in a folder beside it, `next` (see `StagingArea`), which is brought to the plan, checked, and
///   exchanged with the site in one step. Where the file system cannot do that, in two renames; killed between them, the next build puts the
///   old site back.
/// - Ours is what the manifest inside the site lists, edited by hand or not. All else in the folder is somebody else's: it is carried over,
///   or, where the new site needs its place, nothing is published.
/// - A manifest counts where it bears this machine's mark (see `FolderHandle.mark`): one that a checkout or an archive brought lists what its
///   author wished.
/// - A folder without a manifest is refused unless it is empty or holds git's own files alone.
/// - A symbolic link as the output itself is followed; links inside are kept as links.
/// - There is no fsync: it would cost more than the build. After a power cut within seconds of a build a file may be empty, or hold zeros
///   alone. The first build after a restart believes no size and no time (see `SealedFolder.Lifetime`): it compares every byte and writes the
///   file anew, or says that the manifest is damaged.
package struct OutputDirectory: Sendable {
    private let path: String
    private let swap: Swap

    /// How a new site takes the place of the old one.
    package enum Swap: Sendable {
        /// In one step, or in two renames where the file system refuses.
        case inOneStep
        /// As if the file system always refused.
        case inTwoRenames
    }

    package init(at path: String, swap: Swap = .inOneStep) { (self.path, self.swap) = (path, swap) }

    /// Opens the folder and looks at what stands there. Nobody else can publish there until what is returned goes.
    ///
    /// - Throws: `DiskError` when it is not ours, another program publishes there, or it cannot be read.
    package func open() throws(DiskError) -> OpenOutput {
        let place = try FolderPlace(of: path)
        if place.holdsCurrentFolder {
            throw DiskError(
                "publish to", place.path, code: 0,
                advice: "It is the current folder, which would go with the old site: run from another one.")
        }
        return try OpenOutput(StagingArea.open(beside: place), swap)
    }

    /// Opens the folder and publishes; see `OpenOutput.publish`.
    package func publish(
        _ plan: [PlannedFile], with map: ParallelMap, after pages: PublishedPages = .none, pieces: @Sendable (Int) -> [Piece]
    ) throws -> PublishedChanges {
        try open().publish(plan, with: map, after: pages, pieces: pieces)
    }
}
