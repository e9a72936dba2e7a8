/// The tables of Porter2: endings with what takes their place, the longest first where one ends in another, and words apart.
enum StemExceptions {
    /// Words that have a stem of their own.
    static let whole: [[UInt8]: [UInt8]] = {
        let pairs = [
            ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"), ("idly", "idl"),
            ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"),
        ]
        let unchanged = ["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map { ($0, $0) }
        return Dictionary(uniqueKeysWithValues: (pairs + unchanged).map { (Array($0.0.utf8), Array($0.1.utf8)) })
    }()

    /// Words that are finished once the plural is off.
    static let afterPlural = Set(
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"].map { Array($0.utf8) })

    /// Beginnings after which the first region begins at once: "generate" and "general" are no kin.
    static let prefixes = ["gener", "commun", "arsen"].map { Array($0.utf8) }

    static let doubleSuffixes: [(StaticString, StaticString)] = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"),
        ("ization", "ize"), ("izer", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"),
        ("fulness", "ful"), ("ousness", "ous"), ("ousli", "ous"), ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"),
        ("bli", "ble"), ("fulli", "ful"), ("lessli", "less"),
    ]

    static let suffixes: [(StaticString, StaticString)] = [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""),
        ("ful", ""),
    ]

    static let lastSuffixes: [StaticString] = [
        "ement", "ment", "ent", "ance", "ence", "able", "ible", "ant", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic",
    ]
}
