internal import Glibc

/// Where a path leads, be it there or not: absolute, without links, dots and double slashes, for telling whether one folder holds another.
package struct AbsolutePath: Hashable, Sendable {
    package let text: String

    /// - Parameter path: relative to the folder that the process is in, where it is not absolute.
    package init(of path: String) {
        if let found = realpath(path.isEmpty ? "." : path, nil) {
            text = String(cString: found)
            free(found)
            return
        }
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        let root = path.hasPrefix("/") ? "/" : "."
        guard let last = parts.last else {
            text = root
            return
        }
        let parent = AbsolutePath(of: parts.count > 1 ? (root == "/" ? "/" : "") + parts.dropLast().joined(separator: "/") : root)
        switch last {
        case ".": text = parent.text
        case "..": text = parent.parent?.text ?? "/"
        default: text = (parent.text == "/" ? "" : parent.text) + "/" + last
        }
    }

    private init(text: String) { self.text = text }

    /// The folder that it is in; nil for `/`.
    package var parent: AbsolutePath? {
        guard text != "/", let slash = text.lastIndex(of: "/") else { return nil }
        return AbsolutePath(text: slash == text.startIndex ? "/" : String(text[..<slash]))
    }

    /// Whether this is a folder that another path lies in, or is that path itself.
    package func holds(_ other: AbsolutePath) -> Bool {
        text == other.text || text == "/" || other.text.utf8.starts(with: (text + "/").utf8)
    }
}
