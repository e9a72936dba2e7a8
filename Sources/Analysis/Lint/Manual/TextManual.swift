internal import Narratives

/// The manual's entries for what is found while Markdown is read.
enum TextManual {
    static let all: [RuleManual] = [
        RuleManual(
            "raw-html", .warning, finds: "HTML in the Markdown. It is not passed on; its words are shown.",
            why: "Content comes from many hands, and HTML can carry scripts; what is dropped should not be dropped in silence.",
            remedy: "Write Markdown, or put code in backticks.", reading: [References.markdown]),
        RuleManual(
            "words-after-comment", .note, finds: "Words on the line on which a comment ends.",
            why: "For Markdown that line is HTML, so that its links and signs are shown as they are typed.",
            remedy: "Put the comment on a line of its own.", reading: [References.markdown]),
        RuleManual(
            "fence-words", .note, finds: "Words behind the language of a block of code.", why: "Nothing shows them.",
            remedy: "Write them on a line of their own before the code."),
        RuleManual(
            "link", .error, finds: "A link that is written in a way that leads nowhere.", why: "Readers would meet a dead end.",
            remedy: "Write `[[id]]`, or the path of the Markdown file."),
        RuleManual(
            "link-outside", .error, finds: "A link out of the content folder.", why: "What lies there is not published.",
            remedy: "Move the file into the content folder, or link it in full."),
        RuleManual(
            "unsafe-url", .error, finds: "An address that is not `http`, `https`, `mailto` or relative.",
            why: "Other sorts of address can run programs on a reader's machine.", remedy: "Write it in full, with `https://`."),
        RuleManual(
            "image-alt", .warning, finds: "A picture without a description.", why: "Those who cannot see it get nothing of it.",
            remedy: "Say in the square brackets what it shows.", reading: [References.images]),
        RuleManual(
            "remote-image", .error, finds: "A picture on another site.", why: "Pages load nothing from elsewhere, so it would stay blank.",
            remedy: "Put the file beside the text and link to that."),
        RuleManual(
            "heading-level", .note, finds: "A heading of level 1 in a text.",
            why: "The page's title is its only one, and outlines go by it.",
            remedy: "Begin it with `##`."),
        RuleManual(
            "empty-heading", .warning, finds: "A heading without words.", why: "Nobody can find what stands below it.",
            remedy: "Say what stands there, or take it out."),
        RuleManual(
            "unknown-alert", .note, finds: "A quote that looks like an alert of an unknown kind.", why: "It stays an ordinary quote.",
            remedy: "Use NOTE, TIP, IMPORTANT, WARNING or CAUTION."),
        RuleManual(
            "missing-footnote", .warning, finds: "A reference to a footnote that is not there.", why: "It stays as text in the page.",
            remedy: "Write it on a line of its own: `[^1]: …`."),
        RuleManual(
            "unused-footnote", .note, finds: "A footnote that nothing refers to.", why: "Nobody would know what it is about.",
            remedy: "Refer to it where it belongs, or delete it."),
        RuleManual(
            "unused-definition", .warning, finds: "A line such as `[name]: address` that nothing refers to, or a second one of that name.",
            why: "Markdown takes such a line out of the text, even if it was meant as words: `[Update]: resolved`.",
            remedy: "Write `\\[name]: …` for words, refer to it, or delete it.", reading: [References.markdown]),
        RuleManual(
            "table-row", .warning, finds: "A row of a table with more cells than there are columns.",
            why: "Markdown leaves out what stands beyond the last column, and does not say so.",
            remedy: "Add a column, or put a backslash before a bar within words."),
        RuleManual(
            "markdown-limit", .error, finds: "Markdown that would take very long to read.",
            why: "The parser needs more than linear time for some nestings, and content comes from many hands.",
            remedy: "Put blank lines between paragraphs, nest less, or put the text in a code block."),
        RuleManual(
            Suppression.surplusRule, .error, finds: "More findings in one file than are listed.", why: "Nobody reads a thousand of them.",
            remedy: "Mend some, and run again."),
    ]
}
