internal import Disk
internal import Editions
internal import Narratives
internal import Reading
internal import Text

extension BuildOptions {
    /// The folder of the edition that is made, as its declaration says.
    package var editionFolder: String? {
        configuration().0.edition.map { siteFolder == "." || $0.folder.hasPrefix("/") ? $0.folder : "\(siteFolder)/\($0.folder)" }
    }

    /// Where a build leaves what the next need not do again: each edition has a folder of its own, so that nothing of one is in another.
    var cacheFolder: String? { cache.map { cache in edition.map { "\(cache)-\($0)" } ?? cache } }

    /// Why there is no such edition; nil where there is one.
    package func refusal(ofEdition name: String) -> String? {
        let names = configuration().0.editions.map(\.name)
        guard !names.contains(name) else { return nil }
        let finding = unknownEdition(name, among: names)
        return "\(finding.message) \(finding.fix ?? "")"
    }

    /// What may be seen of what was read: all of it, or what an edition leaves.
    ///
    /// - Parameter gap: for tests of the proof.
    func seen(
        _ whole: WholeCorpus, _ configuration: SiteConfiguration, _ content: ConfinedFolder, _ map: ParallelMap,
        leaving gap: Projection.Gap?
    ) -> (corpus: Corpus, findings: [Finding], secrets: SecretWords, hidden: Set<Term>) {
        guard let edition = configuration.edition else { return (whole.inside, [], .none, []) }
        let projection = Projection(of: whole, for: edition, configuration, reader: MarkdownReader(), map: map, leaving: gap)
        let pictures = SecretFiles.findings(in: projection, content)
        let findings = projection.findings.map { $0.file == Edition.configurationFile ? $0.moved(to: configurationFile) : $0 }
        return (projection.corpus, findings + pictures, projection.secrets, projection.hidden)
    }

    /// What is said where no edition has the name.
    func unknownEdition(_ name: String, among names: [String]) -> Finding {
        let fix =
            names.isEmpty
            ? "Declare it: `editions: {\(name): {dates: month}}`."
            : Spelling.nearest(to: name, among: names).map { "Did you mean `\($0)`?" } ?? "There is \(names.joined(separator: ", "))."
        return Finding("edition", "There is no edition `\(name)`.", fix: fix, file: ConfigurationReader.fileName)
    }
}

extension Edition {
    /// Shows nothing.
    static let nothing = {
        var edition = Edition()
        (edition.unmarked, edition.narratives) = (.internal, [])
        return edition
    }()
}

/// Names of published files, and words in them that are not packed, such as what a drawing program notes.
enum SecretFiles {
    static func findings(in projection: Projection, _ content: ConfinedFolder) -> [Finding] {
        let (corpus, secrets) = (projection.corpus, projection.secrets)
        guard !secrets.isEmpty else { return [] }
        return corpus.linkedFiles.flatMap { path -> [Finding] in
            let file = corpus.folder.isEmpty ? path : corpus.folder + "/" + path
            let named = secrets.first(in: Array(path.utf8)[...]).map { secrets.finding($0, in: "the name of a file", file: file) }
            let bytes = (try? content.read(path, limit: 64 << 20)) ?? []
            let told = secrets.first(in: bytes[...]).map { secrets.finding($0, in: "the bytes of a file", file: file) }
            return [named, told].compactMap { $0 }
        }
    }
}
