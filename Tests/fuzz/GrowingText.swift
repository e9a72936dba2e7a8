/// Content of any size: pieces that are each repeated, one after the other.
struct GrowingText {
    enum Place: CaseIterable {
        case body, frontMatter, files
    }

    let place: Place
    /// What stands before and after the pieces, once.
    var before: [String]
    /// Tokens of each piece; a piece is repeated as a whole. `№` in one is the number of the repetition.
    var pieces: [[String]]
    var after: [String]

    /// Whether a piece is repeated at all.
    var isEmpty: Bool { pieces.allSatisfy { $0.allSatisfy(\.isEmpty) } }

    /// Texts by their paths below the content folder.
    ///
    /// - Parameter size: bytes that the pieces come to, roughly.
    func files(_ size: Int) -> [String: [UInt8]] {
        switch place {
        case .body: return ["narratives/a.md": Array((GrowingText.head + "---\n" + text(size)).utf8)]
        case .frontMatter: return ["narratives/a.md": Array((GrowingText.head + text(size) + "\n---\n## a\n\nText.\n").utf8)]
        case .files:
            // A file of its own for each repetition, with the pieces side by side.
            let piece = pieces.map { $0.joined() }.joined()
            let count = max(1, size / 256)
            return Dictionary(
                uniqueKeysWithValues: (0..<count).map { number in
                    let text = GrowingText.head + "---\n" + (before.joined() + piece + after.joined()).numbered(number)
                    return ("narratives/t-\(number).md", Array(text.utf8))
                })
        }
    }

    private func text(_ size: Int) -> String {
        let bytes = pieces.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } }
        let count = max(1, size / max(1, bytes))
        let repeated = pieces.map { piece in
            let piece = piece.joined()
            return piece.contains("№")
                ? (0..<count).map { piece.numbered($0) }.joined() : String(repeating: piece, count: count)
        }
        return before.joined() + repeated.joined() + after.joined()
    }

    private static let head = "---\ntitle: A\nkind: near-miss\ndate: 2024-01-01\nsummary: S.\n"

    /// The same with one token fewer, in every way.
    var simpler: [GrowingText] {
        var found: [GrowingText] = []
        for index in before.indices {
            found.append(self)
            found[found.count - 1].before.remove(at: index)
        }
        for index in after.indices {
            found.append(self)
            found[found.count - 1].after.remove(at: index)
        }
        for piece in pieces.indices {
            for index in pieces[piece].indices {
                found.append(self)
                found[found.count - 1].pieces[piece].remove(at: index)
            }
        }
        return found.filter { !$0.isEmpty }
    }
}

extension GrowingText: CustomStringConvertible {
    var description: String {
        let parts = [before.joined()] + pieces.filter { !$0.isEmpty }.map { $0.joined() } + [after.joined()]
        return "\(place): "
            + parts.enumerated().filter { !$1.isEmpty }.map { index, part in
                part.debugDescription + (index > 0 && index < parts.count - 1 ? " again and again" : "")
            }.joined(separator: ", then ")
    }
}

extension String {
    fileprivate func numbered(_ number: Int) -> String { replacing("№", with: String(number)) }
}
