/// Sets compact JSON in lines, two spaces a level; lists of plain values stay on one.
enum IndentedJSON {
    static func of(_ json: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var depth = 0
        var index = 0
        func newline() { bytes += [0x0A] + Array(repeating: 0x20, count: 2 * depth) }
        while index < json.count {
            let byte = json[index]
            switch byte {
            case UInt8(ascii: "\""):
                let end = endOfString(json, from: index)
                bytes += json[index...end]
                index = end
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if let end = endOfPlainList(json, from: index) {
                    for byte in json[index...end] { bytes += byte == UInt8(ascii: ",") ? [byte, 0x20] : [byte] }
                    index = end
                } else {
                    bytes.append(byte)
                    depth += 1
                    newline()
                }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                newline()
                bytes.append(byte)
            case UInt8(ascii: ","):
                bytes.append(byte)
                newline()
            case UInt8(ascii: ":"): bytes += [byte, 0x20]
            default: bytes.append(byte)
            }
            index += 1
        }
        return bytes + [0x0A]
    }

    private static func endOfString(_ json: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < json.count, json[index] != UInt8(ascii: "\"") { index += json[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return index
    }

    /// The end of a short list or object without structure below it and without text that holds a comma.
    private static func endOfPlainList(_ json: [UInt8], from start: Int) -> Int? {
        guard json[start] == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while index < json.count, index - start < 100 {
            switch json[index] {
            case UInt8(ascii: "]"): return index
            case UInt8(ascii: "["), UInt8(ascii: "{"): return nil
            case UInt8(ascii: "\""):
                let end = endOfString(json, from: index)
                guard !json[index...end].contains(UInt8(ascii: ",")) else { return nil }
                index = end
            default: break
            }
            index += 1
        }
        return nil
    }
}
