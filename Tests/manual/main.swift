import FoundationEssentials
import Glibc

// Writes the manual's pages: the argument parser's account of every command comes in, a page for each goes out.
//
//     tributary --experimental-dump-help | manual <folder> <version> <date>
//
// The date is that of the release, as 2025-11-21: pages made twice are the same.
do {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let date = ManualDate.words(arguments[3]) else {
        throw ManualFault(message: "Usage: tributary --experimental-dump-help | manual <folder> <version> <date as 2025-11-21>")
    }
    var input = ""
    while let line = readLine(strippingNewline: false) { input += line }
    let info = try JSONDecoder().decode(ToolInfo.self, from: Data(input.utf8))
    guard info.serializationVersion == 0 else { throw ManualFault(message: "The argument parser tells of commands in another form now.") }
    let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let commands = info.command.everyPage
    for command in commands {
        let page = ManualPage(command: command, related: commands, date: date, version: arguments[2])
        try Data(page.text.utf8).write(to: folder.appendingPathComponent(page.fileName))
    }
} catch {
    let message = Array("manual: \(error)\n".utf8)
    _ = write(STDERR_FILENO, message, message.count)
    exit(1)
}

/// Why there are no pages.
struct ManualFault: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}

/// A day as pages show it.
enum ManualDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// "2025-11-21" becomes "November 21, 2025".
    static func words(_ date: String) -> String? {
        let numbers = date.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
        return "\(months[numbers[1] - 1]) \(numbers[2]), \(numbers[0])"
    }
}
