internal import Narratives

/// Brings the records of all files together: drafts that are left out go, and of two records with one address the second is a finding.
struct CorpusAssembly {
    let corpus: Corpus
    let findings: [Finding]

    init(_ records: [ContentRecord], folder: String, attachments: [String], format: Format = .standard) {
        var claims = AddressClaims()
        var refused: [(file: String, body: Body)] = []
        var narratives: [Narrative] = []
        var drafts: Set<Slug> = []
        var draftFiles: Set<String> = []
        var termPages: [TermPage] = []
        var pages: [FreePage] = []
        var home: FreePage?
        for record in records {
            switch record {
            case .draft(let id, let files):
                drafts.insert(id)
                draftFiles.formUnion(files)
            case .narrative(let narrative):
                if claims.claim(.narrative(narrative.id), by: narrative.file, at: .start, "id") {
                    narratives.append(narrative)
                } else {
                    refused.append((narrative.file, narrative.body))
                }
            case .term(let page): termPages.append(page)
            case .page(let page) where page.slug == nil: home = page
            case .page(let page): pages.append(page)
            }
        }
        pages = pages.filter { page in
            guard let slug = page.slug, !claims.claim(.page(slug), by: page.file, at: .start, "name") else { return true }
            refused.append((page.file, page.body))
            return false
        }
        for page in termPages { _ = claims.claim(.term(page.term), by: page.file, at: .start, "name") }
        for narrative in narratives {
            for id in narrative.fields.earlierIDs { _ = claims.claim(.narrative(id.value), by: narrative.file, at: id.position, "alias") }
            for path in narrative.fields.oldPaths { claims.claim(path, by: narrative.file) }
        }
        for page in pages {
            for alias in page.aliases { _ = claims.claim(.page(alias.value), by: page.file, at: alias.position, "alias") }
        }
        for page in termPages {
            for alias in page.aliases {
                _ = claims.claim(.term(Term(page.term.vocabulary, alias.value)), by: page.file, at: alias.position, "alias")
            }
        }
        corpus = Corpus(
            folder: folder, narratives: narratives, drafts: drafts, termPages: termPages, pages: pages, home: home, files: attachments,
            draftFiles: draftFiles, refused: refused, format: format)
        findings = claims.findings + CorpusAssembly.surplus(in: pages)
    }

    private static let mostInMenu = 50

    /// Pages that the menu has no place for: it stands on every page.
    private static func surplus(in pages: [FreePage]) -> [Finding] {
        pages.filter { $0.menu != nil }.dropFirst(mostInMenu).map {
            Finding(
                "too-many", "The menu has at most \(mostInMenu) pages, and has them already.",
                fix: "Take `menu` out, and link to the page from another.", file: $0.file)
        }
    }
}

/// Who has taken which address.
private struct AddressClaims {
    private var owners: [LinkTarget: String] = [:]
    /// Of old addresses, by the files that are written there: letters that differ in case alone are one to many disks.
    private var ownersOfPaths: [String: String] = [:]
    private(set) var findings: [Finding] = []

    mutating func claim(_ path: Located<OldPath>, by file: String) {
        let known = path.value.file.lowercased()
        guard let owner = ownersOfPaths[known] else { return ownersOfPaths[known] = file }
        refuse("address", path.value.text, takenBy: owner, file, at: path.position)
    }

    /// - Returns: whether the address was free.
    mutating func claim(_ target: LinkTarget, by file: String, at position: SourcePosition, _ what: String) -> Bool {
        guard let owner = owners.updateValue(file, forKey: target) else { return true }
        owners[target] = owner
        let name = target.path.split(separator: "/").last.map { $0.dropLast(5) } ?? ""
        refuse(what, String(name), takenBy: owner, file, at: position)
        return false
    }

    private mutating func refuse(_ what: String, _ name: String, takenBy owner: String, _ file: String, at position: SourcePosition) {
        let message = owner == file ? "The \(what) `\(name)` is this file's own already." : "The \(what) `\(name)` is taken by \(owner)."
        findings.append(Finding("duplicate-id", message, fix: "Rename one of the two.", file: file, at: position))
    }
}
