extension FolderHandle {
    /// Puts other bytes in place of a plain file's, with its permissions, in one step, if it still holds what it is thought to hold.
    ///
    /// - Parameter name: a name in this folder, not below it.
    /// - Returns: false where the file holds something else, or went away: it is then as it was.
    package func replace(_ name: RelativePath, holding old: [UInt8], with new: [UInt8]) throws(DiskError) -> Bool {
        guard let status = try status(name), status.kind == .file, holds(old, at: name) else { return false }
        let waiting = RelativePath(".\(name.description).mended")
        try removeFile(waiting)
        try write(new, to: waiting)
        do throws(DiskError) {
            try adopt(status, at: waiting)
            guard try exchange(waiting, with: self, name) else {
                guard holds(old, at: name) else {
                    try removeFile(waiting)
                    return false
                }
                try rename(waiting, to: self, name)
                return true
            }
            // What was swapped out is what stood there at that very moment.
            let isOurs = holds(old, at: waiting)
            if !isOurs { _ = try exchange(waiting, with: self, name) }
            try removeFile(waiting)
            return isOurs
        } catch {
            try? removeFile(waiting)
            throw error
        }
    }
}
