/// Gives headings the ids that GitHub gives them, so that links written for the one work on the other.
struct HeadingIDs {
    /// Prefixes that the page around the text and its footnotes use for their own ids.
    private static let reserved = ["t-", "fn-", "fnref-"]

    private var taken: Set<String> = []
    /// How many suffixes of an id are used up, so that a thousand headings of one name are not counted through each time.
    private var suffixes: [String: Int] = [:]

    /// An id of its own for a heading's plain text: that of GitHub, with `-1`, `-2` after it where it is taken.
    ///
    /// Ids that could clash with the page's own begin with `h-`; a text without letters becomes `section`.
    mutating func id(for text: String) -> String {
        var base = HeadingIDs.base(text)
        if base.isEmpty { base = "section" }
        if HeadingIDs.reserved.contains(where: base.hasPrefix) { base = "h-" + base }
        if taken.insert(base).inserted { return base }
        var suffix = suffixes[base] ?? 0
        while true {
            suffix += 1
            suffixes[base] = suffix
            let candidate = "\(base)-\(suffix)"
            if taken.insert(candidate).inserted { return candidate }
        }
    }

    /// Lower case; letters, marks, digits, `_` and `-` of any script stay, spaces become hyphens, the rest goes.
    static func base(_ text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "-", "_": bytes.append(UInt8(scalar.value))
            case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
            case " ": bytes.append(UInt8(ascii: "-"))
            default: if scalar.value > 0x7F, isWord(scalar) { bytes += Array(scalar.properties.lowercaseMapping.utf8) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark, .decimalNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}
