/// Percent-encoding, as addresses have it, and the record of imports for signs that would end a line of it.
enum PercentEncoding {
    /// Encodes control characters and percent signs.
    static func encoded(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar == "%" ? "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
        }
        return scalars.joined()
    }

    /// Undoes it; what is not UTF-8 then is repaired.
    static func decoded(_ text: String) -> String {
        var rest = Array(text.utf8)[...]
        var result: [UInt8] = []
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            let value = byte == "%" && digits.count == 2 ? UInt8(digits.text, radix: 16) : nil
            if value != nil { rest = rest.dropFirst(2) }
            result.append(value ?? byte)
        }
        return result.text
    }
}
