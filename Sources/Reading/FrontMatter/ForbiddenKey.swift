/// Keys that name one cause. They are refused in every mapping, however they are spelt.
package enum ForbiddenKey {
    private static let spelt = [
        "root cause", "root causes", "root cause analysis", "rca", "cause", "causes", "caused by", "primary cause", "primary causes",
        "main cause", "true cause", "underlying cause", "proximate cause", "fault", "faults", "at fault", "blame",
    ]

    private static let names = Set(spelt.map { $0.filter { $0 != " " } })

    /// Compares letters alone: `root-cause`, `Root_Cause`, `rootCause` and `x-root-cause` are one name.
    package static func matches(_ key: String) -> Bool {
        let letters = key.unicodeScalars.filter { $0.properties.isAlphabetic }.map { String($0).lowercased() }.joined()
        let bare = String(letters.drop { $0 == "x" })
        return names.contains(bare) || names.contains { $0.hasSuffix("cause") && bare == $0 + "s" }
    }

    /// The same as a regular expression, for editors, of the spellings that people use: words with or without a sign between them, each with
    /// or without a capital.
    static let pattern: String = {
        let phrases = spelt.map { phrase in
            let words = phrase.split(separator: " ").map { word in
                word.enumerated().map { $0 == 0 || word.count < 4 ? "[\($1.uppercased())\($1)]" : String($1) }.joined()
            }
            return words.joined(separator: "[-_ .]*") + (phrase.hasSuffix("cause") ? "s?" : "")
        }
        return "^([Xx]+[-_ .]*)*(\(phrases.joined(separator: "|")))$"
    }()

    static func message(for key: String) -> String {
        "There is no `\(key)`: several conditions meet in every incident, each necessary and only jointly sufficient, and naming one "
            + "throws away what the next incident will need."
    }

    static let fix = """
        Write the conditions, unranked:
          factors:
            - factor: stale-config
              here: What it did here.
            - factor: saturation
              here: What it did here.
        """
}
