/// Text as a value of YAML on one line.
enum YAMLScalar {
    /// Plain where every reader of YAML takes it for the same text, in quotation marks elsewhere.
    ///
    /// - Parameter text: one line without control characters; see `Line`.
    static func text(_ text: String) -> String {
        if isPlain(text) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Words that some readers take for a truth value or for nothing.
    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, first.properties.isAlphabetic, last != " " else {
            return false
        }
        return !reserved.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case " ", "-", ".", ",", "?", "'", "(", ")", "0"..."9": true
                default: scalar.properties.isAlphabetic
                }
            }
    }
}
