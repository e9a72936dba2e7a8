import Foundation
import Scratch

/// A program that a test runs in a folder.
enum Program {
    struct Result: Equatable {
        let status: Int32
        let output: String
        let complaints: String
    }

    /// Where the programs are.
    static let products =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { ($0 as NSString).deletingLastPathComponent }
        ?? ""

    static func tributary(_ arguments: [String], in scratch: Scratch, environment: [String: String] = [:]) throws -> Result {
        try tributary(arguments, in: scratch.folder, environment: environment)
    }

    static func tributary(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Result {
        try run(products + "/tributary", arguments, in: folder, environment: environment)
    }

    /// Runs the program from a shell that has done something before, such as setting a limit.
    static func tributary(_ arguments: [String], in scratch: Scratch, after command: String) throws -> Result {
        try run("/bin/sh", ["-c", "\(command); exec \"$@\"", "sh", products + "/tributary"] + arguments, in: scratch.folder)
    }

    /// What the program prints when both its streams are a terminal.
    static func onTerminal(_ arguments: [String], in scratch: Scratch, environment: [String: String]) throws -> String {
        let command = (["\(products)/tributary"] + arguments).map { "'\($0)'" }.joined(separator: " ")
        return try run("/usr/bin/script", ["-qec", command, "/dev/null"], in: scratch.folder, environment: environment).output
    }

    /// Runs a program to its end. Variables that would change what the program prints are taken from the environment first.
    static func run(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Result {
        let inherited = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("GITHUB_") && !$0.key.hasPrefix("GIT_") && $0.key != "NO_COLOR"
        }
        // Nothing of a test stays in its user's cache.
        let own = ["XDG_CACHE_HOME": folder.appendingPathComponent(".cache").path]
        let ended = try EndedProgram(
            program, arguments, in: folder, environment: inherited.merging(own) { $1 }.merging(environment) { $1 })
        return Result(
            status: ended.status, output: String(decoding: ended.output, as: UTF8.self),
            complaints: String(decoding: ended.complaints, as: UTF8.self))
    }
}
