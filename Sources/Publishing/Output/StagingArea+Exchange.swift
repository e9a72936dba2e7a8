internal import Disk

extension StagingArea {
    /// Puts `next` where the output is; the tree that stood there is then `next`, or `previous` where that took two renames.
    ///
    /// - Parameter current: what stands there; nil where nothing does.
    /// - Throws: `DiskError`; the output is then as it was.
    func putInPlace(over current: PublishedSite?, _ swap: OutputDirectory.Swap) throws(DiskError) {
        guard let current else { return try putInFreePlace() }
        do throws(DiskError) {
            // The first time it is somebody's folder, empty or with git's files: should this build be killed, the next must know it in here.
            try current.folder.mark(".")
            if swap == .inOneStep, try folder.exchange(Self.next, with: place.parent, place.name) { return }
            try putInPlaceInTwoRenames()
        } catch {
            guard error.isAnotherFileSystem else { throw error }
            guard current.manifest == nil else { throw error.cannotMove(place.path) }
            try putInPlaceOfUnmovable(current)
        }
    }

    private func putInFreePlace() throws(DiskError) {
        guard try folder.renameIfFree(Self.next, to: place.parent, place.name) else {
            throw DiskError("publish to", place.path, code: 0, advice: "Another program made it during the build: run again.")
        }
    }

    private func putInPlaceInTwoRenames() throws(DiskError) {
        try place.parent.rename(place.name, to: folder, Self.previous)
        do {
            try folder.rename(Self.next, to: place.parent, place.name)
        } catch {
            // Should this fail too, `recover` does it in the next build.
            try folder.rename(Self.previous, to: place.parent, place.name)
            throw error
        }
    }

    /// An overlay file system, as in a container's image, does not move a folder of a lower layer. Where nothing was published yet there is
    /// no site to keep whole: the folder's few files are in the new site already, so it can be emptied and removed.
    private func putInPlaceOfUnmovable(_ current: PublishedSite) throws(DiskError) {
        _ = try moveUnmanagedFiles(of: current, into: folder.folder(Self.next))
        guard try place.parent.removeFolder(place.name) else {
            throw DiskError("replace", place.path, code: 0, advice: "Something is being written into it: stop that and run again.")
        }
        try putInFreePlace()
    }
}

extension DiskError {
    fileprivate func cannotMove(_ path: String) -> DiskError {
        DiskError(
            "swap in", path, code: code,
            advice: "This file system cannot move the folder (a layer of a container's image, perhaps): delete it, "
                + "or choose another output folder.")
    }
}
