extension String {
    /// A name of a file as text: bytes that are not UTF-8 are written as `\\xE9`, so that two such names are not shown as one.
    package init(fileName bytes: some Collection<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self) {
            self = text
            return
        }
        self = ""
        var (parser, iterator, place) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator(), bytes.startIndex)
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar):
                unicodeScalars.append(Unicode.UTF8.decode(scalar))
                place = bytes.index(place, offsetBy: scalar.count)
            case .error(let length):
                let end = bytes.index(place, offsetBy: length)
                for byte in bytes[place..<end] { self += "\\x" + String(byte, radix: 16, uppercase: true) }
                place = end
            case .emptyInput: return
            }
        }
    }
}
