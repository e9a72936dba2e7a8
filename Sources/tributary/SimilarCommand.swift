import ArgumentParser
import Building
import Disk
import Glibc
import Narratives
import Publishing
import Text

/// `tributary similar`: has this happened before?
struct SimilarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar", abstract: "Say which narratives are like one, or like a text, and why.",
        discussion: """
            Names the narratives that matter beside one, the likest first, each with what the two share. With --text, compares a draft or notes \
            that are not in the content; a single hyphen reads standard input.

            Exit codes: 0 told; 1 there is no such narrative; 64 wrong usage; 74 a fault of the machine.

            Example: tributary similar --text notes.md
            """)

    @Argument(help: ArgumentHelp("A narrative's id.", valueName: "id"), completion: .narratives)
    var id: String?

    @Option(help: ArgumentHelp("A text to compare instead; - for standard input.", valueName: "file"), completion: .file())
    var text: String?

    @OptionGroup var content: ContentOptions

    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
        if (id == nil) == (text == nil) { throw ValidationError("Give a narrative's id, or a text with --text.") }
    }

    func run() throws {
        let options = content.build
        let site = try verbosity.watching { try Build(options).read(beside: try text.map(SimilarCommand.read), $0).site }
        guard let index = id == nil ? site.draft : site.positions(of: id)?.first else { throw content.refusal(of: id) }
        let lines = SimilarText.lines(for: index, in: site)
        Terminal.print(lines.isEmpty ? "Nothing here is like it: it may be new." : lines.map { "\($0)" }.joined(separator: "\n"))
    }

    /// The largest text that is read, in bytes.
    private static let limit = 1 << 20

    private static func read(_ path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("read", path) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let bytes = try [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
            count = readUpTo(limit + 1, from: descriptor, into: buffer.baseAddress)
            if count < 0 {
                count = 0
                throw DiskError("read", path)
            }
        }
        guard bytes.count <= limit else { throw DiskError("read", path, code: EFBIG) }
        return bytes
    }
}
