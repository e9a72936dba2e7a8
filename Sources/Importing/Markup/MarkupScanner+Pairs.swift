/// How pieces of a text lie to one another.
extension MarkupScanner {
    /// For each tag by its place among the pieces, the place of the one that ends or begins it: an end tag belongs to the last of its name that is open.
    static func partners(of pieces: [Piece]) -> [Int: Int] {
        var open: [String: [Int]] = [:]
        var partners: [Int: Int] = [:]
        for (place, piece) in pieces.enumerated() {
            guard case .tag(let tag) = piece.part else { continue }
            if !tag.isEnd {
                open[tag.name, default: []].append(place)
            } else if let start = open[tag.name]?.popLast() {
                (partners[start], partners[place]) = (place, start)
            }
        }
        return partners
    }

    /// For each piece, whether only blanks and hidden words stand behind it on its line.
    static func endsLine(_ pieces: [Piece], _ bytes: [UInt8]) -> [Bool] {
        var ends = Array(repeating: false, count: pieces.count)
        for place in pieces.indices.reversed() {
            let next = bytes[pieces[place].range.upperBound...].firstIndex { $0 > 0x20 || $0 == 0x0A } ?? bytes.count
            ends[place] = next == bytes.count || bytes[next] == 0x0A
            if place + 1 < pieces.count, pieces[place + 1].range.lowerBound == next, case .hidden = pieces[place + 1].part {
                ends[place] = ends[place + 1]
            }
        }
        return ends
    }
}
