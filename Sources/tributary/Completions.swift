import ArgumentParser
import Building
import Disk
import Narratives
import Reading

/// Words that a shell offers for an argument, found while its user waits: only names of files are read, and nothing is ever complained of.
///
/// A shell may take what it is offered for words of its own language, and these names come from the content, which is untrusted: none with a
/// character that means anything to a shell is offered.
extension CompletionKind {
    /// Ids of the narratives in the content folder that the command line names.
    static var narratives: CompletionKind {
        .custom { words, _, _ in
            let entries = (try? ConfinedFolder(at: options(in: words).content + "/narratives").entries()) ?? []
            return entries.compactMap { entry in
                guard case .file(let path) = entry, case .narrative(let id) = ContentPath("narratives/" + path) else { return nil }
                return id.text
            }.sorted()
        }
    }

    /// Names of themes: those of the site, and those that come with the tool.
    static var themes: CompletionKind {
        .custom { words, _, _ in
            let folders = ["\(options(in: words).siteFolder)/themes"] + Machine.themeFolders
            return Set(folders.flatMap(names)).sorted()
        }
    }

    private static func names(in folder: String) -> [String] {
        let items = (try? FolderHandle(opening: folder).items()) ?? []
        return items.filter { $0.kind == .folder }.map(\.path.description).filter(isPlain)
    }

    private static func isPlain(_ name: String) -> Bool {
        name.utf8.first != UInt8(ascii: "-")
            && name.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0)) }
    }

    /// What the words so far say of where the content is.
    private static func options(in words: [String]) -> BuildOptions {
        var options = BuildOptions()
        for (word, next) in zip(words, words.dropFirst() + [""]) {
            if word == "--content", !next.isEmpty { options.content = next }
            if word.hasPrefix("--content="), word.utf8.count > 10 { options.content = String(word.dropFirst(10)) }
        }
        return options
    }
}
