internal import Disk
internal import Narratives
internal import Reading

/// Other people's documents to narratives, stage by stage:
/// `SourceListing → SourceDocument → DraftedNarrative → RepairedBody → PlannedNarrative → WriteAction → file`.
package struct Importer: Sendable {
    private let options: ImportOptions
    private let map: ParallelMap

    package init(_ options: ImportOptions) {
        self.options = options
        map = ParallelMap(jobs: options.jobs)
    }

    /// Imports what can be imported; what cannot is a finding.
    ///
    /// - Throws: `DiskError` for faults of the machine.
    package func run() throws -> ImportOutcome {
        let place = try options.isDry ? nil : FolderPlace(of: options.content)
        let listing = try SourceListing(
            options.source, excluding: place?.path ?? options.content, by: options.mapping ?? ImportMapping())
        let state = try ContentState(ConfinedFolder(at: options.content))
        let known = KnownFactors(in: ["\(options.content)/factors"] + options.factorFolders)
        let indexes = (options.mapping.map { [$0] } ?? MappingReading.families).map { MappingIndex($0) }
        let (documents, unread) = read(listing, indexes)
        let drafts = withOwnAliases(
            named(
                map(count: documents.count) { place in
                    DraftBuilder.draft(documents[place], MappingIndex.recognised(documents[place], among: indexes), known)
                }, listing))
        let addresses = Addresses(drafts, state)
        let plan = addresses.linkPlan(drafts, listing, state, isPublished: options.isPublished)
        let planned = map(count: drafts.count) { index in
            let (id, path) = addresses.places[index]
            return PlannedNarrative(drafts[index], id: id, path: path, LinkRepair.repair(drafts[index], id: id, path: path, plan), plan)
        }
        var writer = ImportWriter(options, listing, state)
        let actions = try planned.map { try writer.write($0) }
        try writer.finish(unread: Set(unread.map(\.file)))
        let findings = listing.findings + unread + writer.findings + skipped(listing, planned) + planned.flatMap(\.findings)
        return ImportOutcome(
            documents: drafts.indices.map {
                ImportOutcome.Document(
                    drafts[$0], path: planned[$0].path, action: actions[$0],
                    change: options.isDry ? state.change(to: planned[$0], actions[$0]) : nil)
            },
            findings: findings.sorted())
    }

    private func read(_ listing: SourceListing, _ indexes: [MappingIndex]) -> (documents: [SourceDocument], findings: [Finding]) {
        let files = map(count: listing.markdown.count) { place -> (documents: [SourceDocument], findings: [Finding]) in
            let path = listing.markdown[place]
            switch listing.read(path, limit: Document.limit) {
            case .success(let bytes):
                let read = MarkdownSource.read(bytes, root: listing.root, path: path, file: listing.prefix + path)
                return (read.document.map { [$0] } ?? [], read.findings)
            case .failure(let finding): return ([], [finding])
            }
        }
        let tables = listing.tables.map { path -> (documents: [SourceDocument], findings: [Finding]) in
            switch listing.read(path, limit: CSVSource.limit) {
            case .success(let bytes): CSVSource.read(bytes, name: path, file: listing.prefix + path, indexes[indexes.count - 1])
            case .failure(let finding): ([], [finding])
            }
        }
        return ((files + tables).flatMap(\.documents), (files + tables).flatMap(\.findings))
    }

    /// Rows are called by the key that they have, or else by title and date, so that one put in above moves none of the others.
    private func named(_ drafts: [DraftedNarrative], _ listing: SourceListing) -> [DraftedNarrative] {
        guard !listing.tables.isEmpty else { return drafts }
        var names = FreeNames()
        return drafts.map { draft in
            var draft = draft
            let wish = "\(draft.name)#\(draft.key)"
            draft.name = names.name(for: wish)
            if draft.name != wish {
                draft.findings.append(
                    Finding(
                        "import-row", .warning, "Another row has this title and date, so that their order alone tells them apart.",
                        fix: "Give each a key of its own in a column, and say in import.yaml which: `keys: {id: [that column]}`.",
                        file: draft.file, at: draft.position))
            }
            return draft
        }
    }

    /// An old address leads to one narrative alone.
    private func withOwnAliases(_ drafts: [DraftedNarrative]) -> [DraftedNarrative] {
        var taken: Set<String> = []
        return drafts.map { draft in
            var draft = draft
            for (place, entry) in draft.entries.enumerated() where entry.key == Target.aliases.rawValue {
                guard case .words(let aliases) = entry.value else { continue }
                let free = aliases.filter { taken.insert($0).inserted }
                guard free.count < aliases.count else { continue }
                if free.isEmpty { draft.entries.remove(at: place) } else { draft.entries[place].value = .words(free) }
                let others = aliases.filter { !free.contains($0) }.map { "`\($0.cut(to: 60))`" }.joined(separator: ", ")
                draft.findings.append(
                    Finding(
                        "import-alias", .warning, "\(others) leads to another narrative of these already, and was left out here.",
                        fix: "If it belongs here, move it to the `aliases` of this one.", file: draft.file, at: draft.position))
            }
            return draft
        }
    }

    /// Files that are no documents and that nothing links to.
    private func skipped(_ listing: SourceListing, _ planned: [PlannedNarrative]) -> [Finding] {
        let copied = Set(planned.flatMap(\.copies).map(\.source))
        return listing.others.filter { !copied.contains($0) }.map { path in
            let isTable = path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv")
            return Finding(
                "import-skipped", .warning, "This is not Markdown, and no imported text links to it: it was left where it is.",
                fix: isTable
                    ? "If each row tells of an incident, import it by itself." : "If it tells of an incident, save it as Markdown.",
                file: listing.prefix + path)
        }
    }
}
