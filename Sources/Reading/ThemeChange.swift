internal import Narratives

/// A change in a file of a theme that those who hold a file of their own in its place should know of.
///
/// A theme lists them in `changes.yaml`, a line each: the theme's version, which counts from 1, and the file; then what changed.
struct ThemeChange {
    let version: Int
    /// In the theme's folder: `templates/home.mustache`.
    let path: String
    let summary: String

    static let file = "changes.yaml"

    /// Nil where the line does not begin with a version and a file.
    private init?(_ line: (key: String, value: String)) {
        let words = line.key.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let version = Int(words[0]) else { return nil }
        (self.version, path, summary) = (version, String(words[1]), line.value)
    }

    /// What files of nearer themes hide, and changed since the version that the theme before follows.
    ///
    /// - Parameters:
    ///   - lines: of `changes.yaml`.
    ///   - theme: the folder of the theme that changed, as findings name it.
    ///   - followed: nil where no other theme stands before it.
    ///   - nearer: the paths that nearer themes have, each with its file.
    static func findings(
        in lines: [String: String], of theme: String, since followed: (version: Int, file: String)?, hiddenBy nearer: [String: String]
    ) -> [Finding] {
        let changes = lines.compactMap(ThemeChange.init)
        let unread = lines.keys.filter { ThemeChange(($0, "")) == nil }.sorted().map {
            Finding(
                "theme", "`\($0)` is no version and file.", fix: "Write `2 templates/home.mustache: What changed.`",
                file: "\(theme)/\(file)")
        }
        guard let followed else { return unread }
        let name = theme.split(separator: "/").last.map(String.init) ?? theme
        let newest = changes.map(\.version).max() ?? 1
        guard followed.version <= newest || followed.version == .max else {
            let message = "`follows` is \(followed.version); the newest version of `\(name)` is \(newest)."
            return unread + [Finding("theme", message, fix: "Write `follows: \(newest)`.", file: followed.file)]
        }
        let missed = changes.filter { $0.version > followed.version }.sorted { ($0.path, $0.version) < ($1.path, $1.version) }
        return unread
            + missed.compactMap { change in
                nearer[change.path].map { change.finding(of: name, in: $0, newest: newest, followed.file) }
            }
    }

    private func finding(of theme: String, in file: String, newest: Int, _ description: String) -> Finding {
        Finding(
            "shadowed-file", .warning,
            "This stands in place of `\(path)` of the theme `\(theme)`, which changed in version \(version): \(summary)",
            fix: "Take over what you want of it; once all is as you like it, write `follows: \(newest)` in \(description).", file: file)
    }
}
