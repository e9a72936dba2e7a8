/// Keys that name one cause. They are refused in every mapping, however they are spelt.
enum ForbiddenKey {
    private static let names: Set<String> = [
        "rootcause", "rootcauses", "rootcauseanalysis", "rca", "cause", "causes", "causedby", "primarycause", "primarycauses", "maincause",
        "truecause", "underlyingcause", "proximatecause", "fault", "faults", "atfault", "blame",
    ]

    /// Compares letters alone: `root-cause`, `Root_Cause`, `rootCause` and `x-root-cause` are one name.
    static func matches(_ key: String) -> Bool {
        let letters = key.unicodeScalars.filter { $0.properties.isAlphabetic }.map { String($0).lowercased() }.joined()
        let bare = String(letters.drop { $0 == "x" })
        return names.contains(bare) || names.contains { $0.hasSuffix("cause") && bare == $0 + "s" }
    }

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
