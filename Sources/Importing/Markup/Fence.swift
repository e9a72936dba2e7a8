/// Where code stands between lines of backticks or tildes.
struct Fence {
    private let mark: UInt8
    private let length: Int

    private init?(opening line: String) {
        let bytes = line.utf8.drop { $0 == 0x20 }
        let length = bytes.prefix { $0 == bytes.first }.count
        guard line.utf8.count - bytes.count < 4, length >= 3, let mark = bytes.first, mark == "`" || mark == "~",
            mark == "~" || !bytes.dropFirst(length).contains(mark)
        else { return nil }
        (self.mark, self.length) = (mark, length)
    }

    private func isClosed(by line: String) -> Bool {
        let bytes = line.trimmed.utf8
        return bytes.count >= length && bytes.allSatisfy { $0 == mark } && !line.hasPrefix("    ")
    }

    static func opens(at line: String) -> Bool { Fence(opening: line) != nil }

    /// Whether each line is fenced code, the lines of the fence among it.
    static func code(in lines: [String]) -> [Bool] {
        var fence: Fence?
        return lines.map { line in
            guard let open = fence else {
                fence = Fence(opening: line)
                return fence != nil
            }
            if open.isClosed(by: line) { fence = nil }
            return true
        }
    }
}
