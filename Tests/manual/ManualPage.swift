/// One command's page.
struct ManualPage {
    let command: CommandInfo
    /// Those whose pages a reader may want next.
    let related: [CommandInfo]
    /// "November 21, 2025", of the release.
    let date: String
    let version: String

    var fileName: String { command.pageName + ".1" }

    var text: String {
        var page = Mdoc()
        heading(&page)
        synopsis(&page)
        description(&page)
        options(&page)
        if !command.shown.isEmpty {
            commands(&page)
            section("ENVIRONMENT", ManualEnvironment.variables, macro: "Ev", &page)
            section("FILES", ManualEnvironment.files, macro: "Pa", &page)
        }
        exitStatus(&page)
        examples(&page)
        seeAlso(&page)
        return page.text
    }

    private var discussion: Discussion { Discussion(command.discussion ?? "") }

    private func heading(_ page: inout Mdoc) {
        page.line("Dd \(date)")
        page.line("Dt \(command.pageName.uppercased()) 1")
        page.line("Os Tributary \(version)")
        page.line("Sh NAME")
        page.line("Nm \(command.pageName)")
        let abstract = command.abstract ?? ""
        page.line("Nd " + Mdoc.escaped(abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract))
    }

    private func synopsis(_ page: inout Mdoc) {
        page.line("Sh SYNOPSIS")
        page.macro("Nm", ((command.superCommands ?? []) + [command.commandName]).joined(separator: " "))
        for argument in shownArguments { page.line(Self.synopsis(of: argument)) }
        if !command.shown.isEmpty {
            page.macro("Ar", "command")
            page.line("Op Ar argument ...")
        }
    }

    private var shownArguments: [ArgumentInfo] { (command.arguments ?? []).filter(\.shouldDisplay) }

    /// "Op Fl \-content Ar folder".
    private static func synopsis(of argument: ArgumentInfo) -> String {
        let value = "Ar " + Mdoc.argument(argument.valueName ?? "value") + (argument.isRepeating ? " ..." : "")
        let name = argument.flags.first.map { "Fl " + Mdoc.argument($0) } ?? ""
        let words =
            switch argument.kind {
            case .positional: value
            case .option: name + " " + value
            case .flag: name
            }
        return argument.isOptional ? "Op " + words : words
    }

    private func description(_ page: inout Mdoc) {
        page.line("Sh DESCRIPTION")
        let paragraphs = discussion.paragraphs.isEmpty ? [command.abstract ?? ""] : discussion.paragraphs
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { page.macro("Pp") }
            page.words(paragraph)
        }
    }

    private func options(_ page: inout Mdoc) {
        guard !shownArguments.isEmpty else { return }
        page.macro("Pp")
        page.words("The options are:")
        page.line("Bl -tag -width indent")
        for argument in shownArguments {
            page.line("It " + Self.heading(of: argument))
            page.words(argument.abstract ?? "")
            if let values = argument.allValues { page.words("One of \(values.joined(separator: ", ")).") }
            if let value = argument.defaultValue { page.words("The default is \(value).") }
        }
        page.macro("El")
    }

    /// "Fl h , Fl \-help".
    private static func heading(of argument: ArgumentInfo) -> String {
        let value = argument.kind == .flag ? "" : " Ar " + Mdoc.argument(argument.valueName ?? "value")
        guard !argument.flags.isEmpty else { return String(value.dropFirst()) }
        return argument.flags.map { "Fl " + Mdoc.argument($0) }.joined(separator: " , ") + value
    }

    private func commands(_ page: inout Mdoc) {
        page.line("Sh COMMANDS")
        page.words("Each command has a page of its own.")
        page.line("Bl -tag -width indent")
        for subcommand in command.shown {
            page.line("It Xr \(subcommand.pageName) 1")
            page.words(subcommand.abstract ?? "")
        }
        page.macro("El")
    }

    private func section(_ title: String, _ entries: [ManualEnvironment.Entry], macro: String, _ page: inout Mdoc) {
        page.line("Sh \(title)")
        page.line("Bl -tag -width indent")
        for entry in entries {
            page.line("It \(macro) " + Mdoc.argument(entry.name))
            page.words(entry.meaning)
        }
        page.macro("El")
    }

    private func exitStatus(_ page: inout Mdoc) {
        let codes = discussion.exitCodes.isEmpty ? ManualEnvironment.exitCodes : discussion.exitCodes.map { ($0.code, $0.meaning) }
        page.line("Sh EXIT STATUS")
        page.line("Bl -tag -width indent")
        for (code, meaning) in codes {
            page.line("It " + code)
            page.words(meaning.prefix(1).uppercased() + meaning.dropFirst() + ".")
        }
        page.macro("El")
    }

    private func examples(_ page: inout Mdoc) {
        guard !discussion.examples.isEmpty else { return }
        page.line("Sh EXAMPLES")
        page.line("Bd -literal -offset indent")
        for example in discussion.examples { page.verbatim(example) }
        page.macro("Ed")
    }

    private func seeAlso(_ page: inout Mdoc) {
        let names = related.map(\.pageName).filter { $0 != command.pageName }.sorted()
        guard let last = names.last else { return }
        page.line("Sh SEE ALSO")
        for name in names { page.line("Xr \(name) 1" + (name == last ? "" : " ,")) }
    }
}
