/// A command as the argument parser tells of it (`tributary --experimental-dump-help`), as far as a manual needs it.
struct CommandInfo: Decodable {
    let commandName: String
    let superCommands: [String]?
    let abstract: String?
    let discussion: String?
    let arguments: [ArgumentInfo]?
    let subcommands: [CommandInfo]?
    let shouldDisplay: Bool?

    /// "tributary-build": what a page is called.
    var pageName: String { ((superCommands ?? []) + [commandName]).joined(separator: "-") }

    /// Itself and all commands below it, each with a page. `help` needs none: it shows what a page says.
    var everyPage: [CommandInfo] { [self] + shown.flatMap(\.everyPage) }

    /// Its commands that a reader is told of.
    var shown: [CommandInfo] { (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" } }
}

/// An argument, an option or a flag.
struct ArgumentInfo: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
        enum Kind: String, Decodable { case long, short, longWithSingleDash }

        let kind: Kind
        let name: String
    }

    /// The short ones first, without their first hyphen, which the macro for flags sets.
    var flags: [String] { (names ?? []).map { ($0.kind == .long ? "-" : "") + $0.name }.sorted { $0.count < $1.count } }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
}

/// The whole answer.
struct ToolInfo: Decodable {
    /// Another number than 0 would mean another shape.
    let serializationVersion: Int
    let command: CommandInfo
}
