import Disk
import Foundation

/// A program run by a test: the fixture that publishes, or a shell that limits it first.
struct Child {
    /// Where the test's own binary is, and with it the fixtures.
    static let products =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        .map { ($0 as NSString).deletingLastPathComponent } ?? ""
    static let publisher = products + "/publisher-fixture"
    static let killer = products + "/kill-at-call"

    struct Result {
        let status: Int32
        let output: String
    }

    /// Starts a program that writes to a file. Foundation's `Process` takes some 40 ms to see that a child ended, and there are thousands.
    static func start(_ program: String, _ arguments: [String], output: String = "/dev/null") throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // A worker thread of the test library blocks signals, and a child would inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, program, &actions, &attributes, words + [nil], environ)
        guard failure == 0 else { throw DiskError("run", program, code: failure) }
        return child
    }

    /// Waits for a child to end; its exit status, or minus the signal that ended it.
    static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }

    /// Runs a program to its end.
    static func run(_ program: String, _ arguments: [String]) throws -> Result {
        let output = "\(FileManager.default.temporaryDirectory.path)/tributary-child-\(UUID().uuidString)"
        defer { unlink(output) }
        let status = wait(for: try start(program, arguments, output: output))
        return Result(status: status, output: try String(contentsOfFile: output, encoding: .utf8))
    }

    /// The publisher's arguments for an edition of its site.
    static func publishing(_ site: String, edition: Int, files: Int = 12, bytes: Int = 300, jobs: Int = 2) -> [String] {
        [site, "\(edition)", "\(files)", "\(bytes)", "\(jobs)"]
    }

    static func shell(_ script: String) throws -> Result {
        try run("/bin/sh", ["-euc", script])
    }

    /// Runs a script that may mount things, which only it sees: as root, or as root of a user namespace.
    static func shellWithMounts(_ script: String) throws -> Result {
        try run("/usr/bin/env", ["unshare", geteuid() == 0 ? "-m" : "-rm", "/bin/sh", "-euc", script])
    }

    static let canMount = (try? shellWithMounts("mount -t tmpfs -o size=1m none /mnt").status) == 0
    static let canMountOverlay =
        (try? shellWithMounts(
            """
            mount -t tmpfs none /mnt
            cd /mnt
            mkdir l u w m
            mount -t overlay none -o userxattr,lowerdir=l,upperdir=u,workdir=w m
            """
        ).status) == 0
    /// A container's rules may forbid tracing.
    static let canTrace = (try? run(killer, ["1", "/bin/true"]).status) == 0
}
