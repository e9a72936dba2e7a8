import Disk

/// A run of git, the one program that Tributary ever starts unasked-for, on the objects and references of a repository and on nothing else of it.
///
/// What is started is plumbing, by its arguments and without a shell: nothing in a file's name or in a reference is a command. It works in a git
/// directory that is made for it, to which the objects and references are lent. So the repository's configuration, attributes, hooks, index and
/// work tree are not switched off one by one: git never learns of them. For that reason it does not matter either whose the repository is, which
/// git asks for (`safe.directory`) only since it would obey it.
struct GitCommand: ~Copyable {
    private let program: GitProgram
    private let directory: PrivateGitDirectory
    private let environment: [String]
    /// How long git may print nothing.
    private let patience: Duration

    struct Outcome {
        let status: Int32
        let errorOutput: String
        /// Where what it printed was collected.
        fileprivate(set) var output: [UInt8] = []
    }

    init(_ program: GitProgram, on repository: GitDirectory, _ format: ObjectFormat, patience: Duration) throws(GitFault) {
        directory = try PrivateGitDirectory.lent(by: repository, format)
        (self.program, self.patience) = (program, patience)
        environment = [
            "PATH=\(program.folders)", "LC_ALL=C", "GIT_DIR=\(directory.path)", "GIT_OBJECT_DIRECTORY=\(repository.common)/objects",
            // Neither the system's configuration nor the user's.
            "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_ATTR_NOSYSTEM=1",
            // Objects are what they are, and what is not here is not fetched.
            "GIT_NO_REPLACE_OBJECTS=1", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=",
            "GIT_LITERAL_PATHSPECS=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
        ]
    }

    /// - Throws: `GitFault` where git cannot be started, hangs or prints over 64 MiB. What git says of a failure is in the outcome.
    func output(of arguments: [String]) throws(GitFault) -> Outcome {
        var output: [UInt8] = []
        var outcome = try run(arguments) { block throws(GitFault) in
            output += block
            guard output.count <= 64 << 20 else {
                throw GitFault(.machine, "git \(arguments[0]) prints more than 64 MiB. Leave --since out.")
            }
        }
        outcome.output = output
        return outcome
    }

    /// The same with what git prints handed on a block at a time.
    ///
    /// - Parameter input: what git reads from standard input.
    func run(_ arguments: [String], input: String? = nil, _ take: ([UInt8]) throws(GitFault) -> Void) throws(GitFault) -> Outcome {
        if let input {
            do { try FolderHandle(opening: directory.path).write(Array(input.utf8), to: "input") } catch {
                throw GitFault(.machine, "\(error)")
            }
        }
        var child = try ChildProcess(
            program.path, ["-C", "/", "--no-pager"] + arguments, environment: environment,
            input: input == nil ? "/dev/null" : directory.path + "/input")
        let errorOutput = try child.read(patience: patience, take)
        return Outcome(status: try child.end(patience: patience), errorOutput: String(decoding: errorOutput, as: UTF8.self))
    }
}

/// The hash by which a repository names its objects.
enum ObjectFormat: String, Sendable { case sha1, sha256 }
