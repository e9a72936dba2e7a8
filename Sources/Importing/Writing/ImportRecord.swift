internal import Narratives

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
    private(set) var entries: [SourceName: Entry] = [:]

    static let folder = ".tributary-import"
    static let path = folder + "/record"
    static let limit = 64 << 20
    private static let head = "tributary import record, version 1: share it with the content"

    init() {}

    /// A record that cannot be read is none: files say themselves what they were imported from.
    init(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == ImportRecord.head else { return }
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 4 else { continue }
            entries[SourceName(PercentEncoding.decoded(parts[3]))] = Entry(
                path: PercentEncoding.decoded(parts[2]), written: Fingerprint(written: parts[0]),
                aside: parts[1] == "-" ? nil : Fingerprint(written: parts[1]))
        }
    }

    subscript(name: String) -> Entry? {
        get { entries[SourceName(name)] }
        set { entries[SourceName(name)] = newValue }
    }

    /// Sorted, so that the same imports give the same bytes.
    var bytes: [UInt8] {
        let lines = entries.sorted { $0.key < $1.key }.map { name, entry in
            "\(entry.written)\t\(entry.aside?.description ?? "-")\t\(ImportRecord.encoded(entry.path))\t\(ImportRecord.encoded(name.text))"
        }
        return Array((([ImportRecord.head] + lines).joined(separator: "\n") + "\n").utf8)
    }

    /// What a source is called.
    struct SourceName: Hashable, Comparable {
        let text: String

        init(_ text: String) { self.text = text }

        static func == (left: SourceName, right: SourceName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
        static func < (left: SourceName, right: SourceName) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "%") }
            ? text.unicodeScalars.map {
                $0.value < 0x20 || $0 == "%" ? "%" + ($0.value < 16 ? "0" : "") + String($0.value, radix: 16) : String($0)
            }
            .joined() : text
    }
}
