/// What a value may be, as data: each `ValueReader` declares it beside the function that reads, and the JSON Schema is made of it.
indirect enum ValueShape: Sendable {
    /// Text that says something, of at most so many characters. A number or a truth value without quotes is text as well.
    case text(longest: Int? = nil)
    case form(TextForm)
    /// One of a closed list.
    case words([String])
    case number(ClosedRange<Double>, isWhole: Bool)
    /// `true` or `false`, in quotes or without.
    case flag
    case list(ValueShape)
    /// One value, or a list of them.
    case oneOrMore(ValueShape)
    case mapping(MappingShape)
    /// Any names, each with one of these words.
    case table([String])
    /// Whatever stands behind an `x-` key.
    case anything
}

/// Text of one form.
struct TextForm: Sendable {
    /// A regular expression of ECMAScript for the whole text, as JSON Schema wants it.
    let pattern: String
    /// What to write, for people; editors show it where the pattern does not match.
    let advice: String
    let examples: [String]
    var longest: Int?
    /// Numbers without quotes that are read as such text.
    var numbers: NumberRange?
    /// Whether `true` and `false` without quotes are.
    var takesTruth = false

    struct NumberRange: Sendable {
        let least: Int
        var most: Int?
    }
}

/// What a mapping may hold.
struct MappingShape: Sendable {
    /// "a narrative"
    let subject: String
    let keys: [KeyShape]
    /// Whether `x-` keys are kept.
    let takesExtensions: Bool
    /// Keys that belong to one value of `kind`.
    var keysOfKinds: [(kind: String, keys: [String])] = []
}

/// A key as data: see `Key`.
struct KeyShape: Sendable {
    let name: String
    let aliases: [String]
    let isRequired: Bool
    let summary: String
    let value: ValueShape
}
