internal import Analysis
internal import Disk
package import Narratives
internal import Publishing
package import Reading
internal import Text

/// What a build is asked for.
package struct BuildOptions: Sendable {
    package typealias Drafts = CorpusReader.Drafts

    /// The content folder. `tributary.yaml` and `themes/` stand beside it.
    package var content = "content"
    package var output = "site"
    /// A theme's name or folder; nil for what `tributary.yaml` says.
    package var theme: String?
    /// Instead of what `tributary.yaml` says.
    package var baseURL: String?
    package var drafts = Drafts.leftOut
    /// The edition that is made, by its name; nil for the site with everything in it.
    package var edition: String?
    /// Whether warnings stop the build as errors do.
    package var isStrict = false
    /// The last year of which a date may be without a warning; nil where no clock is asked.
    package var latestYear: Int?
    /// How many cores to use.
    package var jobs = 1
    /// Where a build leaves what the next need not do again; nil for nowhere.
    package var cache: String?
    /// Folders in which themes are looked for when the site has none of that name.
    package var themeFolders: [String] = []
    /// The fields that narratives may have.
    package var format = Format.standard

    package init() {}

    /// Whether a build with these findings publishes nothing.
    package func stop(_ findings: [Finding]) -> Bool {
        findings.contains { $0.severity == .error || (isStrict && $0.severity == .warning) }
    }

    /// How findings name the content folder: as it was given.
    package var contentName: String {
        var name = content
        while name.count > 1, name.hasSuffix("/") { name.removeLast() }
        return name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    }

    /// The folder that holds the content folder, with `tributary.yaml` and `themes/`.
    package var siteFolder: String {
        let name = contentName
        guard let slash = name.lastIndex(of: "/") else { return name == "." ? ".." : "." }
        return slash == name.startIndex ? "/" : String(name[..<slash])
    }

    /// Why the site cannot be published where it is asked for, and what to do; nil where it can.
    ///
    /// A site among what it is made of would be read by the next build, and a site around it would have to make room for it.
    package var misplacement: String? {
        let site = AbsolutePath(of: output)
        for source in [content, "\(siteFolder)/themes"] {
            let folder = AbsolutePath(of: source)
            guard folder.holds(site) || site.holds(folder) else { continue }
            let place = folder == site ? "is" : folder.holds(site) ? "lies within" : "holds"
            return "The folder to publish to, \(output), \(place) \(source), which the site is made of: choose one beside it."
        }
        return nil
    }

    func configuration() -> (SiteConfiguration, [Finding]) {
        var (configuration, findings) = ConfigurationReader.read(in: ConfinedFolder(at: siteFolder))
        findings += Rulebook.findings(for: configuration.check, file: ConfigurationReader.fileName)
        findings += ProseLanguage.findings(for: configuration.language, file: ConfigurationReader.fileName)
        if let edition {
            if let known = configuration.editions.first(where: { $0.name == edition }) {
                configuration = configuration.seen(in: known)
            } else {
                findings.append(unknownEdition(edition, among: configuration.editions.map(\.name)))
                // Nothing is shown where it is not known what may be.
                configuration = configuration.seen(in: .nothing)
            }
        }
        if let baseURL { configuration.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/" }
        if configuration.baseURL == nil {
            findings.append(
                Finding(
                    "base-url", .note, "Without `base-url` there are no feeds, no sitemap and no canonical links.",
                    fix: "Set it in tributary.yaml or with --base-url.", file: ConfigurationReader.fileName))
        }
        return (configuration, findings.map(placed))
    }

    /// How findings name `tributary.yaml`.
    var configurationFile: String { placed(ConfigurationReader.fileName) }

    /// A file of the site's folder as it is reached from where the user stands; a reader of one folder does not know where that is.
    private func placed(_ file: String) -> String { siteFolder == "." ? file : siteFolder + "/" + file }

    private func placed(_ finding: Finding) -> Finding { finding.moved(to: placed(finding.file)) }

    /// Where a theme is that goes by its path: one in a file of the site goes from the site's folder, one on the command line from where the user
    /// stands. Nil for a name.
    func themePath(_ name: String) -> String? {
        guard name.contains("/") else { return nil }
        return name == theme || name.hasPrefix("/") || siteFolder == "." ? name : "\(siteFolder)/\(name)"
    }

    /// Loads the theme that was asked for, with everything that is wrong with it.
    func loadTheme(for configuration: SiteConfiguration) throws -> LoadedTheme {
        let wished = theme ?? configuration.themeName
        let folders = ["\(siteFolder)/themes"] + themeFolders
        let reader = ThemeReader(language: configuration.language) { name in
            let path = themePath(name)
            let places = path.map { [$0] } ?? folders.map { "\($0)/\(name)" }
            return places.map(ConfinedFolder.init).first { $0.exists }.map { (path ?? "themes/\(name)", $0) }
        }
        let file = wished.contains("/") ? configurationFile : ConfigurationReader.fileName
        let place = theme == nil ? configuration.theme.map { (file, $0.position) } : nil
        var (source, findings) = try reader.read(wished, askedForAt: place)
        if !wished.contains("/") { findings = findings.map(placed) }
        guard let source, !findings.contains(where: { $0.severity == .error }) else { return LoadedTheme(findings: findings) }
        let loaded = Theme.load(source, format: format)
        return LoadedTheme(
            theme: loaded.theme, wording: LocalizedStrings(source.strings),
            findings: findings + (wished.contains("/") ? loaded.findings : loaded.findings.map(placed)), digest: source.digest)
    }

    /// Stands for all that pages take from the options and from tributary.yaml.
    var digest: ContentDigest {
        var text = DigestText()
        text.add((try? ConfinedFolder(at: siteFolder).read(ConfigurationReader.fileName, limit: 1 << 20)) ?? [])
        text.add(baseURL ?? "")
        text.add("\(drafts)")
        text.add(edition ?? "")
        text.add(contentName)
        return text.digest
    }
}

/// A theme, ready to be used.
struct LoadedTheme {
    /// Nil where anything in it is an error.
    var theme: Theme?
    var wording = LocalizedStrings([:])
    var findings: [Finding] = []
    /// Stands for every file of it.
    var digest = ContentDigest(of: [])
}

extension ThemeSource {
    fileprivate var digest: ContentDigest {
        var text = DigestText()
        for template in templates {
            text.add(template.name)
            text.add(template.text)
        }
        text.add(font ?? "")
        text.add(assets.count)
        for asset in assets {
            text.add(asset.path)
            text.add(asset.bytes)
        }
        for (name, words) in strings.sorted(by: { $0.key < $1.key }) {
            text.add(name)
            text.add(words)
        }
        return text.digest
    }
}
