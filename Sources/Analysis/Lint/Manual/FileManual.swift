internal import Narratives

/// The manual's entries for files, settings, themes and the output.
enum FileManual {
    static let files: [RuleManual] = [
        RuleManual(
            "empty-content", .error, finds: "A content folder without Markdown.", why: "There is nothing to publish.",
            remedy: "Write a first narrative."),
        RuleManual(
            "empty-file", .error, finds: "A file without a word.", why: "A page of nothing helps nobody.", remedy: "Write it, or delete it."
        ),
        RuleManual(
            "misplaced-file", .error, finds: "Markdown in a place of which no page is made.", why: "It would not be published.",
            remedy: "Move or rename it as the message says."),
        RuleManual(
            "symbolic-link", .error, finds: "A symbolic link.", why: "It could lead to files that are not meant for the public.",
            remedy: "Put the file itself there."),
        RuleManual(
            "not-a-file", .error, finds: "Something that is neither a file nor a folder.", why: "It cannot be published.",
            remedy: "Take it out of the content."),
        RuleManual(
            "unreadable-file", .error, finds: "A file that cannot be read.", why: "What it says would be missing.",
            remedy: "Check its permissions."),
        RuleManual(
            "encoding", .error, finds: "A byte that is not UTF-8.", why: "Nobody can tell which letter was meant.",
            remedy: "Save the file as UTF-8."),
        RuleManual(
            "too-large", .error,
            finds: "A file above 1 MiB, front matter above 512 KiB, a title above 300 characters, or a summary above 2,000.",
            why: "One file should not be able to hold up everybody's build.", remedy: "Cut it in two, or move prose into the body."),
    ]

    static let site: [RuleManual] = [
        RuleManual(
            "missing-image", .error, finds: "An `image` in tributary.yaml that is not below the content folder.",
            why: "Whoever shares a page would show a blank.", remedy: "Put the file there, or take the key out."),
        RuleManual(
            "base-url", .note, finds: "A site without `base-url`, or one that is no web address.",
            why: "Feeds and the sitemap need full addresses, and are left out without it.",
            remedy: "Set it in tributary.yaml or with `--base-url`."),
        RuleManual(
            "theme", .error, finds: "A theme that is missing or incomplete.", why: "Pages could not be set.",
            remedy: "Mend it as the message says; `extends: default` keeps all that you do not change."),
        RuleManual(
            "template", .error, finds: "A template that names what is not there, or writes text unescaped.",
            why: "A page would have a hole, or a way in for scripts.", remedy: "Use a field from the message."),
        RuleManual(
            "shadowed-file", .warning, finds: "A theme's file in place of one that changed since the version that the theme follows.",
            why: "The site would lack what is new, or show what belongs to it nowhere.",
            remedy: "Take over what you want, and write the version to `follows` in theme.yaml."),
        RuleManual(
            "output-path", .error, finds: "A page whose path cannot be written.", why: "It would be missing, or lie outside the site.",
            remedy: "Rename what it is made of."),
        RuleManual(
            "output-collision", .error, finds: "Two pages with one path.", why: "One of them would be lost.", remedy: "Rename one of them."),
    ]
}
