import Narratives

/// The lines of the files that findings name, one file at a time: findings come sorted by file.
struct SourceLines {
    private let files: SourceFiles
    private var file: String?
    private var bytes: [UInt8] = []
    /// Where each line begins, as far as anybody asked.
    private var starts: [Int] = []

    init(_ files: SourceFiles) { self.files = files }

    mutating func excerpt(of finding: Finding) -> Excerpt? {
        if file != finding.file { open(finding.file) }
        let number = finding.position.line - 1
        findLine(number + 1)
        guard starts.indices.contains(number) else { return nil }
        var line = bytes[starts[number]..<(number + 1 < starts.count ? starts[number + 1] : bytes.count)]
        while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
        // A byte order mark has no column of its own.
        if number == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        return Excerpt(line, column: finding.position.column, length: finding.length)
    }

    private mutating func open(_ name: String) {
        file = name
        bytes = files.bytes(of: name) ?? []
        starts = bytes.isEmpty ? [] : [0]
    }

    /// Finds where lines begin, up to the one with a number that counts from 0, if there are so many.
    private mutating func findLine(_ number: Int) {
        guard var next = starts.last, starts.count <= number else { return }
        bytes.withUnsafeBufferPointer { bytes in
            while starts.count <= number, let index = bytes[next...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
                next = index + 1
                if bytes[index] == 0x0D, next < bytes.count, bytes[next] == 0x0A { continue }
                starts.append(next)
            }
        }
    }
}
