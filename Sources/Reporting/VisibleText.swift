/// Text of authors on its way to a terminal or a log.
///
/// A terminal obeys control characters: they can recolour, move over and so forge what stands there. Each is replaced by one visible
/// scalar, so that columns stay what they were. Characters that turn the direction of writing can hide words, and go as well.
package enum VisibleText {
    /// One line: line ends and tabs are made visible too.
    package static func line(_ text: String) -> String { replaced(text) { $0 == "\t" ? " " : visible($0) } }

    /// Several lines, whose ends stay.
    package static func lines(_ text: String) -> String { replaced(text) { $0 == "\n" || $0 == "\r" ? $0 : visible($0) } }

    /// A line of a file, whose tabs stay.
    static func source(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars.map { $0 == "\t" ? $0 : visible($0) }))
    }

    private static func replaced(_ text: String, _ each: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text : String(String.UnicodeScalarView(text.unicodeScalars.map(each)))
    }

    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        // The control pictures of Unicode stand in the order of what they picture.
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: "\u{FFFD}"
        default: scalar
        }
    }
}

extension Unicode.Scalar {
    /// How many cells of a terminal it takes: none for marks that combine, two for East Asian wide letters and most emoji. Sequences that are
    /// joined into one picture are counted apart, for terminals do not agree on them.
    package var cells: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return Unicode.Scalar.isWide(value) || properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// The blocks that are wide or full width in Unicode Standard Annex 11.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
