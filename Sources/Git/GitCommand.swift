// `environ` is a variable of the C library, which Swift cannot know to be left alone here.
@preconcurrency internal import Glibc

/// Runs git, the one program that Tributary ever starts, and only because its user asked what changed.
///
/// What is started is plumbing, by its arguments and without a shell: nothing in a file's name or in a reference is a command. Nothing that
/// a repository or its attributes can name is run on the way: no hook, no pager, no monitor of the file system, no external diff and no
/// conversion to text. Filters that the user's own configuration names for some files (`filter.<name>.clean`) do run, as they do for every
/// command of git that looks at them.
struct GitCommand {
    /// The folder that git is to start in.
    let folder: String

    struct Outcome {
        let status: Int32
        let output: [UInt8]
        let complaint: String
    }

    private static let options = [
        "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=true",
        "-c", "core.untrackedCache=false", "-c", "diff.suppressBlankEmpty=false",
    ]

    /// - Throws: `GitFault` where git cannot be started. What git says of a failure is in the outcome.
    func run(_ arguments: [String]) throws(GitFault) -> Outcome {
        var output = try Pipe()
        var complaint = try Pipe()
        let process = try spawn(GitCommand.options + ["-C", folder] + arguments, output, complaint)
        output.closeWriting()
        complaint.closeWriting()
        let (text, words) = Pipe.readAll(&output, &complaint)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // The low seven bits are the signal that ended it, the next eight the exit code.
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        return Outcome(status: code, output: text, complaint: String(decoding: words, as: UTF8.self))
    }

    private func spawn(_ arguments: [String], _ output: borrowing Pipe, _ complaint: borrowing Pipe) throws(GitFault) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, complaint.writing, STDERR_FILENO)
        var words = (["git"] + arguments).map { strdup($0) } + [nil]
        var variables = GitCommand.environment.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, "git", &actions, nil, &words, &variables)
        guard code == 0 else {
            throw GitFault(.machine, "cannot start git: \(String(cString: strerror(code))). Install git, or leave --since out.")
        }
        return process
    }

    /// The user's own, without the variables that would point git elsewhere, change what it prints or name a program to run. Those that bring
    /// configuration stay: continuous integration says by them which folders are to be trusted.
    private static var environment: [String] {
        var kept: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !text.hasPrefix("GIT_") || text.hasPrefix("GIT_CONFIG_") { kept.append(text) }
            next += 1
        }
        kept.removeAll { $0.hasPrefix("LC_ALL=") || $0.hasPrefix("LANGUAGE=") }
        return kept + ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1"]
    }
}

/// A pipe that a child writes into. Its ends are closed in every other child.
private struct Pipe: ~Copyable {
    private var reading: Int32
    private(set) var writing: Int32

    init() throws(GitFault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw GitFault(.machine, "cannot make a pipe: \(String(cString: strerror(errno))).") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        if writing >= 0 { close(writing) }
    }

    mutating func closeWriting() {
        close(writing)
        writing = -1
    }

    /// Reads two pipes to their ends at once: a child that fills the one while the other is waited for would wait as well.
    static func readAll(_ first: inout Pipe, _ second: inout Pipe) -> ([UInt8], [UInt8]) {
        var texts: [[UInt8]] = [[], []]
        var waiting = [first.reading, second.reading].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while waiting.contains(where: { $0.fd >= 0 }) {
            guard poll(&waiting, 2, -1) > 0 else { continue }
            for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                let count = read(waiting[index].fd, &block, block.count)
                if count > 0 { texts[index] += block[..<count] }
                // A negative number is passed over by the next poll.
                if count == 0 || (count < 0 && errno != EINTR) { waiting[index].fd = -1 }
            }
        }
        return (texts[0], texts[1])
    }
}
