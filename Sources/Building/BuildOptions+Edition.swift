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

    /// Why there is no such edition; nil where there is one, and where tributary.yaml has errors, which come first: one may hide the edition.
    package func refusal(ofEdition name: String) -> String? {
        let (configuration, findings) = configuration()
        let names = configuration.editions.map(\.name)
        guard !names.contains(name), !findings.contains(where: { $0.severity == .error && $0.rule != "edition" }) else { return nil }
        let finding = unknownEdition(name, among: names)
        return "\(finding.message) \(finding.fix ?? "")"
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
