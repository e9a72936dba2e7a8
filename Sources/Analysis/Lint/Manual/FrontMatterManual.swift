internal import Narratives

/// The manual's entries for what is found while front matter is read.
enum FrontMatterManual {
    static let rootCauseField = RuleManual(
        "root-cause-field", .error,
        finds: "A key that names one cause, or whose fault it was, in any spelling; as a warning, a heading that does.",
        why: """
            Several conditions meet in every incident, each necessary and only jointly sufficient. A field for one of them throws away what the \
            next incident will need, and every index made of it would repeat that.
            """,
        remedy: "Write `factors:` as the message shows; call a heading “Contributing factors”.",
        examples: [
            .init("root-cause: stale config", "factors: [{factor: stale-config, here: A leftover rule sent traffic over transit.}]")
        ],
        reading: [References.jointlySufficient, References.cook])

    static let all: [RuleManual] = [
        rootCauseField,
        RuleManual(
            "unknown-key", .error, finds: "A key that the format does not have.",
            why: "What is written under a name that nothing reads would be lost, and nobody would know.",
            remedy: "Take the suggestion, or name it `x-…` to keep it."),
        RuleManual(
            "missing-key", .error, finds: "A key that is needed: `title`, `kind`, `date` or `summary`, say.",
            why: "Lists, feeds and links show these few on every page.", remedy: "Add it."),
        RuleManual(
            "untold-summary", .error, finds: "A narrative that is no draft, with the summary that `tributary new` wrote.",
            why: "Lists, feeds and previews would say that it is to be told.", remedy: "Tell it in one or two sentences."),
        RuleManual(
            "duplicate-key", .error, finds: "One key twice.", why: "Only one of the two could be shown, and YAML does not say which.",
            remedy: "Keep one."),
        RuleManual(
            "too-many", .error,
            finds:
                "More than 100 factors, systems, tags or other words of one list, or 300 relations, in one narrative; more than 50 pages in the menu; words under `check` of more than 10,000 bytes.",
            why: "Factors are drawn, and counted in pairs, each word has a page, each page the menu, and no reader follows so many.",
            remedy: "Take those together that are one condition, keep what a reader would look for, or tell two narratives."),
        RuleManual(
            "closed-list", .error, finds: "A word that is not on a closed list.",
            why: "The words of these lists have a meaning in graphs and pages; one more would have none.",
            remedy: "Take one from the message."),
        RuleManual(
            "date", .error,
            finds: "A date that the calendar does not have, a time without an offset, or an end or a record before the beginning.",
            why: "Readers in other places cannot tell which hour a time without an offset was.",
            remedy: "Write `2024-11-12` or `2024-11-12T09:07Z`.", reading: [References.dates]),
        RuleManual(
            "future-date", .warning, finds: "A date that lies years ahead.", why: "It is a slip of the year more often than not.",
            remedy: "Check the year."),
        RuleManual(
            "far-moment", .warning, finds: "A moment of the timeline more than a year from when it happened.",
            why: "It is a slip of the year more often than not.", remedy: "Check the year; give what was so long before `part: condition`."),
        RuleManual(
            "slug", .error, finds: "A word with capitals, spaces or other signs where an address is made of it.",
            why: "Addresses are shared, typed and kept for years.", remedy: "Lower-case letters, digits, single hyphens."),
        RuleManual(
            "old-address", .error, finds: "An address of an older site, under `aliases`, at which no page can be written.",
            why: "A page that leads on has to be a file that every host serves as a page, inside the site and at nobody else's address.",
            remedy: "Write it as `/2019/06/outage/` or `/2019/06/outage.html`; let the host lead on from any other."),
        RuleManual(
            "cue", .warning, finds: "A cue of more than two words.",
            why: "Texts are looked through for single words and for neighbours, so that a longer phrase is never found.",
            remedy: "Take the word or the pair that tells it from other things: `leap second`."),
        RuleManual(
            "number", .error, finds: "A number that is none, or out of its range.", why: "Nothing sensible could be done with it.",
            remedy: "Write a number that the message allows."),
        RuleManual(
            "wrong-type", .error, finds: "A list where text belongs, or the other way round.", why: "It could not be shown whole.",
            remedy: "Write what the message asks for."),
        RuleManual(
            "empty-value", .error, finds: "Text that says nothing.", why: "An empty field looks like a mistake to whoever reads the page.",
            remedy: "Write something, or leave the key out."),
        RuleManual(
            "wrong-kind", .error, finds: "A key that belongs to another kind of narrative.",
            why: "The page of this kind has no place for it, so that it would be lost.", remedy: "Change the kind, or tell it in the body."),
        RuleManual(
            "near-miss-measure", .note, finds: "A near miss with a `severity`, or with a recovery time: `date` and `ended` to the minute.",
            why: """
                Nothing was harmed: a measure of harm invites people to sort near misses by it, and the small ones, from \
                which there is as much to learn, are no longer told.
                """,
            remedy: "Leave it out, give days alone, and say under `potential` what could have come of it.", reading: [References.safetyTwo]),
        RuleManual(
            "front-matter", .error, finds: "A file without front matter, or whose front matter never ends.",
            why: "Nothing says what the file is.", remedy: "Begin with `---`, the keys, and `---`."),
        RuleManual(
            "yaml", .error, finds: "Front matter or settings that are not YAML.", why: "None of it could be read.",
            remedy: "Put quotes round text with a colon and a space; look at brackets and indentation.", reading: [References.yaml]),
        RuleManual(
            "yaml-comment", .error, finds: "A `#` with a blank before it in text without quotation marks.",
            why: "YAML takes it and the rest of its line for a comment, so that half a sentence about host #3 is never shown.",
            remedy: "Put quotation marks round the text, or the comment on a line of its own above the key.",
            examples: [.init("summary: We lost host #3 and more", "summary: \"We lost host #3 and more\"")], reading: [References.yaml]),
        RuleManual(
            "yaml-folded", .error, finds: "An item of a list that stands so far in that YAML takes it for more of the text above it.",
            why: "Two items would be shown as one sentence with a hyphen in it.",
            remedy: "Begin it where the item above begins, or put quotation marks round the text if it is one.", reading: [References.yaml]),
        RuleManual(
            "yaml-sign", .error,
            finds:
                "A sign that looks like one of YAML's and is another, such as a no-break space, a dash or `；`; or a colon or hyphen without its blank.",
            why: "YAML takes the line for text, so that a key or an item would be lost in it.",
            remedy: "Take the line from the message.", reading: [References.yaml]),
        RuleManual(
            "yaml-escape", .warning, finds: "An escape such as `\\n` in double quotation marks, in the middle of what looks like a path.",
            why: "It stands for a line break or another sign that is not seen, and its letter is gone.",
            remedy: "Write two backslashes, or put the text in single quotation marks.", reading: [References.yaml]),
        RuleManual(
            "yaml-anchor", .error, finds: "YAML anchors, aliases and tags.",
            why:
                "A few hundred bytes of them can stand for gigabytes, and no reader should have to resolve a reference to know what is said.",
            remedy: "Write the value out, or put quotes round text that begins with `&`, `*` or `!`.", reading: [References.yaml]),
        RuleManual(
            "too-deep", .error, finds: "Values nested more than 16 levels deep.",
            why: "Nobody reads them, and they can be made to be slow.",
            remedy: "Flatten them."),
    ]
}
