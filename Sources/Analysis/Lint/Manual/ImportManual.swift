internal import Narratives

/// The manual's entries for what `tributary import` tells of.
enum ImportManual {
    static let all: [RuleManual] = look + sources + again

    private static let look: [RuleManual] = [
        RuleManual(
            "import-look", .warning, finds: "A value that an import took from words which may mean something else.",
            why: "A program can find words on a cause; whether they name a condition, a person sees.",
            remedy: "Look at the key, put it right, and take its remark and its word in `x-import-review` out."),
        RuleManual(
            "import-draft", .warning, finds: "A document that its source keeps from readers, by a key, a word or a name.",
            why: "What is published cannot be called back.", remedy: "Take `status: draft` out once it may be shown."),
        RuleManual(
            "import-date", .warning, finds: "A date or time that can be read in two ways, or an end before the beginning.",
            why: "A guess would look like a fact.", remedy: "Say `dates:` or `zone:` in import.yaml, or write the date yourself."),
        RuleManual(
            "import-kept", .note, finds: "A key or column that has no home in the format.", why: "Nothing of a source is dropped.",
            remedy: "Leave it under its `x-` key, or give it a home in import.yaml."),
        RuleManual(
            "import-stays", .note, finds: "A section that could not be taken apart as a whole.",
            why: "Half of it in another place would be worse than all of it in words.",
            remedy: "Leave it in the body, or fill the key in by hand."),
        RuleManual(
            "import-link", .warning, finds: "A link or picture that leads to nothing on the site.",
            why: "Readers would meet a dead end, so that it became words.", remedy: "Bring in what it led to, or link its public address."),
        RuleManual(
            "import-comment", .warning, finds: "Words that a document hides, or words behind a comment that begins a line.",
            why: "What its readers could not see is not for the readers of a site.",
            remedy: "See whether what was hidden is to stay in the file."),
        RuleManual(
            "import-html", .warning, finds: "HTML in a document.",
            why: "A site leaves it out with all that stands in it; it became Markdown, or words.",
            remedy: "See whether it reads well."),
        RuleManual(
            "import-word", .warning, finds: "A word of a list without a letter that could stand in an address.",
            why: "Each word has a page, and a page needs an address.", remedy: "Say under `values:` in import.yaml what it is called."),
        RuleManual(
            "import-alias", .warning, finds: "An old address that two documents claim.", why: "It can lead to one narrative alone.",
            remedy: "See which of them it belongs to."),
    ]

    private static let sources: [RuleManual] = [
        RuleManual(
            "import-skipped", .warning, finds: "A file that is not Markdown and that no imported text links to.",
            why: "It may tell of something, too.", remedy: "Save it as Markdown, or leave it."),
        RuleManual(
            "import-refused", .error, finds: "A document of which no narrative could be made that a check would take.",
            why: "An import writes nothing that would stop a build.", remedy: "Put right what the message says, and import again."),
        RuleManual(
            "csv-row", .error, finds: "A row with more or fewer fields than the first row names.",
            why: "Nobody can tell which field is which.",
            remedy: "Put quotes round text that holds the sign between columns."),
        RuleManual(
            "csv-quote", .error, finds: "Quotes in a CSV file that never close.", why: "The rest of the file would be one field.",
            remedy: "Close them, or double them within a text."),
        RuleManual(
            "import-row", .warning, finds: "Two rows of one title and date, without a key of their own.",
            why: "Their order alone tells them apart: a row put in between them would move their addresses.",
            remedy: "Give each a key in a column, and name that column under `keys: {id: …}`."),
        RuleManual(
            "csv-column", .warning, finds: "Two columns of one name.", why: "A mapping can name only one of them.", remedy: "Rename one."),
        RuleManual(
            "columns", .error, finds: "A sign between columns, in import.yaml, that is more than one sign.", why: "Rows could not be cut.",
            remedy: "Write one sign, or `tab`."),
        RuleManual(
            "zone", .error, finds: "An offset in import.yaml that is none.", why: "Times would be read wrongly.",
            remedy: "Write `\"+01:00\"`, `\"-08:00\"` or `Z`."),
    ]

    private static let again: [RuleManual] = [
        RuleManual(
            "import-both-changed", .warning, finds: "A narrative that somebody edited, whose source says something new.",
            why: "Neither should be lost, and a program cannot join them.",
            remedy: "Take what you want from the version that was put aside and delete it, or import with `--replace`."),
        RuleManual(
            "import-deleted", .note, finds: "A narrative that somebody deleted, whose source is still there.",
            why: "Whoever deleted it had a reason.", remedy: "Leave it so, or import with `--replace`."),
        RuleManual(
            "import-source-gone", .note, finds: "A narrative whose source is not there any more.", why: "It may have been renamed.",
            remedy: "If it was, delete the narrative that comes of it a second time."),
    ]
}
