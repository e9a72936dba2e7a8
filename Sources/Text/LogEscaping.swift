/// The one place where finished JSON and XML are made fit for a terminal and a log, which people and programs look at when it is printed:
/// whatever would be obeyed there becomes a reference of the format's own, so that its readers read the same text.
package enum LogEscaping {
    /// In JSON these stand in strings alone.
    package static func json(_ bytes: [UInt8]) -> [UInt8] {
        escaped(bytes) { scalar in
            String(scalar).utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            }.joined()
        }
    }

    /// In XML these stand in text and in values of attributes alone, and what it cannot hold at all is replaced before.
    package static func xml(_ bytes: [UInt8]) -> [UInt8] { escaped(bytes) { "&#\($0.value);" } }

    private static func escaped(_ bytes: [UInt8], _ reference: (Unicode.Scalar) -> String) -> [UInt8] {
        let number = UInt8(ascii: "#")
        guard bytes.contains(where: { $0 >= 0x7F || $0 == number }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isAfterNumber = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            // A runner looks for `##[` and `##vso[` anywhere in a line.
            let isMark = isAfterNumber && scalar == "#"
            if isMark || (scalar.isObeyed && scalar != "\n") { result += reference(scalar).utf8 } else { result += scalar.utf8 }
            isAfterNumber = scalar == "#"
        }
        return result
    }
}
