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
    init?(in path: some Collection<UInt8>) {
        let slash = UInt8(ascii: "/")
        if path.first == slash { self = .absolute; return }
        if path.count > 2048 { self = .tooLong; return }
        if path.elementsEqual(Manifest.name.utf8) { self = .reserved; return }
        for name in path.split(separator: slash, omittingEmptySubsequences: false) {
            if name.isEmpty { self = .emptyName; return }
            if name.count > 255 { self = .tooLong; return }
            if name.count < 3, name.allSatisfy({ $0 == UInt8(ascii: ".") }) { self = .dots; return }
            if name.contains(where: { $0 < 0x20 || $0 == 0x7F }) { self = .controlByte; return }
        }
        return nil
    }
}
