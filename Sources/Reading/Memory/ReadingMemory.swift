internal import Disk
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
/// A file's path, its bytes and the manner of reading decide what it says.
package struct ReadingMemory: Sendable {
    /// What is alike for all files of a reading.
    struct Manner: Hashable, Sendable {
        /// How findings name the content folder.
        let folder: String
        /// The name of the judge of prose; nil where none was asked.
        let judge: String?
        /// The version of the Markdown library.
        let parser: String
    }

    /// One file, behind a reference, since a reading is a large value to move.
    final class File: Sendable {
        /// Nil where the file could not be read, so that it is tried again.
        let digest: ContentDigest?
        /// Of the file as it was read; nil where it says nothing.
        let stamp: FileStamp?
        let reading: FileReading

        init(digest: ContentDigest?, stamp: FileStamp? = nil, reading: FileReading) {
            (self.digest, self.stamp, self.reading) = (digest, stamp, reading)
        }
    }

    let manner: Manner
    /// By path below the content folder.
    let files: [String: File]

    /// Nothing was read before.
    package static let empty = ReadingMemory(manner: Manner.placeholder, files: [:])

    /// Stands for what pages are made of.
    ///
    /// - Returns: for all that they share, be it the front matter of every narrative or the whole of any other file; and for each narrative of
    ///   a corpus that was read with this memory, for its whole file. Nil where a file could not be read.
    package func digests(of corpus: Corpus) -> (shared: ContentDigest, texts: [ContentDigest])? {
        var shared = DigestText()
        shared.add(manner.parser)
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
            guard let digest = file.digest else { return nil }
            shared.add(path)
            shared.add(file.reading.frontMatter ?? digest)
        }
        let prefix = corpus.folder.isEmpty ? 0 : corpus.folder.utf8.count + 1
        let texts = corpus.narratives.compactMap { files[String($0.file.utf8.dropFirst(prefix)) ?? ""]?.digest }
        guard texts.count == corpus.narratives.count else { return nil }
        // Another Markdown library may make something else of the same bytes.
        let read = texts.map { digest in
            var text = DigestText()
            text.add(manner.parser)
            text.add(digest)
            return text.digest
        }
        return (shared.digest, read)
    }

    /// What a later reading in the same manner leaves; files that it did not meet are gone.
    func replaced(by files: [(path: String, file: File)]) -> ReadingMemory {
        ReadingMemory(manner: manner, files: Dictionary(files.map { ($0.path, $0.file) }, uniquingKeysWith: { first, _ in first }))
    }
}
