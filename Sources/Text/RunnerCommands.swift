/// What the runner of a workflow takes for a command when it reads it in a log.
///
/// GitHub: a line that begins with `::`, blanks before it apart, and `##[` anywhere; Azure: `##vso[` anywhere and `##[` first on a line;
/// TeamCity: `##teamcity[`; Buildkite: a line that begins with `---`, `+++`, `~~~` or `^^^`. GitLab's marks need an escape character.
package enum RunnerCommands {
    /// The same lines, no one a command: the second character of what would make it one is replaced, so that columns stay what they were.
    package static func broken(_ text: [UInt8]) -> [UInt8] {
        var places: [Int] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            if let place = beginning(of: text[start..<end]) { places.append(place) }
            for place in text[start..<end].indices.dropFirst() where isMark(text, at: place) { places.append(place) }
            start = end + 1
        }
        return places.isEmpty ? text : replaced(text, at: places)
    }

    /// Where the second character stands of what makes a line a command by its beginning.
    private static func beginning(of line: ArraySlice<UInt8>) -> Int? {
        if let first = line.first, "-+~^".utf8.contains(first), line.prefix(3).elementsEqual([first, first, first]) {
            return line.startIndex + 1
        }
        // A runner skips blanks of every sort, and may compare as a language does, which passes over what cannot be seen.
        func isSkipped(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte >= 0x80 }
        guard let first = line.firstIndex(where: { !isSkipped($0) }), line[first] == UInt8(ascii: ":") else { return nil }
        let second = line[(first + 1)...].firstIndex { $0 < 0x80 }
        return second.flatMap { line[$0] == UInt8(ascii: ":") ? $0 : nil }
    }

    /// Whether the second `#` of `##[`, with or without letters before the bracket, stands at `place`.
    private static func isMark(_ text: [UInt8], at place: Int) -> Bool {
        guard text[place] == UInt8(ascii: "#"), text[place - 1] == UInt8(ascii: "#") else { return false }
        let end = text[(place + 1)...].firstIndex { !(0x61...0x7A ~= $0 | 0x20) }
        return end.map { text[$0] == UInt8(ascii: "[") } ?? false
    }

    private static func replaced(_ text: [UInt8], at places: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 2 * places.count)
        var start = 0
        for place in places {
            bytes += text[start..<place] + Array("\u{FFFD}".utf8)
            start = place + 1
        }
        return bytes + text[start...]
    }
}
