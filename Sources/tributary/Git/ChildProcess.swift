import Glibc

/// A program that was started by its arguments, without a shell. It is ended when it is let go of, if it has not ended by itself.
struct ChildProcess: ~Copyable {
    private let process: pid_t
    /// The ends of the pipes from its standard output and its standard error; -1 where it was closed.
    private let streams: [Int32]
    private var hasEnded = false

    /// - Parameters:
    ///   - environment: all of it, as `NAME=value`.
    ///   - input: the path of a file.
    /// - Throws: `GitFault` where it cannot be started.
    init(_ program: String, _ arguments: [String], environment: [String], input: String) throws(GitFault) {
        var pipes: [Int32] = [-1, -1, -1, -1]
        let code = pipe(&pipes[0..<2]) ?? pipe(&pipes[2..<4]) ?? 0
        var process: pid_t = 0
        let failure = code != 0 ? code : ChildProcess.spawn(program, arguments, environment, input, (pipes[1], pipes[3]), &process)
        for end in failure == 0 ? [pipes[1], pipes[3]] : pipes where end >= 0 { close(end) }
        guard failure == 0 else {
            throw GitFault(
                .machine, "cannot start \(program): \(String(cString: strerror(failure))). Put that right, or leave --since out.")
        }
        (self.process, streams) = (process, [pipes[0], pipes[2]])
    }

    deinit {
        for stream in streams { close(stream) }
        guard !hasEnded else { return }
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// - Returns: an error number, or 0.
    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String], _ input: String, _ pipes: (output: Int32, errorOutput: Int32),
        _ process: inout pid_t
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, pipes.output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.errorOutput, STDERR_FILENO)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        return posix_spawn(&process, program, &actions, nil, &words, &variables)
    }

    /// Reads both streams to their ends, at once: a program that fills the one while the other is waited for would wait as well.
    ///
    /// - Parameters:
    ///   - patience: how long it may print nothing.
    ///   - take: gets what it prints, at most 64 KiB at a time.
    /// - Returns: the first 4 KiB of its standard error.
    /// - Throws: what `take` throws, or a `GitFault` when patience is at its end.
    borrowing func read(patience: Duration, _ take: ([UInt8]) throws(GitFault) -> Void) throws(GitFault) -> [UInt8] {
        var errorOutput: [UInt8] = []
        var waiting = streams.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var block = [UInt8](repeating: 0, count: 64 << 10)
        var deadline = ContinuousClock.now + patience
        while waiting.contains(where: { $0.fd >= 0 }) {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { throw .hanging(patience) }
            guard poll(&waiting, 2, Int32(clamping: left.milliseconds + 1)) > 0 else { continue }
            for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                let count = Glibc.read(waiting[index].fd, &block, block.count)
                if count > 0, index == 0 {
                    try take(Array(block[..<count]))
                    // What it says on standard error is no progress: it may go on for ever.
                    deadline = .now + patience
                }
                if count > 0, index == 1 { errorOutput += block[..<min(count, (4 << 10) - errorOutput.count)] }
                // A negative number is passed over by the next poll.
                if count == 0 || (count < 0 && errno != EINTR) { waiting[index].fd = -1 }
            }
        }
        return errorOutput
    }

    /// Waits until it has ended.
    ///
    /// - Returns: its exit code, or the negative number of the signal that ended it.
    /// - Throws: `GitFault` when patience is at its end.
    mutating func end(patience: Duration) throws(GitFault) -> Int32 {
        let start = ContinuousClock.now
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) != process {
            guard ContinuousClock.now - start < patience else { throw .hanging(patience) }
            // Its streams are closed, so that it is about to end.
            usleep(200)
        }
        hasEnded = true
        // The low seven bits are the signal that ended it, the next eight the exit code.
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }
}

/// Makes a pipe, whose ends are closed in every other child.
///
/// - Returns: an error number where there is none to be had.
private func pipe(_ ends: inout ArraySlice<Int32>) -> Int32? {
    let code = ends.withUnsafeMutableBufferPointer { $0.baseAddress.map { Glibc.pipe($0) } ?? -1 }
    guard code == 0 else { return errno }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return nil
}

extension Duration {
    fileprivate var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}

extension GitFault {
    fileprivate static func hanging(_ patience: Duration) -> GitFault {
        GitFault(
            .machine,
            "git printed nothing for \(patience.components.seconds) seconds and was ended. See what it waits for, or leave --since out.")
    }
}
