internal import Narratives

/// What never changes from page to page: the theme's words, the addresses of its assets, and the way to the site's root.
///
/// Such tags are filled in when templates are compiled, once for each depth, rather than looked up on each page: they are half of all tags.
struct ThemeNames: Sendable {
    /// By name: `{{t.menu}}`.
    let words: [String: String]
    /// Paths below the site's root by name: `{{assets.style.css}}`.
    let assets: [String: String]

    /// How templates may use them.
    var shapes: [String: FieldShape] {
        ["t": .names(Set(words.keys)), "assets": .names(Set(assets.keys)), "root": .text]
    }

    /// The template's text with these tags filled in.
    func filledIn(_ template: String, root: String) -> String {
        let bytes = Array(template.utf8)
        var result: [UInt8] = []
        var copied = 0
        for tag in TemplateScanner.tags(in: template) where tag.kind == .text {
            guard let value = value(of: tag.name, root: root) else { continue }
            result += bytes[copied..<tag.range.lowerBound]
            // A brace in a word must not be taken for a tag.
            for byte in HTMLEscaping.escaped(value).utf8 {
                result += byte == UInt8(ascii: "{") ? Array("&#123;".utf8) : [byte]
            }
            copied = tag.range.upperBound
        }
        return String(decoding: result + bytes[copied...], as: UTF8.self)
    }

    private func value(of name: String, root: String) -> String? {
        if name == "root" { return root }
        if name.hasPrefix("t.") { return words[String(name.dropFirst(2))] }
        if name.hasPrefix("assets.") { return assets[String(name.dropFirst("assets.".count))] }
        return nil
    }
}
