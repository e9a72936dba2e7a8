package import Disk
package import Editions
package import Narratives
internal import Text

/// What the content folder says, and what is wrong with it.
package struct CorpusReading: Sendable {
    package let whole: WholeCorpus
    /// Sorted by file and place.
    package let findings: [Finding]
    /// What authors let stand, in the order of the files.
    package var suppressions: [Suppression] = []
    /// For the next reading.
    package var cache = ReadingCache.empty
}

/// Reads a content folder: every file once, on all cores, into one Corpus.
package struct CorpusReader: Sendable {
    /// What becomes of narratives that their authors call drafts.
    package enum Drafts: Sendable {
        /// They are not built, and what is wrong with one is a note, so that half-written work never holds up what is finished.
        case leftOut
        /// They are built, and held to everything.
        case built
        /// Those that can be are built; of one that cannot, the errors are warnings.
        case builtWhereTheyCan
    }

    private let content: ConfinedFolder
    /// How findings name the folder: `content`.
    private let name: String
    private let drafts: Drafts
    private let map: ParallelMap
    private let checker: (any ProseChecker)?
    private let cache: ReadingCache
    private let format: Format
    private let edition: Edition?
    private let narratives: NarrativeReader
    private let latestYear: Int?
    private let markdown = MarkdownReader()

    /// - Parameters:
    ///   - checker: reads the prose of narratives and of the pages of factors, systems and the like.
    ///   - latestYear: the last year of which a date may be without a warning.
    ///   - cache: what an earlier reading left; of files that have not changed since, it is taken at its word.
    ///   - edition: that which is to be made of it; nil where it is for readers inside.
    package init(
        _ content: ConfinedFolder, name: String, drafts: Drafts = .leftOut, map: ParallelMap, checker: (any ProseChecker)? = nil,
        latestYear: Int? = nil, cache: ReadingCache = .empty, format: Format = .standard, edition: Edition? = nil
    ) {
        self.content = content
        self.name = name
        self.drafts = drafts
        self.map = map
        self.checker = checker
        (self.format, self.edition) = (format, edition)
        self.latestYear = latestYear
        narratives = NarrativeReader(format)
        let settings = ReadingCache.Settings(folder: name, checker: checker?.name, parser: CMarkLibrary.version, latestYear: latestYear)
        self.cache = cache.settings == settings ? cache : ReadingCache(settings: settings, files: [:])
    }

    /// - Throws: `DiskError` when the folder cannot be opened, or the machine is short of something. Anything wrong below it is a finding.
    package func read() throws -> CorpusReading {
        let entries = try content.entries()
        var findings: [Finding] = []
        var markdownPaths: [(path: String, kind: ContentPath)] = []
        var attachments: [String] = []
        for entry in entries {
            switch entry {
            case .file(let path):
                switch ContentPath(path) {
                case .attachment: attachments.append(path)
                case .misplaced(let reason, let fix): findings.append(Finding("misplaced-file", reason, fix: fix, file: file(path)))
                case let kind: markdownPaths.append((path, kind))
                }
            case .unreadable(let path, let code) where DiskError.isShortage(code): throw DiskError("read", file(path), code: code)
            case .symbolicLink, .other, .unreadable, .misnamed: findings.append(finding(for: entry))
            }
        }
        if markdownPaths.isEmpty {
            let fix = "Write a first narrative in \(name)/narratives/<id>.md: title, kind, date and summary are enough."
            findings.append(Finding("empty-content", "There is nothing to read in \(name)/.", fix: fix, file: name))
        }
        let paths = markdownPaths
        let readings = try map(count: paths.count) { (index) throws(DiskError) in
            try read(paths[index].path, as: paths[index].kind)
        }
        let files = readings.map(\.file)
        var suppressions: [Suppression] = []
        var records: [ContentRecord] = []
        records.reserveCapacity(files.count)
        for file in files {
            let reading = file.reading.treated(as: drafts)
            findings += reading.findings
            suppressions += reading.suppressions
            if let record = reading.record { records.append(record) }
        }
        let (whole, others) = (records, attachments)
        let (assembly, updated) = map.both(
            { CorpusAssembly(whole, folder: name, attachments: others, format: format) },
            { cache.replaced(by: zip(paths, files).map { ($0.path, $1) }) })
        let texts = Dictionary(
            zip(paths, readings).compactMap { path, reading in reading.text.map { (file(path.path), $0) } },
            uniquingKeysWith: { first, _ in first })
        return CorpusReading(
            whole: WholeCorpus(assembly.corpus, for: edition, texts: texts), findings: (findings + assembly.findings).sorted(),
            suppressions: suppressions, cache: updated)
    }

    private func file(_ path: String) -> String { name.isEmpty ? path : name + "/" + path }

    private func finding(for entry: ConfinedFolder.Entry) -> Finding {
        let path = file(entry.path)
        switch entry {
        case .symbolicLink:
            return Finding("symbolic-link", "Symbolic links in the content are not followed.", fix: "Put the file itself here.", file: path)
        case .misnamed:
            return Finding(
                "unreadable-file", "This name is not UTF-8: the bytes that are not stand here as `\\x` and two digits.",
                fix: "Give it another name.", file: path)
        case .unreadable(_, let code):
            return Finding("unreadable-file", "This cannot be read (system error \(code)).", fix: "Check its permissions.", file: path)
        case .file, .other: return Finding("not-a-file", "This is no plain file.", fix: "Take it out of the content.", file: path)
        }
    }

    private func read(_ path: String, as kind: ContentPath) throws(DiskError) -> (file: ReadingCache.File, text: WholeCorpus.Text?) {
        let bytes: [UInt8]
        do {
            bytes = try content.read(path, limit: Document.limit)
        } catch {
            if case .unreadable(let code) = error, DiskError.isShortage(code) { throw DiskError("read", file(path), code: code) }
            return (ReadingCache.File(digest: nil, reading: FileReading(findings: [refusalFinding(error, file: file(path))])), nil)
        }
        let digest = ContentDigest(of: bytes)
        let text = edition == nil ? nil : text(of: bytes, path)
        if let known = cache.files[path], known.digest == digest { return (known, text) }
        return (ReadingCache.File(digest: digest, reading: reading(of: bytes, path, as: kind)), text)
    }

    private func text(of bytes: [UInt8], _ path: String) -> WholeCorpus.Text? {
        var ignored: [Finding] = []
        return Document.cut(bytes, file: file(path), into: &ignored).map {
            WholeCorpus.Text(markdown: $0.body, frontMatter: $0.frontMatter ?? [], firstLine: $0.bodyLine, path: path)
        }
    }

    /// One file's record and findings.
    private func reading(of bytes: [UInt8], _ path: String, as kind: ContentPath) -> FileReading {
        let file = file(path)
        var findings: [Finding] = []
        guard let document = Document.cut(bytes, file: file, into: &findings) else { return FileReading(findings: findings) }
        let checker = kind.isPageOfProse ? nil : checker
        var list = FindingList(file: file, firstLine: Document.frontMatterLine, findings: findings)
        list.latestYear = latestYear
        list.proofreader = checker.map { Proofreader($0, file: file) }
        var root = document.frontMatter.flatMap { YAMLText.parse($0, into: &list) }
        if root?.isBlank ?? (document.frontMatter != nil && list.findings.isEmpty) {
            // Nothing between the fences says nothing: the keys that must be there are missing, and that is told.
            root = .empty(at: SourcePosition(line: Document.frontMatterLine, column: 1))
        }
        let (body, bodyFindings, bodySuppressions) = markdown.read(
            document.body, firstLine: document.bodyLine, path: path, file: file, checker: checker)
        list.findings += PassageFindings.all(in: document)
        guard root != nil || document.frontMatter != nil || kind == .home else {
            list.findings.append(
                Finding(
                    "front-matter", "The file begins without front matter.",
                    fix: kind.isNarrative
                        ? "Begin with ---, then `title`, `kind`, `date` and `summary`, then ---."
                        : "Begin with ---, then `title`, then ---.",
                    file: file))
            return FileReading(findings: list.findings + bodyFindings, suppressions: bodySuppressions)
        }
        let record = ContentRecord(kind, file: file, root: root, body: body, narratives: narratives, into: &list)
        return FileReading(
            record: record, findings: list.findings + bodyFindings,
            suppressions: FrontMatterSuppressions.find(in: document, root) + bodySuppressions,
            frontMatter: kind.isNarrative ? document.frontMatter.map { $0.withUnsafeBytes { ContentDigest(of: $0) } } : nil)
    }

    private func refusalFinding(_ refusal: ConfinedFolder.Refusal, file: String) -> Finding {
        switch refusal {
        case .tooLarge(let bytes):
            Finding("too-large", "The file has \(bytes) bytes; the limit is \(Document.limit).", fix: "Cut it in two.", file: file)
        case .symbolicLink:
            Finding("symbolic-link", "Symbolic links in the content are not followed.", fix: "Put the file itself here.", file: file)
        case .missing, .notAFile: Finding("unreadable-file", "The file went away while it was read.", fix: "Run again.", file: file)
        case .unreadable(let code):
            Finding("unreadable-file", "The file cannot be read (system error \(code)).", fix: "Check its permissions.", file: file)
        }
    }
}

extension ContentPath {
    /// Pages of one's own speak about words as often as with them, as a guide to good ones does; the rules for prose let them be.
    fileprivate var isPageOfProse: Bool {
        switch self {
        case .page, .home: true
        default: false
        }
    }

    fileprivate var isNarrative: Bool {
        if case .narrative = self { true } else { false }
    }
}
