package import Disk
package import Narratives
internal import Text

/// Reads a theme's folder, and those of the themes that it extends.
///
/// A theme holds `theme.yaml`, `templates/*.mustache`, `static/**` and `strings/<language>.yaml`. One that extends another need only hold
/// what it changes, be it a single partial.
package struct ThemeReader {
    package typealias Place = (file: String, position: SourcePosition)

    /// Finds a theme's folder by name: what to call it in findings, and where it is.
    private let locate: (String) -> (name: String, folder: ConfinedFolder)?
    private let language: String
    private static let keys = ["title", "description", "extends", "follows", "font"]
    private var findings: [Finding] = []
    private var templates: [String: ThemeSource.Template] = [:]
    private var assets: [String: ThemeSource.Asset] = [:]
    private var english: [String: String] = [:]
    private var words: [String: String] = [:]
    private var languages: Set<String> = []
    /// The face that the nearest theme names, and that theme's description.
    private var font: (path: String, file: String)?
    /// How many themes lie between the one asked for and the one being read.
    private var depth = 0
    /// The path of each template and static file in a theme's folder, and the file that stands for it.
    private var effective: [String: String] = [:]
    /// Which version of the theme being read the one before says that it follows.
    private var followed: (version: Int, file: String)?

    package init(language: String, locate: @escaping (String) -> (name: String, folder: ConfinedFolder)?) {
        self.language = language
        self.locate = locate
    }

    /// - Parameter place: where the theme is asked for; nil where no file names it.
    /// - Returns: nil where a theme is missing or extends itself, which is a finding.
    /// - Throws: `DiskError` when a theme's folder cannot be opened.
    package func read(_ theme: String, askedForAt place: Place? = nil) throws -> (source: ThemeSource?, findings: [Finding]) {
        var reader = self
        let isWhole = try reader.readLayers(from: theme, place)
        guard isWhole else { return (nil, reader.findings) }
        let file = "themes/\(theme)/strings/\(language).yaml"
        if !reader.languages.contains(language) {
            let known = reader.languages.sorted().joined(separator: ", ")
            reader.findings.append(
                Finding("theme", "The theme has no words in `\(language)`.", fix: "Write \(file), or choose one of: \(known).", file: file))
        } else {
            let missing = reader.english.keys.filter { reader.words[$0] == nil }.sorted()
            if !missing.isEmpty {
                reader.findings.append(
                    Finding(
                        "theme", .warning, "These words are shown in English: \(missing.joined(separator: ", ")).", fix: "Translate them.",
                        file: file))
            }
        }
        reader.checkFont()
        let strings = reader.english.merging(reader.words) { _, translated in translated }
        return (
            ThemeSource(
                templates: Array(reader.templates.values), assets: Array(reader.assets.values), strings: strings, stringsFile: file,
                font: reader.font?.path),
            reader.findings
        )
    }

    /// Reads the theme and what it extends, nearest first, so that the nearest wins.
    private mutating func readLayers(from theme: String, _ place: Place?) throws -> Bool {
        var seen: [String] = []
        var (next, place): (String?, Place?) = (theme, place)
        while let name = next {
            guard !seen.contains(name) else {
                fail(
                    "The themes \((seen + [name]).joined(separator: " → ")) extend each other.", "Let one of them stand alone.",
                    file: "themes/\(name)/theme.yaml")
                return false
            }
            seen.append(name)
            guard let (folderName, folder) = locate(name) else {
                fail(
                    "There is no theme `\(name)`.", "Write the name of a folder below themes/, or `default`.",
                    file: place?.file ?? "themes/\(name)", at: place?.position ?? .start)
                return false
            }
            let extended = try readLayer(folder, called: folderName)
            (next, place) = (extended?.value, extended.map { ("\(folderName)/theme.yaml", $0.position) })
            depth += 1
        }
        return true
    }

    /// - Returns: the theme that this one extends.
    private mutating func readLayer(_ folder: ConfinedFolder, called name: String) throws -> Located<String>? {
        guard let description = try readMapping("theme.yaml", in: folder, called: name) else {
            fail(
                "A theme needs theme.yaml.", "Write one with `title:`; `extends: default` keeps all that you do not change.",
                file: "\(name)/theme.yaml")
            return nil
        }
        for key in description.keys.sorted() where !ThemeReader.keys.contains(key) {
            fail(
                "`\(key)` is not a key of theme.yaml.", "Known keys: \(ThemeReader.keys.joined(separator: ", ")).",
                file: "\(name)/theme.yaml")
        }
        if font == nil, let path = description["font"]?.value { font = (path, "\(name)/theme.yaml") }
        let nearer = effective
        for entry in try folder.entries() {
            if case .unreadable(let path, let code) = entry, DiskError.isShortage(code) {
                throw DiskError("read", "\(name)/\(path)", code: code)
            }
            guard case .file(let path) = entry else {
                fail("Only plain files are read from a theme.", "Put the file itself here.", file: "\(name)/\(entry.path)")
                continue
            }
            try readFile(path, in: folder, called: name)
        }
        if let changes = try readMapping(ThemeChange.file, in: folder, called: name) {
            findings += ThemeChange.findings(in: changes.mapValues(\.value), of: name, since: followed, hiddenBy: nearer)
        }
        followed = version(description["follows"]?.value, file: "\(name)/theme.yaml")
        return description["extends"]
    }

    /// The version that a theme follows; one that says none may be as old as can be.
    private mutating func version(_ text: String?, file: String) -> (version: Int, file: String) {
        guard let text else { return (1, file) }
        guard let version = Int(text), version > 0 else {
            fail("`follows` is `\(text)`; a number is wanted.", "Write the version of the theme that this one extends.", file: file)
            return (.max, file)
        }
        return (version, file)
    }

    private mutating func readFile(_ path: String, in folder: ConfinedFolder, called name: String) throws {
        let file = "\(name)/\(path)"
        func rest(after prefix: String, before suffix: String) -> String? {
            path.hasPrefix(prefix) && path.hasSuffix(suffix) ? String(path.dropFirst(prefix.count).dropLast(suffix.count)) : nil
        }
        if let template = rest(after: "templates/", before: ".mustache") {
            effective[path] = effective[path] ?? file
            guard templates[template] == nil, let bytes = try readBytes(path, in: folder, called: name) else { return }
            templates[template] = ThemeSource.Template(
                name: template, file: file, text: String(decoding: bytes, as: UTF8.self), isInherited: depth > 0)
        } else if path.hasPrefix("static/") {
            let asset = String(path.dropFirst("static/".count))
            effective[path] = effective[path] ?? file
            guard assets[asset] == nil, let bytes = try readBytes(path, in: folder, called: name) else { return }
            assets[asset] = ThemeSource.Asset(path: asset, file: file, bytes: bytes)
        } else if let tongue = rest(after: "strings/", before: ".yaml") {
            languages.insert(tongue)
            guard tongue == language || tongue == "en", let mapping = try readMapping(path, in: folder, called: name)?.mapValues(\.value)
            else { return }
            if tongue == "en" { english.merge(mapping) { nearer, _ in nearer } }
            if tongue == language { words.merge(mapping) { nearer, _ in nearer } }
        } else if path != "theme.yaml" && path != ThemeChange.file && !path.hasSuffix(".md") {
            fail("No part of a theme is read from here.", "Use templates/*.mustache, static/ or strings/*.yaml.", file: file)
        }
    }

    /// Holds the face to the files that there are.
    private mutating func checkFont() {
        guard let font, assets[font.path] == nil else { return }
        let nearest = Spelling.nearest(to: font.path, among: assets.keys.sorted())
        fail(
            "There is no `static/\(font.path)` for `font`.", nearest.map { "Did you mean `\($0)`?" } ?? "Put the file there.",
            file: font.file)
    }

    private mutating func readBytes(_ path: String, in folder: ConfinedFolder, called name: String) throws -> [UInt8]? {
        do {
            return try folder.read(path, limit: 16 << 20)
        } catch {
            if case .unreadable(let code) = error, DiskError.isShortage(code) { throw DiskError("read", "\(name)/\(path)", code: code) }
            fail("The file cannot be read (\(error)).", "Check it.", file: "\(name)/\(path)")
            return nil
        }
    }

    /// A flat mapping of text to text.
    private mutating func readMapping(_ path: String, in folder: ConfinedFolder, called name: String) throws -> [String: Located<String>]? {
        let bytes: [UInt8]
        do {
            bytes = try folder.read(path, limit: Document.limit)
        } catch {
            if case .unreadable(let code) = error, DiskError.isShortage(code) { throw DiskError("read", "\(name)/\(path)", code: code) }
            return nil
        }
        var list = FindingList(file: "\(name)/\(path)", firstLine: 1)
        defer { findings += list.findings }
        guard let root = YAMLText.parse(bytes[...], into: &list) else { return [:] }
        guard case .mapping(let mapping) = root.content else {
            list.add("wrong-type", at: root, "This is \(root.typeName); a mapping is wanted.", fix: "Write `key: text`, one a line.")
            return [:]
        }
        var result: [String: Located<String>] = [:]
        for pair in mapping {
            list.refuseComment(at: pair.value, pair.key.text == "extends" ? .remarks : .none)
            if let key = pair.key.text, let text = pair.value.text {
                result[key] = Located(text, at: pair.value.position)
            } else {
                list.add("wrong-type", at: pair.value, "This is \(pair.value.typeName); text is wanted.", fix: "Write text.")
            }
        }
        return result
    }

    private mutating func fail(_ message: String, _ fix: String, file: String, at position: SourcePosition = .start) {
        findings.append(Finding("theme", message, fix: fix, file: file, at: position))
    }
}
