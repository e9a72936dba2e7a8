internal import Disk
internal import Narratives

/// Puts planned narratives where they belong, without ever writing over what a person wrote, and keeps the record of it.
struct ImportWriter {
    private let options: ImportOptions
    private let listing: SourceListing
    private let state: ContentState
    private var record: ImportRecord
    private var writer: ContentWriter?
    private var seen: Set<ImportRecord.SourceName> = []
    private(set) var findings: [Finding] = []

    init(_ options: ImportOptions, _ listing: SourceListing, _ state: ContentState) {
        (self.options, self.listing, self.state) = (options, listing, state)
        record = state.record
    }

    /// - Returns: what was done; nil where a check would not take it, so that nothing was.
    mutating func write(_ narrative: PlannedNarrative) throws(DiskError) -> WriteAction? {
        seen.insert(ImportRecord.SourceName(narrative.name))
        guard narrative.isSound else { return nil }
        let decision = try put(
            narrative.bytes, at: narrative.path, name: narrative.name, isReplaced: options.replaced.contains(narrative.id.text))
        tell(decision, of: narrative)
        guard decision != .keepDeleted else { return decision }
        for copy in narrative.copies { try self.copy(copy) }
        return decision
    }

    private mutating func put(_ bytes: [UInt8], at path: String, name: String, isReplaced: Bool) throws(DiskError) -> WriteAction {
        let new = Fingerprint(of: bytes)
        let entry = record[name]
        let aside = ImportWriter.aside(path)
        let isAsideThere = entry?.aside != nil && state.fingerprint(of: aside) != nil
        var decision = WriteAction(new: new, entry: entry, disk: state.fingerprint(of: path), isAsideThere: isAsideThere)
        if isReplaced, decision != .unchanged { decision = state.fingerprint(of: path) == nil ? .create : .update }
        switch decision {
        case .create, .update, .unchanged:
            if decision != .unchanged { try save(bytes, to: path) }
            record[name] = ImportRecord.Entry(path: path, written: new)
            if isAsideThere { try removeAside(aside) }
        case .keepEdited:
            // Settled, if a version was put aside and is gone.
            record[name] = ImportRecord.Entry(path: path, written: new)
            if isAsideThere { try removeAside(aside) }
        case .putAside:
            if state.fingerprint(of: aside) != new { try save(bytes, to: aside) }
            record[name] = ImportRecord.Entry(path: path, written: entry?.written ?? Fingerprint(written: "0-0"), aside: new)
        case .keepDeleted: break
        }
        return decision
    }

    private mutating func copy(_ copy: FileCopy) throws(DiskError) {
        guard case .success(let bytes) = listing.read(copy.source, limit: SourceListing.fileLimit) else { return }
        _ = try put(bytes, at: copy.path, name: listing.root + "/" + copy.source + " in " + copy.path, isReplaced: false)
        seen.insert(ImportRecord.SourceName(listing.root + "/" + copy.source + " in " + copy.path))
    }

    private static func aside(_ path: String) -> String {
        ImportRecord.folder + "/aside/" + path.split(separator: "/").dropFirst().joined(separator: "-")
    }

    private mutating func tell(_ decision: WriteAction, of narrative: PlannedNarrative) {
        let file = "\(options.contentName)/\(narrative.path)"
        switch decision {
        case .putAside:
            let aside = "\(options.contentName)/\(ImportWriter.aside(narrative.path))"
            findings.append(
                Finding(
                    "import-both-changed", .warning, "Somebody edited this, and \(narrative.name) says something new. The edits stand.",
                    fix:
                        "Take what you want from \(aside) and delete that file; or import with --replace \(narrative.id) to drop the edits.",
                    file: file))
        case .keepDeleted:
            findings.append(
                Finding(
                    "import-deleted", .note, "Somebody deleted this since it was imported from \(narrative.name), and it stays so.",
                    fix: "Import with --replace \(narrative.id) to have it again.", file: file))
        case .create, .update, .unchanged, .keepEdited: break
        }
    }

    /// Tells of narratives whose sources have gone, and writes the record last.
    ///
    /// - Parameter unread: files that could not be read this time.
    mutating func finish(unread: Set<String>) throws(DiskError) {
        let heads = listing.tables.isEmpty ? [listing.root + "/"] : listing.tables.map { $0 + "#" }
        for (source, entry) in record.entries.sorted(by: { $0.key < $1.key })
        where !seen.contains(source) && !source.text.contains(" in narratives/") {
            let name = source.text
            guard listing.isFolder || !listing.tables.isEmpty, heads.contains(where: { name.hasPrefix($0) }),
                !unread.contains(listing.prefix + name.dropFirst(listing.root.count + 1)), state.byPath[entry.path] != nil
            else { continue }
            findings.append(
                Finding(
                    "import-source-gone", .note, "\(name), which this was imported from, is not there any more. The narrative stays.",
                    file: "\(options.contentName)/\(entry.path)"))
        }
        guard record.bytes != state.record.bytes else { return }
        try save(record.bytes, to: ImportRecord.path)
    }

    private mutating func save(_ bytes: [UInt8], to path: String) throws(DiskError) {
        try content()?.write(bytes, to: path)
    }

    private mutating func removeAside(_ path: String) throws(DiskError) {
        try content()?.remove(path)
    }

    /// Made when it is needed, so that an import of nothing leaves nothing behind; nil when nothing is to be written.
    private mutating func content() throws(DiskError) -> ContentWriter? {
        guard !options.isDry else { return nil }
        if writer == nil { writer = try ContentWriter(options.content) }
        return writer
    }
}
