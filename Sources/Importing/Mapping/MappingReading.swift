internal import Disk
package import Narratives
internal import Reading
internal import Text

/// Reads mappings: those that come with the tool, and a person's own. Both are the same YAML.
package enum MappingReading {
    /// The built-in ones, the special before the general; `default` is the last.
    package static let builtIn: [(name: String, bytes: [UInt8])] = [
        ("postmortems-app", PackageResources.postmortems_app_yaml), ("jira", PackageResources.jira_yaml),
        ("ccadb", PackageResources.ccadb_yaml), ("incident-io", PackageResources.incident_io_yaml),
        ("firehydrant", PackageResources.firehydrant_yaml), ("rootly", PackageResources.rootly_yaml),
        ("gitlab", PackageResources.gitlab_yaml), ("wikimedia", PackageResources.wikimedia_yaml),
        ("public-cloud", PackageResources.public_cloud_yaml), ("notion", PackageResources.notion_yaml),
        ("confluence", PackageResources.confluence_yaml), ("google-docs", PackageResources.google_docs_yaml),
        ("sre", PackageResources.sre_yaml), ("pagerduty", PackageResources.pagerduty_yaml), ("atlassian", PackageResources.atlassian_yaml),
        ("jekyll", PackageResources.jekyll_yaml), ("github", PackageResources.github_yaml), ("default", PackageResources.default_yaml),
    ]

    /// The built-in mappings, each with what it extends.
    package static let families: [ImportMapping] = builtIn.map { whole($0.name) }

    private static func whole(_ name: String) -> ImportMapping {
        guard let bytes = builtIn.first(where: { $0.name == name })?.bytes else { return ImportMapping() }
        let own = read(bytes, name: name, file: name).mapping
        return name == "default" ? own : own.extending(whole("default"))
    }

    /// A person's own mapping, with what it extends. What is wrong with it is told at its place.
    package static func read(_ bytes: [UInt8], file: String) -> (mapping: ImportMapping?, findings: [Finding]) {
        if let bad = UTF8Check.firstFault(in: bytes) {
            return (nil, [Finding("encoding", "This byte is not UTF-8.", fix: "Save the file as UTF-8.", file: file, at: bad)])
        }
        var (mapping, findings) = read(bytes, name: file, file: file)
        let base = mapping.base ?? "default"
        guard let extended = families.first(where: { $0.name == base }) else {
            let names = builtIn.map(\.name)
            let nearest = Spelling.nearest(to: base, among: names).map { "Did you mean `\($0)`?" }
            findings.append(
                Finding(
                    "closed-list", "There is no built-in mapping `\(base)`.",
                    fix: nearest ?? "There are: \(names.joined(separator: ", ")).", file: file))
            return (nil, findings)
        }
        mapping = mapping.extending(extended)
        return (findings.contains { $0.severity == .error } ? nil : mapping, findings)
    }

    private static func read(_ bytes: [UInt8], name: String, file: String) -> (mapping: ImportMapping, findings: [Finding]) {
        var list = FindingList(file: file, firstLine: 1)
        var mapping = ImportMapping()
        if let root = YAMLText.parse(bytes[...], into: &list) { mapping = MappingKeys.reader.read(root, into: mapping, &list).record }
        mapping.name = name
        return (mapping, list.findings)
    }
}
