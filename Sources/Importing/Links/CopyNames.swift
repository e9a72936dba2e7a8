/// What files that come along with a document are called beside its narrative.
enum CopyNames {
    /// The names of files by their paths; those that a site would not publish, whatever they are called, have none.
    ///
    /// A file keeps its name, unless two have the same, which take their folders into it, or a site would refuse it for a second ending, as of
    /// `graph.final.png`.
    static func names(for paths: [String], isPublished: (String) -> Bool) -> [String: String] {
        var names: [String: String] = [:]
        for path in paths {
            let components = path.split(separator: "/")
            let own = components.last.map(String.init) ?? path
            names[path] = [own, withOneEnding(own)].first(where: isPublished)
        }
        let uses = names.values.reduce(into: [:]) { counts, name in counts[name, default: 0] += 1 }
        for (path, name) in names where uses[name, default: 0] > 1 {
            let whole = path.split(separator: "/").joined(separator: "-")
            names[path] = isPublished(whole) ? whole : withOneEnding(whole)
        }
        return names
    }

    private static func withOneEnding(_ name: String) -> String {
        let parts = name.split(separator: ".")
        return parts.count < 3 ? name : parts.dropLast().joined(separator: "-") + "." + parts[parts.count - 1]
    }
}
