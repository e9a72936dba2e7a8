internal import Narratives
internal import Text

/// What imports have written, so that the next one can tell a person's edits from its own words. It lies in the content folder, where the
/// team shares it.
struct ImportRecord: Sendable {
    struct Entry: Hashable, Sendable {
        /// Below the content folder.
        var path: String
        /// What the last import wrote there.
        var written: Fingerprint
        /// A newer version that was put aside, because a person had edited the file; nil where none waits.
        var aside: Fingerprint?
    }

    /// By what the source is called, byte by byte: two files may have names that are one text to Unicode.
    private(set) var entries: [[UInt8]: Entry] = [:]

    static let folder = ".tributary-import"
    static let path = folder + "/record"
    static let limit = 64 << 20
    private static let head = "tributary import record, version 1: share it with the content"

    init() {}

    /// A record that cannot be read is none: files say themselves what they were imported from.
    init(_ bytes: [UInt8]) {
        let lines = bytes.text.split(separator: "\n")
        guard lines.first.map(String.init) == ImportRecord.head else { return }
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 4 else { continue }
            self[PercentEncoding.decoded(parts[3])] = Entry(
                path: PercentEncoding.decoded(parts[2]), written: Fingerprint(written: parts[0]),
                aside: parts[1] == "-" ? nil : Fingerprint(written: parts[1]))
        }
    }

    subscript(name: String) -> Entry? {
        get { entries[Array(name.utf8)] }
        set { entries[Array(name.utf8)] = newValue }
    }

    /// The entries by the bytes of their names, so that the same imports give the same bytes.
    var sorted: [(name: String, entry: Entry)] {
        entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key.text, $0.value) }
    }

    var bytes: [UInt8] {
        let lines = sorted.map { name, entry in
            "\(entry.written)\t\(entry.aside?.description ?? "-")\t\(PercentEncoding.encoded(entry.path))\t\(PercentEncoding.encoded(name))"
        }
        return Array((([ImportRecord.head] + lines).joined(separator: "\n") + "\n").utf8)
    }
}
