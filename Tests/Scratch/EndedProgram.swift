package import Foundation

/// What a program that ran to its end left.
package struct EndedProgram {
    package let status: Int32
    package let output: Data
    package let complaints: Data

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - folder: where it runs; where the test runs, when left out.
    ///   - environment: all of it; the test's own, when left out.
    package init(_ program: String, _ arguments: [String], in folder: URL? = nil, environment: [String: String]? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        if let environment { process.environment = environment }
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
        status = process.terminationStatus
        (output, complaints) = (try Data(contentsOf: files[0]), try Data(contentsOf: files[1]))
    }
}
