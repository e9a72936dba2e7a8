/// Reads a patch without context, as `git diff-index -p --unified=0` prints it.
///
/// The lines of a hunk are counted, never looked at: an added line may well read `++ b/another-file`.
struct PatchReader {
    private let bytes: ArraySlice<UInt8>
    private var offset: Int
    private var found = ChangedLines()
    /// The file that the hunks are about.
    private var path: String?

    static func changes(in patch: [UInt8]) -> ChangedLines {
        var reader = PatchReader(patch[...])
        reader.read()
        return reader.found
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    private mutating func read() {
        while let line = next() {
            if line.starts(with: "diff --git ".utf8) {
                path = PatchReader.path(inHeader: line.dropFirst("diff --git ".utf8.count))
            } else if line.starts(with: "new file mode ".utf8) {
                if let path { found.add(whole: path) }
            } else if line.starts(with: "@@ ".utf8), let hunk = Hunk(line) {
                if let path { found.add(hunk.touched, of: path) }
                skip(hunk.removed + hunk.added)
            }
        }
    }

    /// The next line without its end.
    private mutating func next() -> ArraySlice<UInt8>? {
        guard offset < bytes.endIndex else { return nil }
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.endIndex
        defer { offset = min(end + 1, bytes.endIndex) }
        return bytes[offset..<end]
    }

    private mutating func skip(_ count: Int) {
        var left = count
        while left > 0, let line = next() {
            // "\ No newline at end of file" is said between the lines and is none of them.
            if line.first != UInt8(ascii: "\\") { left -= 1 }
        }
    }

    /// `a/x b/x`, or in quotes `"a/x" "b/x"`. Renames are not looked for, so that both are one path.
    private static func path(inHeader header: ArraySlice<UInt8>) -> String? {
        if header.first == UInt8(ascii: "\"") {
            let quoted = header.dropFirst()
            guard let end = quoted.indices.first(where: { quoted[$0] == UInt8(ascii: "\"") && !isEscaped($0, in: quoted) }) else {
                return nil
            }
            return String(decoding: unquoted(quoted[..<end]).dropFirst(2), as: UTF8.self)
        }
        guard header.count > 5, header.count % 2 == 1 else { return nil }
        return String(decoding: header.prefix(header.count / 2).dropFirst(2), as: UTF8.self)
    }

    private static func isEscaped(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        bytes[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }

    /// git's quotes are those of C: letters for common controls, three octal digits for other bytes.
    private static func unquoted(_ quoted: ArraySlice<UInt8>) -> [UInt8] {
        let letters: [UInt8: UInt8] = [
            UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11,
            UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
        ]
        var plain: [UInt8] = []
        var rest = quoted
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                plain.append(byte)
                continue
            }
            if (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(next), rest.count >= 2 {
                let digits = [next, rest.removeFirst(), rest.removeFirst()]
                plain.append(digits.reduce(0) { $0 &* 8 &+ ($1 &- UInt8(ascii: "0")) })
            } else {
                plain.append(letters[next] ?? next)
            }
        }
        return plain
    }
}

/// `@@ -3,2 +3 @@`: so many lines from here went, so many came.
private struct Hunk {
    let removed: Int
    let added: Int
    private let start: Int

    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
        guard fields.count >= 3, let old = Hunk.range(fields[1]), let new = Hunk.range(fields[2]) else { return nil }
        (removed, added, start) = (old.count, new.count, new.start)
    }

    /// Where lines only went, their neighbours changed: what is missing is told of there.
    var touched: ClosedRange<Int> { added > 0 ? start...(start + added - 1) : max(start, 1)...(start + 1) }

    private static func range(_ field: ArraySlice<UInt8>) -> (start: Int, count: Int)? {
        let numbers = String(decoding: field.dropFirst(), as: UTF8.self).split(separator: ",").map { Int($0) }
        guard let start = numbers.first ?? nil else { return nil }
        guard numbers.count > 1 else { return (start, 1) }
        return numbers[1].map { (start, $0) }
    }
}
