internal import Glibc

/// A fault of the machine: what was tried, on which path, what the system said, and what to do next.
package struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being done, as a verb phrase: "read", "create the folder".
    package let operation: String
    package let path: String
    /// The system's error number; 0 for a refusal of our own.
    package let code: Int32
    /// What to do about it.
    package let advice: String

    package init(_ operation: String, _ path: String, code: Int32 = errno, advice: String? = nil) {
        self.operation = operation
        self.path = path
        self.code = code
        self.advice = advice ?? DiskError.advice(for: code)
    }

    package var description: String {
        "cannot \(operation) \(path): " + (code == 0 ? "" : String(cString: strerror(code)) + ". ") + advice
    }

    /// The same error with more to say about where it leaves the reader.
    package func adding(_ sentence: String) -> DiskError {
        DiskError(operation, path, code: code, advice: advice + " " + sentence)
    }

    /// Whether a link or a move was refused because it would leave the file system (or a layer or a mount of it).
    package var isAnotherFileSystem: Bool { code == EXDEV }

    /// Whether nothing was there, or nothing was any more.
    package var isMissing: Bool { code == ENOENT }

    /// Whether an error number says that the machine is short of something, and nothing of the file that was asked for.
    package static func isShortage(_ code: Int32) -> Bool { [EMFILE, ENFILE, ENOMEM].contains(code) }

    private static func advice(for code: Int32) -> String {
        switch code {
        case ENOENT: "Check the path."
        case EACCES, EPERM: "Check who owns it and its permissions."
        case EROFS: "The file system is read-only: choose a folder that can be written."
        case ENOSPC, EDQUOT: "Free some space and run again."
        case EFBIG: "The file is larger than the system lets a file be (ulimit -f)."
        case EEXIST: "Something with that name is there already: another program wrote it."
        case ENOTDIR, ELOOP: "A file or a symbolic link stands where a folder should be."
        case ENAMETOOLONG: "The path is too long: choose a shorter one."
        case EBUSY: "It is a mount point or in use: choose a folder inside it."
        case EXDEV: "It is on another file system: choose a folder whose files and neighbours are on one."
        case ENOLCK, ENOSYS, EOPNOTSUPP: "The file system cannot do this: choose a folder on another one."
        case EIO: "The disk reported a fault."
        case EMFILE, ENFILE: "Raise the limit of open files (ulimit -n) or use fewer --jobs."
        case ENOMEM: "End other programs or raise the limit of memory (ulimit -v)."
        default: "Put that right and run again."
        }
    }
}
