internal import Analysis
package import Disk
package import Narratives
internal import Text

extension CopiedFiles {
    /// What keeps files from being copied, at each link to one and for the picture for sharing, so that a check knows of it as a build does. Files
    /// that are not there, and links to those of no published sort, are told of by rules.
    ///
    /// - Parameters:
    ///   - image: the path of the picture for sharing, as the configuration has it.
    ///   - configuration: how findings name the configuration's file.
    package static func findings(
        in corpus: Corpus, _ content: ConfinedFolder, image: Located<String>?, of configuration: String
    ) -> [Finding] {
        var faults: [String: CopyFault] = [:]
        for path in corpus.linkedFiles where FileType.isPublished(path) { faults[path] = CopyFault(of: path, in: content) }
        let linked =
            faults.isEmpty
            ? []
            : corpus.links.flatMap { file, links in
                links.compactMap { link -> Finding? in
                    guard case .file(let path) = link.target else { return nil }
                    return faults[path]?.finding("`\(link.written)`", in: file, at: link.position)
                }
            }
        guard let image, let fault = CopyFault(ofImage: image.value, corpus, content) else { return linked }
        return linked + [fault.finding("The picture for sharing, `\(image.value)`,", in: configuration, at: image.position)]
    }
}

/// What keeps a file from being copied.
private struct CopyFault {
    let rule: String
    /// What is wrong, after the file's name.
    let words: String
    let fix: String

    func finding(_ name: String, in file: String, at position: SourcePosition = .start) -> Finding {
        Finding(rule, "\(name) \(words)", fix: fix, file: file, at: position)
    }
}

extension CopyFault {
    init?(ofName path: String) {
        guard let refusal = FileType.refusal(of: path) else { return nil }
        self.init(rule: "file-type", words: "is not published\(refusal.reason).", fix: refusal.fix)
    }

    init?(ofImage path: String, _ corpus: Corpus, _ content: ConfinedFolder) {
        if corpus.files.contains(path) {
            self.init(ofName: path, content)
        } else {
            let nearest = Spelling.nearest(to: path, among: corpus.files)
            self.init(
                rule: "missing-image", words: "is not in \(corpus.folder)/.",
                fix: nearest.map { "Did you mean `\($0)`?" } ?? "Put it there, or take the key out: the theme has pictures of its own.")
        }
    }

    private init?(ofName path: String, _ content: ConfinedFolder) {
        guard let fault = CopyFault(ofName: path) ?? CopyFault(of: path, in: content) else { return nil }
        self = fault
    }

    init?(of path: String, in content: ConfinedFolder) {
        do {
            // As far as a browser looks.
            guard Self.beginsAsPage(try content.read(path, limit: CopiedFiles.limit, first: 1_445)) else { return nil }
            self.init(
                rule: "file-type", words: "is not published: it begins as a page does, and some hosts and browsers would take it for one.",
                fix: "Put a line of words before what is in it, or pack it into a .zip.")
        } catch {
            self.init(error)
        }
    }

    /// Whether whoever goes by what is in a file could take it for HTML or XML (WHATWG MIME Sniffing, 7.1), whatever its ending: GitLab Pages does
    /// where it does not know the ending. Lines of syslog begin with `<34>`, and are none.
    private static func beginsAsPage(_ bytes: [UInt8]) -> Bool {
        let text = bytes.drop { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) }
        guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
        return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || (0x61...0x7A).contains(next | 0x20)
    }

    private init(_ refusal: ConfinedFolder.Refusal) {
        switch refusal {
        case .tooLarge(let bytes):
            self.init(
                rule: "too-large", words: "has \(bytes) bytes; files of more than \(CopiedFiles.limit) are not published.",
                fix: "Make it smaller, or put it where large files are kept and link its address.")
        case .unreadable(let code):
            self.init(
                rule: "unreadable-file", words: "cannot be read (system error \(code)).", fix: "Check its permissions.")
        case .missing, .notAFile, .symbolicLink:
            self.init(
                rule: "unreadable-file", words: "is no plain file any more.", fix: "Put the file itself there, and run again.")
        }
    }
}
