extension Unicode.Scalar {
    /// How many cells of a terminal it takes: none for marks that combine, two for East Asian wide letters and most emoji. Sequences that are
    /// joined into one picture are counted apart, for terminals do not agree on them.
    var cells: Int {
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
