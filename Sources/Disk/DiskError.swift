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

    private static func advice(for code: Int32) -> String {
        switch code {
        case ENOENT: "Check the path."
        case EACCES, EPERM: "Check who owns it and its permissions."
        case EROFS: "The file system is read-only: choose a folder that can be written."
        case ENOSPC, EDQUOT: "Free some space and run again."
        case EMFILE, ENFILE: "Raise the limit of open files (ulimit -n) or use fewer --jobs."
        default: "Nothing was published."
        }
    }
}
