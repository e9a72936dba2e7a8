internal import Narratives

/// The manual's entries for editions for readers outside.
enum EditionManual {
    static let all: [RuleManual] = [
        RuleManual(
            "edition", .error,
            finds: "An edition that is not declared, or one that leaves out a key that there is not or that has to be there.",
            why: "More would be published than was meant, or nothing.", remedy: "Mend its declaration in tributary.yaml."),
        RuleManual(
            "internal-passage", .error,
            finds:
                "`<!-- internal -->` without `<!-- /internal -->` or the other way round; a comment that only looks like one, which is a warning.",
            why: "What is to stay inside would have no end, or be published.",
            remedy: "Put one mark before what is internal and the other behind it."),
        RuleManual(
            "edition-words", .error,
            finds:
                "A word that the edition replaces, or a name under `people`, that still stands in it: in an address, a link, a file's name or bytes.",
            why: "It is the one thing that was not to be told.", remedy: "Write it otherwise, give the name a role, or make it internal."),
        RuleManual(
            "edition-packed", .warning,
            finds: "A file that is published as it is and packed, such as a .zip or a PDF, where the edition replaces words.",
            why: "Nothing looks into it, and it may hold what was not to be told.",
            remedy: "Look into it, and say so in a comment above the link."),
        RuleManual(
            "edition-dates", .warning, finds: "A day or an hour in an id or a text, where the edition tells dates less precisely.",
            why: "The date at the head of the page is blurred for nothing then.", remedy: "Say it without, or make it internal."),
        RuleManual(
            "edition-link", .warning,
            finds: "A link to what is not in the edition. One with words of its own becomes them, which is a note.",
            why: "Readers outside have nothing to follow, and words may tell.", remedy: "Give it words that may be told."),
        RuleManual(
            "edition-loss", .note,
            finds: "A relation, a reference or an entry that leads to what is not in the edition, and is left out with it.",
            why: "Nothing goes without a word.", remedy: "Nothing need be done."),
        RuleManual(
            "edition-alone", .note,
            finds: "Conditions that only one narrative of the edition has together, where it was withheld whose it was.",
            why: "Whoever knows them knows which this was.", remedy: "See whether that may be told."),
    ]
}
