internal import Text

extension TextForm {
    /// See `Slug`. A plain number such as `2024` is a word, too.
    static let slug = TextForm(
        pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", advice: "Use lower-case letters, digits and single hyphens.",
        examples: ["load-shedding", "api-gateway"], longest: 100, numbers: NumberRange(least: 0), takesTruth: true)

    /// See `EventDate`. Which days a month has is left to the reader; years before 1000 need quotes here.
    static let date = TextForm(
        pattern: "^\(anyDate)$", advice: "Write \(dateForms).", examples: dates, numbers: NumberRange(least: 1000, most: 9999))
    static let dateIfKnown = TextForm(
        pattern: "^(unknown|\(anyDate))$", advice: "Write \(dateForms); or unknown.", examples: dates + ["unknown"],
        numbers: NumberRange(least: 1000, most: 9999))

    private static let anyDate =
        "(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
        + "([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60))?([Zz]|[+-](0[0-9]|1[0-4]):?[0-5][0-9]))?)?)?"
    private static let dateForms = "2024, 2024-11, 2024-11-12, or an instant with its offset: 2024-11-12T09:07Z"
    private static let dates = ["2024", "2024-11", "2024-11-12", "2024-11-12T09:07Z", "2024-11-12T10:07:30+01:00"]

    /// See `SafeURL`.
    static let webAddress = address(without: "", examples: ["https://example.org/report"])
    static let baseURL = address(without: "?#", examples: ["https://learning.example.org/"])

    /// A host must follow, and control characters are refused.
    private static func address(without signs: String, examples: [String]) -> TextForm {
        let controls = #"\u0000-\u001f\u007f"#
        return TextForm(
            pattern: #"^ *[Hh][Tt][Tt][Pp][Ss]?://(?! *$)[^/\\?#:@"# + controls + "][^" + signs + controls + "]*$",
            advice: "Write it in full: https://…", examples: examples)
    }

    /// See `Alias` and `OldPath`.
    static let alias = TextForm(
        pattern: "^(?!/files/|/files$)((?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*"
            + "|(/(?![.])[A-Za-z0-9._~-]{1,100}){0,9}/(?![.])([A-Za-z0-9._~-]{1,100}/|[A-Za-z0-9_~-]{1,100}|(?=.{1,100}$)[A-Za-z0-9._~-]+[.]html?))$",
        advice: "Write an earlier id, or an old address such as /2019/06/outage/.", examples: ["old-id", "/2019/06/outage/", "/a/b.html"],
        numbers: NumberRange(least: 0), takesTruth: true)

    /// See `Evidence`.
    static let evidence = TextForm(
        pattern: #"^(#[\s\S]+|source:(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*)$"#,
        advice: "Write \"#\" and the heading's id, in quotes, or source: and the source's id.",
        examples: ["#what-happened", "source:report"])
}
