internal import Disk

extension StagingArea {
    /// Puts the finished site where the output is.
    ///
    /// - Returns: the name under which the tree that stood there is now in the workspace; nil when none stood there.
    /// - Throws: `DiskError`; the output is then as it was, and the finished site is gone, or is `making` again.
    func putInPlace(
        over standing: PublishedSite?, _ swap: OutputDirectory.Swap, with map: ParallelMap
    ) throws(DiskError) -> RelativePath? {
        try folder.rename(Self.making, to: folder, Self.complete)
        do {
            guard let standing else { return try putInFreePlace() }
            return try putInPlace(of: standing, swap, map)
        } catch {
            // Over a standing site what is somebody else's in the new one must not go with it: it may be there alone by now.
            if standing == nil {
                try? folder.rename(Self.complete, to: folder, Self.making)
            } else {
                _ = try? retire(Self.complete, with: map)
            }
            throw error
        }
    }

    private func putInPlace(of standing: PublishedSite, _ swap: OutputDirectory.Swap, _ map: ParallelMap) throws(DiskError) -> RelativePath?
    {
        do throws(DiskError) {
            // The first time it is somebody's folder, empty or with git's files: should this build be killed, the next must know it in here.
            try standing.folder.mark(".")
            if swap == .inOneStep, try folder.exchange(Self.complete, with: place.parent, place.name) { return Self.complete }
            return try putInPlaceInTwoRenames()
        } catch {
            guard error.isAnotherFileSystem else { throw error }
            guard standing.manifest == nil else { throw error.cannotMove(place.path) }
            return try putInPlaceOfUnmovable(standing, map)
        }
    }

    private func putInFreePlace() throws(DiskError) -> RelativePath? {
        guard try folder.renameIfFree(Self.complete, to: place.parent, place.name) else {
            throw DiskError("publish to", place.path, code: 0, advice: "Another program made it during the build: run again.")
        }
        return nil
    }

    private func putInPlaceInTwoRenames() throws(DiskError) -> RelativePath? {
        try place.parent.rename(place.name, to: folder, Self.old)
        do {
            try folder.rename(Self.complete, to: place.parent, place.name)
        } catch {
            // Should this fail too, `recover` does it in the next build.
            try folder.rename(Self.old, to: place.parent, place.name)
            throw error
        }
        return Self.old
    }

    /// An overlay file system, as in a container's image, does not move a folder of a lower layer. Where nothing was published yet there is
    /// no site to keep whole: the folder's few files are in the new site already, so it can be emptied and removed.
    private func putInPlaceOfUnmovable(_ standing: PublishedSite, _ map: ParallelMap) throws(DiskError) -> RelativePath? {
        guard let site = try folder.folder(Self.complete) else { return nil }
        _ = try Retirement(of: standing, in: self, for: site).run(with: map)
        guard try place.parent.removeFolder(place.name) else {
            throw DiskError("replace", place.path, code: 0, advice: "Something is being written into it: stop that and run again.")
        }
        return try putInFreePlace()
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
