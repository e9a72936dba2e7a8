import Foundation

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

    static func tributary(_ arguments: [String], in scratch: SiteScratch, environment: [String: String] = [:]) throws -> Result {
        try tributary(arguments, in: scratch.folder, environment: environment)
    }

    static func tributary(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Result {
        try run(products + "/tributary", arguments, in: folder, environment: environment)
    }

    /// Runs the program from a shell that has done something before, such as setting a limit.
    static func tributary(_ arguments: [String], in scratch: SiteScratch, after command: String) throws -> Result {
        try run("/bin/sh", ["-c", "\(command); exec \"$@\"", "sh", products + "/tributary"] + arguments, in: scratch.folder)
    }

    /// What the program prints when both its streams are a terminal.
    static func onTerminal(_ arguments: [String], in scratch: SiteScratch, environment: [String: String]) throws -> String {
        let command = (["\(products)/tributary"] + arguments).map { "'\($0)'" }.joined(separator: " ")
        return try run("/usr/bin/script", ["-qec", command, "/dev/null"], in: scratch.folder, environment: environment).output
    }

    /// Runs a program to its end. Variables that would change what the program prints are taken from the environment first.
    static func run(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let inherited = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("GITHUB_") && !$0.key.hasPrefix("GIT_") && $0.key != "NO_COLOR"
        }
        // Nothing of a test stays in its user's cache.
        let own = ["XDG_CACHE_HOME": folder.appendingPathComponent(".cache").path]
        process.environment = inherited.merging(own) { $1 }.merging(environment) { $1 }
        // Files, since a pipe that nobody reads may fill up.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = try ["output", "complaints"].map { name in
            let file = scratch.appendingPathComponent(name)
            try Data().write(to: file)
            return file
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Result(status: process.terminationStatus, output: texts[0], complaints: texts[1])
    }
}
