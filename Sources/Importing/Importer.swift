internal import Disk
internal import Narratives
internal import Reading

/// Other people's documents to narratives, stage by stage:
/// `SourceListing → SourceDocument → DraftedNarrative → MendedBody → PlannedNarrative → WriteAction → file`.
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
        let listing = try SourceListing(options.source, excluding: place?.path ?? options.content)
        let state = try ContentState(ConfinedFolder(at: options.content))
        let known = KnownFactors(in: ["\(options.content)/factors"] + options.factorFolders)
        let (documents, unread) = read(listing)
        let drafts = named(map(count: documents.count) { DraftBuilder.draft(documents[$0].document, documents[$0].index, known) }, listing)
        let addresses = Addresses(drafts, state)
        let plan = addresses.linkPlan(drafts, listing, state, isPublished: options.isPublished)
        let planned = map(count: drafts.count) { index in
            let (id, path) = addresses.places[index]
            return PlannedNarrative(drafts[index], id: id, path: path, LinkRepair.mend(drafts[index], id: id, path: path, plan))
        }
        var writing = ImportWriter(options, listing, state)
        let decisions = try planned.map { try writing.write($0) }
        try writing.finish(unread: Set(unread.map(\.file)))
        return outcome(drafts, planned, decisions, listing.findings + unread + writing.findings + skipped(listing, planned))
    }

    private func read(_ listing: SourceListing) -> (documents: [(document: SourceDocument, index: MappingIndex)], findings: [Finding]) {
        let indexes = (options.mapping.map { [$0] } ?? MappingReading.families).map { MappingIndex($0) }
        let read = map(count: listing.markdown.count) { place -> (SourceDocument?, [Finding]) in
            let path = listing.markdown[place]
            switch listing.read(path, limit: Document.limit) {
            case .success(let bytes): return MarkdownSource.read(bytes, root: listing.root, path: path, file: listing.prefix + path)
            case .failure(let fault): return (nil, [fault.finding])
            }
        }
        var documents = read.compactMap(\.0)
        var findings = read.flatMap(\.1)
        for path in listing.tables {
            switch listing.read(path, limit: CSVSource.limit) {
            case .success(let bytes):
                let rows = CSVSource.read(bytes, name: path, file: listing.prefix + path, indexes[indexes.count - 1])
                documents += rows.documents
                findings += rows.findings
            case .failure(let fault): findings.append(fault.finding)
            }
        }
        return (documents.map { ($0, Recognition.index(for: $0, among: indexes)) }, findings)
    }

    /// Rows are called by the id that they ask for; two that ask for one are told apart by their order.
    private func named(_ drafts: [DraftedNarrative], _ listing: SourceListing) -> [DraftedNarrative] {
        var counts: [String: Int] = [:]
        guard !listing.tables.isEmpty else { return drafts }
        return drafts.map { draft in
            var draft = draft
            let name = "\(draft.name)#\(draft.id?.text ?? "row")"
            counts[name, default: 0] += 1
            draft.name = counts[name] == 1 ? name : "\(name)-\(counts[name, default: 0])"
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

    private func outcome(
        _ drafts: [DraftedNarrative], _ planned: [PlannedNarrative], _ decisions: [WriteAction?], _ findings: [Finding]
    ) -> ImportOutcome {
        var outcome = ImportOutcome()
        for index in drafts.indices {
            let (draft, narrative, decision) = (drafts[index], planned[index], decisions[index])
            outcome.documents.append(
                ImportOutcome.Document(
                    name: draft.name, file: draft.file, path: decision == nil ? nil : narrative.path, decision: decision,
                    isDraft: draft.isDraft, factors: draft.factors, extensionKeys: draft.extensionKeys))
        }
        outcome.findings = (findings + planned.flatMap(\.findings)).sorted()
        return outcome
    }
}

extension DraftedNarrative {
    /// Keys for what has no other home; the import's own are not among them.
    fileprivate var extensionKeys: Int { entries.count { $0.key.hasPrefix("x-") && !$0.key.hasPrefix("x-import") } }
}
