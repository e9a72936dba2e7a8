/// A theme as its files say, before it is checked and compiled.
package struct ThemeSource: Sendable {
    package struct Template: Hashable, Sendable {
        /// What other templates call it: the file's name without `.mustache`.
        package let name: String
        /// The path that findings name.
        package let file: String
        package let text: String
        /// Whether it comes from a theme that this one extends.
        package let isInherited: Bool

        package init(name: String, file: String, text: String, isInherited: Bool = false) {
            self.name = name
            self.file = file
            self.text = text
            self.isInherited = isInherited
        }
    }

    package struct Asset: Hashable, Sendable {
        /// Below `static/`.
        package let path: String
        package let file: String
        package let bytes: [UInt8]

        package init(path: String, file: String, bytes: [UInt8]) {
            self.path = path
            self.file = file
            self.bytes = bytes
        }
    }

    /// By name; those of a theme that extends another shadow the other's.
    package let templates: [Template]
    /// By path; likewise.
    package let assets: [Asset]
    /// The interface's words by name.
    package let strings: [String: String]
    /// The path of the strings file, for findings.
    package let stringsFile: String
    /// The face in which texts are set: a path among `assets`. Nil for what readers' machines have.
    package let font: String?

    package init(templates: [Template], assets: [Asset], strings: [String: String], stringsFile: String, font: String? = nil) {
        self.font = font
        self.templates = templates.sorted { $0.name < $1.name }
        self.assets = assets.sorted { $0.path < $1.path }
        self.strings = strings
        self.stringsFile = stringsFile
    }
}
