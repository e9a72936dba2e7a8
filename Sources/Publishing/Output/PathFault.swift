/// Why a path may not be written below the output: the one choke point for paths that are written, and for those that a manifest lists.
enum PathFault: Error, Hashable, Sendable, CustomStringConvertible {
    case absolute
    /// No name at all, or none between two slashes or at the end.
    case emptyName
    /// "." or "..".
    case dots
    case controlByte
    /// A name over 255 bytes, or a path over 2,048.
    case tooLong
    /// The manifest's own name.
    case reserved

    var description: String {
        switch self {
        case .absolute: "it begins with a slash"
        case .emptyName: "a name in it is empty"
        case .dots: "\".\" and \"..\" are not names"
        case .controlByte: "it holds a control character"
        case .tooLong: "a name in it is over 255 bytes, or it is over 2,048 bytes itself"
        case .reserved: "Tributary keeps its own list of files there"
        }
    }

    /// The first fault of a path, or nil where it is safe to write below a folder.
    static func first(in path: some Collection<UInt8>) -> PathFault? {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        var length = 0
        var nameLength = 0
        var dots = 0
        for byte in path {
            length += 1
            if byte < 0x20 || byte == 0x7F { return .controlByte }
            guard byte == slash else {
                nameLength += 1
                dots += byte == dot ? 1 : 0
                if nameLength > 255 || length > 2048 { return .tooLong }
                continue
            }
            if length == 1 { return .absolute }
            if let fault = fault(ofName: nameLength, dots: dots) { return fault }
            (nameLength, dots) = (0, 0)
        }
        if let fault = fault(ofName: nameLength, dots: dots) { return fault }
        return path.elementsEqual(Manifest.name.utf8) ? .reserved : nil
    }

    private static func fault(ofName length: Int, dots: Int) -> PathFault? {
        if length == 0 { return .emptyName }
        return dots == length && dots < 3 ? .dots : nil
    }
}
