internal import CMarkGFM
internal import Narratives

/// The first line of a block quote that makes it an alert, as GitHub does: `[!NOTE]` on a line of its own.
enum Alert {
    case known(Body.Word)
    /// Looks like one, but is of no known kind.
    case unknown(String)

    /// Reads a block quote's first line. The line is taken out of the tree where it makes an alert.
    ///
    /// Called when the walk enters the quote, before it has reached the paragraph's children.
    static func take(from quote: CMarkNode) -> Alert? {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let marker = paragraph.firstChild, marker.kind == .text,
            let name = name(marker.literal)
        else { return nil }
        let follower = marker.next
        guard follower == nil || follower?.kind == .softBreak || follower?.kind == .lineBreak else { return nil }
        guard let word = Body.Word(rawValue: "alert-" + name.lowercased()) else { return .unknown(name) }
        guard follower != nil || paragraph.next != nil else { return nil }
        for node in [marker, follower].compactMap(\.self) {
            cmark_node_unlink(node.pointer)
            cmark_node_free(node.pointer)
        }
        return .known(word)
    }

    static let names = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]

    /// What stands between `[!` and `]`, if that is all there is.
    private static func name(_ line: UnsafeBufferPointer<UInt8>) -> String? {
        guard line.count > 3, line.count < 40, line[0] == UInt8(ascii: "["), line[1] == UInt8(ascii: "!") else { return nil }
        var end = line.count
        while end > 0, line[end - 1] == 0x20 { end -= 1 }
        guard line[end - 1] == UInt8(ascii: "]"), end > 3 else { return nil }
        let name = line[2..<end - 1]
        guard name.allSatisfy({ ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") }) else {
            return nil
        }
        return String(decoding: name, as: UTF8.self)
    }
}
