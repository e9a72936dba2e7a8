import Disk
import Glibc

/// What this machine offers.
enum Machine {
    /// The cores that are there.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// A folder for what a site's builds leave one another, where programs keep such things (XDG Base Directory Specification). It is not
    /// in the site, since what comes with a repository may be a stranger's. Nil where there is no home.
    static func cacheFolder(for content: String) -> String? {
        guard let found = realpath(content, nil) else { return nil }
        defer { free(found) }
        let path = String(cString: found)
        guard let base = Terminal.variable("XDG_CACHE_HOME") ?? Terminal.variable("HOME").map({ "\($0)/.cache" }), base.hasPrefix("/")
        else {
            return nil
        }
        return "\(base)/tributary/\(String(ContentHash.of(Array(path.utf8)), radix: 16))"
    }

    /// The most memory that this process has held at once, in bytes.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        // Linux counts in kibibytes.
        return usage.ru_maxrss * 1_024
    }

    /// Where the themes that come with the tool are: beside the installed program, or in the checkout that it was built in.
    static var themeFolders: [String] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let length = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
        guard length > 0 else { return [] }
        var folders: [String] = []
        var path = String(decoding: buffer[..<length], as: UTF8.self)
        for _ in 0..<5 {
            guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { break }
            path = String(path[..<slash])
            folders += ["\(path)/share/tributary/themes", "\(path)/themes"]
        }
        return folders
    }
}
