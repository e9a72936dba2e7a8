import Foundation

/// A program that a test runs to its end.
enum Tool {
    static func run(_ program: String, _ arguments: [String]) throws -> (output: Data, complaints: Data) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        // Files, since a pipe that nobody reads may fill up.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-tool-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = try ["output", "complaints"].map { name in
            let file = scratch.appendingPathComponent(name)
            try Data().write(to: file)
            return file
        }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return (try Data(contentsOf: files[0]), try Data(contentsOf: files[1]))
    }
}
