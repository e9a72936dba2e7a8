import Narratives
import Text

/// A text with changes within its lines; how lines end, and all else, stays as it is to the byte.
enum MendedText {
    /// - Parameter mends: those whose old text does not stand at its place, or that meet another, are left out.
    static func bytes(_ bytes: [UInt8], with mends: [Mend]) -> [UInt8] {
        let lines = ranges(of: bytes)
        var mended = bytes
        var free = bytes.count
        // From the end, so that places before stay what they are.
        for mend in Set(mends).sorted(by: { ($1.position, $1.new) < ($0.position, $0.new) }) {
            guard lines.indices.contains(mend.position.line - 1), !mend.new.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
                continue
            }
            let line = lines[mend.position.line - 1]
            let start = offset(ofColumn: mend.position.column, in: bytes[line])
            let end = start + mend.old.utf8.count
            guard end <= min(free, line.upperBound), bytes[start..<end].elementsEqual(mend.old.utf8) else { continue }
            mended.replaceSubrange(start..<end, with: mend.new.utf8)
            free = start
        }
        return mended
    }

    /// The lines, from 1, that differ in two texts of as many lines.
    static func changedLines(_ before: [UInt8], _ after: [UInt8]) -> [Int] {
        let (old, new) = (ranges(of: before), ranges(of: after))
        return (0..<min(old.count, new.count)).filter { before[old[$0]] != after[new[$0]] }.map { $0 + 1 }
    }

    /// The changes: each line's place, and the line before and after. Not as a unified diff, whose `---` some runners take for a command.
    static func diff(_ before: [UInt8], _ after: [UInt8], of file: String) -> VisibleText {
        let (old, new) = (ranges(of: before), ranges(of: after))
        func line(_ bytes: [UInt8], _ range: Range<Int>) -> VisibleText {
            VisibleText(source: String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
        }
        return changedLines(before, after).map { number in
            "\(file):\(number):\n  - \(line(before, old[number - 1]))\n  + \(line(after, new[number - 1]))"
        }.joined(separator: "\n")
    }

    /// Lines without their ends: `\n`, `\r\n` or `\r`.
    private static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var (start, index) = (0, 0)
        while index < bytes.count {
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                ranges.append(start..<index)
                if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        return ranges + [start..<bytes.count]
    }

    private static func offset(ofColumn column: Int, in line: ArraySlice<UInt8>) -> Int {
        var (index, left) = (line.startIndex, column - 1)
        while left > 0, index < line.endIndex {
            index += 1
            while index < line.endIndex, line[index] & 0xC0 == 0x80 { index += 1 }
            left -= 1
        }
        return index
    }
}
