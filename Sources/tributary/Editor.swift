import Disk
import Glibc

/// The user's own editor, on request.
enum Editor {
    /// A command for a shell, as the user's environment names it; words for the editor itself may stand in it.
    static var command: String? { Terminal.variable("VISUAL") ?? Terminal.variable("EDITOR") }

    /// Opens a file and waits until the editor is closed. The command goes to the shell as git hands it over, and the path as an argument of its
    /// own, so that nothing in a path is a command.
    ///
    /// - Throws: `DiskError` where the editor cannot be started, or ends with an error.
    static func open(_ path: String) throws {
        guard let command else { return }
        // Ctrl-C in an editor is for the editor.
        let before = [SIGINT, SIGQUIT].map { signal($0, SIG_IGN) }
        defer { for (number, handler) in zip([SIGINT, SIGQUIT], before) { signal(number, handler) } }
        let process = try spawn(["sh", "-c", "\(command) \"$@\"", command, path.hasPrefix("-") ? "./\(path)" : path], path)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw DiskError(
                "edit", path, code: 0, advice: "The editor `\(command)` ended with an error. The file is there; check VISUAL and EDITOR.")
        }
    }

    private static func spawn(_ arguments: [String], _ path: String) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGINT)
        sigaddset(&defaults, SIGQUIT)
        sigaddset(&defaults, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, "/bin/sh", nil, &attributes, &words, environ)
        guard code == 0 else { throw DiskError("start the editor for", path, code: code) }
        return process
    }
}
