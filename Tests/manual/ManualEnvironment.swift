/// What no command's options tell: the files and the variables that Tributary looks at, and where more is written.
enum ManualEnvironment {
    /// A name and what it is for.
    typealias Entry = (name: String, meaning: String)

    static let files: [Entry] = [
        (
            "tributary.yaml",
            "The site's title, description, base-url, language, theme and levels of checks, beside the content folder. Every key is optional."
        ),
        ("content/", "Narratives, factors, systems and pages in Markdown."),
        ("themes/", "The site's own themes, beside the content folder."),
        ("site/", "The published site. It is swapped as a whole, or left as it was."),
        ("/usr/share/tributary/themes/", "The themes that come with the tool, found from where the program is installed."),
        ("/usr/share/doc/tributary/guide/", "The guide as a site, to be opened from disk; tributary guide shows it here."),
    ]

    static let variables: [Entry] = [
        ("BROWSER", "The browser that guide --open starts; xdg-open when it is not set."),
        ("NO_COLOR", "When set, findings are shown without colour."),
        ("TERM", "A terminal called dumb gets neither colour nor progress."),
        ("CI", "When set, and neither 0 nor false, no progress is shown."),
        ("GITHUB_ACTIONS", "When set, nothing that content says is taken for a command by the runner."),
        ("GITHUB_STEP_SUMMARY", "The file to which check adds its summary with --format github."),
    ]

    /// Exit codes that are the same for all commands.
    static let exitCodes: [Entry] = [
        ("0", "done"), ("1", "findings at error level, or what was asked for is not there"), ("64", "wrong usage"),
        ("74", "a fault of the machine, such as a full disk"),
    ]
}
