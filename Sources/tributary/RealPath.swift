import Glibc

/// The absolute path with every link resolved, as git gives its paths; nil where nothing is there.
func realPath(_ path: String, from folder: String = ".") -> String? {
    guard !path.isEmpty, let resolved = realpath(path.hasPrefix("/") ? path : folder + "/" + path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}
