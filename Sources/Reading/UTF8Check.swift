package import Narratives

/// Finds where a file stops being UTF-8.
package enum UTF8Check {
    /// The bytes without the byte order mark that some editors put first.
    package static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    }

    /// Where the first byte stands that is not UTF-8; nil where all are.
    package static func firstFault(in bytes: [UInt8]) -> SourcePosition? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        // Rare and already an error, so a second, slower pass may find the place.
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var (line, column) = (1, 1)
        var last: Unicode.Scalar = " "
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\n") where last == "\r": last = "\n"
            case .scalarValue(let scalar):
                (line, column) = scalar == "\n" || scalar == "\r" ? (line + 1, 1) : (line, column + 1)
                last = scalar
            case .error: return SourcePosition(line: line, column: column)
            case .emptyInput: return .start
            }
        }
    }
}
