/// The widths of glyphs in the font stack of the default theme, on the safe side.
///
/// A build cannot know which font of the stack a reader has, so each advance is the widest of DejaVu Sans 2.37, Liberation Sans 2.1,
/// Noto Sans, Open Sans, Roboto, Inter and Cantarell at regular weight, read from their `hmtx` tables; Segoe UI and Arial are narrower than
/// DejaVu Sans. Kerning is left out, since it narrows.
enum GlyphAdvances {
    /// In thousandths of an em, from U+0020 to U+007E.
    private static let ascii: [Int] = [
        318, 401, 460, 838, 638, 987, 780, 275, 391, 391, 552, 838, 318, 461, 318, 413, 637, 637, 637, 637, 643, 637, 637, 637, 637, 637,
        337, 337, 838, 838, 838, 557, 1016, 685, 687, 728, 771, 667, 611, 778, 752, 339, 552, 667, 563, 907, 760, 788, 667, 788, 723, 667,
        643, 742, 685, 989, 686, 667, 686, 391, 411, 391, 838, 557, 578, 613, 635, 559, 635, 616, 361, 635, 634, 278, 278, 580, 278, 975,
        634, 612, 635, 635, 413, 523, 393, 634, 592, 818, 592, 592, 542, 637, 551, 637, 838,
    ]

    /// From U+00A0 to U+017F.
    private static let latin: [Int] = [
        318, 401, 637, 637, 724, 637, 551, 614, 591, 1000, 472, 612, 838, 461, 1000, 553, 500, 838, 421, 431, 578, 637, 660, 334, 500,
        401, 472, 612, 970, 970, 995, 611, 685, 685, 685, 685, 685, 685, 1000, 728, 667, 667, 667, 667, 339, 339, 339, 339, 775, 760, 788,
        788, 788, 788, 788, 838, 788, 742, 742, 742, 742, 667, 667, 631, 613, 613, 613, 613, 613, 613, 982, 559, 616, 616, 616, 616, 278,
        278, 278, 278, 612, 634, 612, 612, 612, 612, 612, 838, 612, 634, 634, 634, 634, 592, 635, 592, 685, 613, 685, 613, 685, 613, 728,
        559, 728, 559, 728, 559, 728, 559, 771, 677, 775, 635, 667, 616, 667, 616, 667, 616, 667, 616, 667, 616, 778, 635, 778, 635, 778,
        635, 778, 635, 752, 634, 917, 695, 444, 279, 339, 278, 339, 278, 339, 278, 339, 278, 824, 556, 552, 278, 667, 580, 631, 563, 278,
        563, 278, 563, 375, 563, 351, 563, 328, 760, 634, 760, 634, 760, 634, 814, 760, 634, 788, 612, 788, 612, 788, 612, 1070, 1023,
        723, 413, 723, 413, 723, 413, 667, 523, 667, 523, 667, 523, 667, 523, 643, 393, 643, 393, 643, 393, 742, 634, 742, 634, 742, 634,
        742, 634, 742, 634, 742, 634, 989, 818, 667, 592, 667, 686, 542, 686, 542, 686, 542, 353,
    ]

    /// - Returns: ems.
    static func width(of text: some StringProtocol) -> Double {
        var sum = 0
        for byte in text.utf8 {
            guard 0x20...0x7E ~= byte else { return Double(text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }) / 1000 }
            sum += ascii[Int(byte) - 0x20]
        }
        return Double(sum) / 1000
    }

    /// In thousandths of an em. Scripts without a table take the widest letter that was measured in them.
    static func advance(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E: ascii[Int(scalar.value) - 0x20]
        case 0xA0...0x17F: latin[Int(scalar.value) - 0xA0]
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x21BA, 0x21BB: 955
        case 0x370...0x3FF: 959
        case 0x590...0x5FF: 730
        case 0x2010...0x2026: 1000
        default: 1500
        }
    }
}
