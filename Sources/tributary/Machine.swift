import Disk
import Glibc
import Narratives
import Text

/// This machine: its cores, memory, clock and folders.
enum Machine {
    /// The cores that are there.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// A folder for what a site's builds leave one another, where programs keep such things (XDG Base Directory Specification). It is not
    /// in the site, since what comes with a repository may be a stranger's. Nil where there is no home.
    static func cacheFolder(for content: String) -> String? {
        guard let path = realPath(content), let base = cacheBase else { return nil }
        return "\(base)/tributary/\(String(ContentHash.of(Array(path.utf8)), radix: 16))"
    }

    /// Where the user's programs keep what they can make again; nil where there is no home.
    static var cacheBase: String? {
        (Terminal.variable("XDG_CACHE_HOME") ?? Terminal.variable("HOME").map { "\($0)/.cache" }).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    /// The most memory that this process has held at once, in bytes.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        // Linux counts in kibibytes.
        return usage.ru_maxrss * 1_024
    }

    /// The day that the user's clock shows.
    static var today: EventDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return EventDate(secondsSinceEpoch: now + parts.tm_gmtoff, precision: .day)
    }

    /// Where the themes that come with the tool are.
    static var themeFolders: [String] { shared("themes", inCheckout: "themes") }

    /// Where the files of a new knowledge base are, and the pages of the factors that it begins with.
    static var starterFolders: [String] { shared("starter", inCheckout: "Sources/tributary/Starter") }
    static var factorFolders: [String] { shared("factors", inCheckout: "content/factors") }
    /// Where the pages of the guide are, and where it is a site.
    static var guideFolders: [String] { shared("guide", inCheckout: "content/pages") }
    static var guideSites: [String] { shared("../doc/tributary/guide", inCheckout: "site") }

    /// Where something that comes with the tool may be, nearest first: beside the installed program, or in the checkout that it was built in.
    private static func shared(_ name: String, inCheckout path: String) -> [String] {
        guard var above = realPath("/proc/self/exe") else { return [] }
        var folders: [String] = []
        for _ in 0..<5 {
            guard let slash = above.lastIndex(of: "/"), slash != above.startIndex else { break }
            above = String(above[..<slash])
            folders += ["\(above)/share/tributary/\(name)", "\(above)/\(path)"]
        }
        return folders
    }
}
