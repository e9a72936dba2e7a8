/// Text that may go to a terminal or a log. What is put into it stands on one line, made visible, whoever wrote it; what the program itself
/// says, the literals around, stays as it is.
///
/// A terminal obeys control characters: they can recolour, move over and so forge what stands there. Each is replaced by one visible
/// scalar, so that columns stay what they were. Characters that turn the direction of writing can hide words, and go as well. What the
/// runner of a workflow would obey goes when the text is written: see `bytes`.
package struct VisibleText: Hashable, Sendable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) { text += VisibleText.line(value.description) }
        package mutating func appendInterpolation(_ other: VisibleText) { text += other.text }
    }

    package init(stringLiteral text: String) { self.text = text }
    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Several lines, whose ends stay.
    package init(lines text: String) { self.text = VisibleText.replaced(text) { $0 == "\n" ? $0 : $0.visible } }

    /// A line of a file, whose tabs stay.
    package init(source scalars: some Sequence<Unicode.Scalar>) {
        text = String(String.UnicodeScalarView(scalars.map { $0 == "\t" ? $0 : $0.visible }))
    }

    package static func += (first: inout VisibleText, second: VisibleText) { first.text += second.text }

    /// As it is written: no line is a command to the runner of a workflow.
    package var bytes: [UInt8] { RunnerCommands.broken(Array(text.utf8)) }

    /// One line: line ends and tabs are made visible too.
    package static func line(_ text: String) -> String { replaced(text) { $0 == "\t" ? " " : $0.visible } }

    /// Several lines, whose ends of either sort stay.
    package static func lines(_ text: String) -> String { replaced(text) { $0 == "\n" || $0 == "\r" ? $0 : $0.visible } }

    private static func replaced(_ text: String, _ each: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text : String(String.UnicodeScalarView(text.unicodeScalars.map(each)))
    }
}

extension Sequence<VisibleText> {
    package func joined(separator: VisibleText) -> VisibleText {
        var joined: VisibleText = ""
        for (index, text) in enumerated() { joined += index == 0 ? text : "\(separator)\(text)" }
        return joined
    }
}

extension Unicode.Scalar {
    /// Whether a terminal or the reader of a log obeys it rather than shows it: controls, line ends of every sort, what turns the direction of
    /// writing, and what cannot be seen and is no part of how words are written.
    package var isObeyed: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// Itself, or what stands for it where it would be obeyed.
    fileprivate var visible: Unicode.Scalar {
        switch value {
        // The control pictures of Unicode stand in the order of what they picture.
        case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: isObeyed ? "\u{FFFD}" : self
        }
    }
}
