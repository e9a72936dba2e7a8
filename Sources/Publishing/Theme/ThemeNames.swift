internal import Narratives

/// The names that never change from page to page: the theme's words and the addresses of its assets. Templates have them filled in when the
/// theme loads.
struct ThemeNames: Sendable {
    /// By name: `{{t.menu}}`.
    let words: [String: String]
    /// Paths below the site's root by name: `{{assets.style.css}}`.
    let assets: [String: String]

    /// How templates may use them.
    let shapes: [String: FieldShape]

    init(words: [String: String], assets: [String: String]) {
        self.words = words
        self.assets = assets
        shapes = ["t": .names(Set(words.keys)), "assets": .names(Set(assets.keys)), "root": .text]
    }

    /// The text that a tag's name stands for; nil for any other name.
    func constant(_ name: String) -> String? {
        if name.hasPrefix("t.") { return words[String(name.dropFirst("t.".count))] }
        if name.hasPrefix("assets.") { return assets[String(name.dropFirst("assets.".count))] }
        return nil
    }

    static func isConstant(_ name: String) -> Bool { name == "root" || name.hasPrefix("t.") || name.hasPrefix("assets.") }
}
