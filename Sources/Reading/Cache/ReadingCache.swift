package import Narratives
package import Text

/// What one file gave.
struct FileReading: Sendable {
    var record: ContentRecord?
    var findings: [Finding]
    var suppressions: [Suppression] = []
    /// Of a narrative's front matter: all that other pages than its own show of it, but for the sentences in which it links. Nil for what is no
    /// narrative.
    var frontMatter: ContentDigest?

    /// The same, with a draft as drafts are to be treated.
    func treated(as drafts: CorpusReader.Drafts) -> FileReading {
        guard record?.isDraft == true, case .narrative(let narrative) = record else { return self }
        var reading = self
        switch drafts {
        case .leftOut:
            reading.findings = findings.map { $0.graded(.note) }
            for index in suppressions.indices { reading.suppressions[index].isInDraft = true }
        case .builtWhereTheyCan where findings.contains { $0.severity == .error }:
            reading.findings = findings.map { $0.severity == .error ? $0.graded(.warning) : $0 }
        case .built, .builtWhereTheyCan: return self
        }
        reading.record = .draft(narrative.id, files: narrative.body.linkedFiles)
        return reading
    }
}

/// What files said when they were last read, so that only those that changed are read again.
///
/// A file's path, its bytes and the settings of reading decide what it says.
package struct ReadingCache: Sendable {
    /// What is alike for all files of a reading.
    struct Settings: Hashable, Sendable {
        /// How findings name the content folder.
        var folder: String
        /// The name of the prose checker; nil where none was asked.
        var checker: String?
        /// The version of the Markdown library.
        var parser: String
        /// The last year of which a date may be without a warning.
        var latestYear: Int?
    }

    /// One file, behind a reference, since a reading is a large value to move.
    final class File: Sendable {
        /// Nil where the file could not be read, so that it is tried again.
        let digest: ContentDigest?
        let reading: FileReading

        init(digest: ContentDigest?, reading: FileReading) { (self.digest, self.reading) = (digest, reading) }
    }

    let settings: Settings
    /// By path below the content folder.
    let files: [String: File]

    /// Nothing was read before.
    package static let empty = ReadingCache(settings: Settings.placeholder, files: [:])

    /// Stands for what pages are made of.
    ///
    /// - Returns: nil where a file could not be read.
    package func digests(of corpus: Corpus) -> Digests? {
        var shared = DigestText()
        shared.add(settings.parser)
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
            guard let digest = file.digest else { return nil }
            shared.add(path)
            shared.add(file.reading.frontMatter ?? digest)
        }
        let prefix = corpus.folder.isEmpty ? 0 : corpus.folder.utf8.count + 1
        func file(_ name: String) -> File? { files[String(name.utf8.dropFirst(prefix)) ?? ""] }
        let read = corpus.narratives.compactMap { file($0.file) }
        let (texts, records) = (read.compactMap(\.digest), read.compactMap { $0.reading.frontMatter ?? $0.digest })
        let others = corpus.termPages.map(\.file) + corpus.pages.map(\.file) + [corpus.home?.file].compactMap { $0 }
        let pages = Dictionary(others.map { ($0, file($0)?.digest) }, uniquingKeysWith: { first, _ in first }).compactMapValues { $0 }
        guard texts.count == corpus.narratives.count, pages.count == others.count else { return nil }
        // Another Markdown library may make something else of the same bytes.
        let whole = texts.map { digest in
            var text = DigestText()
            text.add(settings.parser)
            text.add(digest)
            return text.digest
        }
        return Digests(parser: settings.parser, shared: shared.digest, records: records, texts: whole, pages: pages)
    }

    /// Stand for what files said.
    package struct Digests: Sendable {
        /// The version of the Markdown library.
        package let parser: String
        /// For the front matter of every narrative, and the whole of any other file.
        package let shared: ContentDigest
        /// For each narrative's front matter, and for its whole file, by position in the corpus.
        package let records: [ContentDigest]
        package let texts: [ContentDigest]
        /// For any other file, as findings name it.
        package let pages: [String: ContentDigest]
    }

    /// What a later reading with the same settings leaves; files that it did not meet are gone.
    func replaced(by files: [(path: String, file: File)]) -> ReadingCache {
        ReadingCache(settings: settings, files: Dictionary(files.map { ($0.path, $0.file) }, uniquingKeysWith: { first, _ in first }))
    }
}
