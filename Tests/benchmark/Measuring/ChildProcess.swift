// `environ` is a variable of the C library, which Swift cannot know to be left alone here.
@preconcurrency import Glibc

/// Runs this program again for one step.
enum ChildProcess {
    /// Waits for the step to end. What it says on standard error is seen at once.
    ///
    /// - Returns: what it printed.
    /// - Throws: `BenchmarkFault` when it could not start or did not end well.
    static func run(_ arguments: [String], _ interruption: Interruption) throws -> String {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw fault("make a pipe", errno) }
        defer { close(ends[0]) }
        let started = Result { try interruption.start { try spawn(arguments, output: ends[1], unwanted: ends[0]) } }
        close(ends[1])
        let process = try started.get()
        let printed = readAll(ends[0])
        // Its number is forgotten before it is reaped, for then it may belong to another process.
        var end = siginfo_t()
        while waitid(P_PID, id_t(process), &end, WEXITED | WNOWAIT) < 0, errno == EINTR {}
        let interrupted = interruption.finish()
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        if let interrupted { throw interrupted }
        // The low seven bits are the signal that ended it, the next eight the exit code.
        guard status & 0x7F == 0 else { throw BenchmarkFault("The step \(arguments[0]) was ended by signal \(status & 0x7F).") }
        let code = (status >> 8) & 0xFF
        guard code == 0 else { throw BenchmarkFault(nil, code: code) }
        return printed
    }

    private static func spawn(_ arguments: [String], output: Int32, unwanted: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, output)
        posix_spawn_file_actions_addclose(&actions, unwanted)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The parent ignores these to outlive the child; the child must not.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in Interruption.signals { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words = (["benchmark"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &words, environ)
        guard code == 0 else { throw fault("start the step \(arguments[0])", code) }
        return process
    }

    private static func readAll(_ descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += block[..<count]
        }
    }

    private static func fault(_ operation: String, _ code: Int32) -> BenchmarkFault {
        BenchmarkFault("cannot \(operation): \(String(cString: strerror(code)))", code: 74)
    }
}
