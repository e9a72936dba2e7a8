import Disk
import Glibc

/// The user's own browser, on request.
enum Browser {
    /// Opens an address. The program is the one that BROWSER names, or else the desktop's own (freedesktop.org, xdg-open); the address is an
    /// argument of its own.
    ///
    /// - Throws: `DiskError` where there is none, or it ends with an error.
    static func open(_ url: String) throws {
        let program = Terminal.variable("BROWSER").flatMap { $0.split(separator: ":").first.map(String.init) } ?? "xdg-open"
        var words = [program, url].map { (word: String) in strdup(word) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawnp(&process, program, nil, nil, &words, environ) == 0 else { throw fault(program) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw fault(program) }
    }

    private static func fault(_ program: String) -> DiskError {
        DiskError("start", "the browser `\(program)`", code: 0, advice: "Open the address above yourself, or name a browser in BROWSER.")
    }
}
