internal import Disk
internal import Narratives

/// Puts planned narratives where they belong, without ever writing over what a person wrote, and keeps the record of it.
struct ImportWriter {
    private let options: ImportOptions
    private let listing: SourceListing
    private let state: ContentState
    private var record: ImportRecord
    private var writer: ContentWriter?
    private var seen: Set<[UInt8]> = []
    private(set) var findings: [Finding] = []

    init(_ options: ImportOptions, _ listing: SourceListing, _ state: ContentState) {
        (self.options, self.listing, self.state) = (options, listing, state)
        record = state.record
    }

    /// - Returns: what was done; nil where a check would not take it, so that nothing was.
    mutating func write(_ narrative: PlannedNarrative) throws(DiskError) -> WriteAction? {
        seen.insert(Array(narrative.name.utf8))
        guard narrative.isSound else { return nil }
        let isReplaced = options.replaced.contains(narrative.id.text)
        let action = try put(narrative.bytes, at: narrative.path, name: narrative.name, isReplaced: isReplaced)
        report(action, of: narrative)
        guard action != .keepDeleted else { return action }
        for copy in narrative.copies {
            guard case .success(let bytes) = listing.read(copy.source, limit: SourceListing.fileLimit) else { continue }
            let name = listing.root + "/" + copy.source + " in " + copy.path
            _ = try put(bytes, at: copy.path, name: name, isReplaced: false)
            seen.insert(Array(name.utf8))
        }
        return action
    }

    private mutating func put(_ bytes: [UInt8], at path: String, name: String, isReplaced: Bool) throws(DiskError) -> WriteAction {
        let new = Fingerprint(of: bytes)
        let disk = state.fingerprint(of: path)
        let entry = record[name]
        let aside = ImportWriter.aside(path)
        let isAsideThere = entry?.aside != nil && state.fingerprint(of: aside) != nil
        var action = WriteAction(new: new, entry: entry, disk: disk, isAsideThere: isAsideThere)
        if isReplaced, action != .unchanged { action = disk == nil ? .create : .update }
        switch action {
        case .create, .update, .unchanged, .keepEdited:
            if action == .create || action == .update { try content()?.write(bytes, to: path) }
            record[name] = ImportRecord.Entry(path: path, written: new)
            // Settled: a version that was put aside is of no use any more.
            if isAsideThere { try content()?.remove(aside) }
        case .putAside:
            if state.fingerprint(of: aside) != new { try content()?.write(bytes, to: aside) }
            record[name] = ImportRecord.Entry(path: path, written: entry?.written ?? Fingerprint(written: "0-0"), aside: new)
        case .keepDeleted: break
        }
        return action
    }

    private static func aside(_ path: String) -> String {
        ImportRecord.folder + "/aside/" + path.split(separator: "/").dropFirst().joined(separator: "-")
    }

    private mutating func report(_ action: WriteAction, of narrative: PlannedNarrative) {
        let file = "\(options.contentName)/\(narrative.path)"
        switch action {
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
        for (name, entry) in record.sorted where !seen.contains(Array(name.utf8)) && !name.contains(" in narratives/") {
            guard listing.isFolder || !listing.tables.isEmpty, heads.contains(where: { name.hasPrefix($0) }),
                !unread.contains(listing.prefix + name.dropFirst(listing.root.count + 1)), state.byPath[entry.path] != nil
            else { continue }
            findings.append(
                Finding(
                    "import-source-gone", .note, "\(name), which this was imported from, is not there any more. The narrative stays.",
                    file: "\(options.contentName)/\(entry.path)"))
        }
        if record.bytes != state.record.bytes { try content()?.write(record.bytes, to: ImportRecord.path) }
    }

    /// Made when it is needed, so that an import of nothing leaves nothing behind; nil when nothing is to be written.
    private mutating func content() throws(DiskError) -> ContentWriter? {
        guard !options.isDry else { return nil }
        if writer == nil { writer = try ContentWriter(options.content) }
        return writer
    }
}
