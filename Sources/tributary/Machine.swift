import Glibc

/// What this machine offers.
enum Machine {
    /// The cores that are there.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Where the themes that come with the tool are: beside the installed program, or in the checkout that it was built in.
    static var themeFolders: [String] { folders { ["\($0)/share/tributary/themes", "\($0)/themes"] } }

    /// Where the factors that come with the tool are.
    static var factorFolders: [String] { folders { ["\($0)/share/tributary/factors", "\($0)/content/factors"] } }

    /// Walks up from the program.
    private static func folders(_ below: (String) -> [String]) -> [String] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let length = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
        guard length > 0 else { return [] }
        var folders: [String] = []
        var path = String(decoding: buffer[..<length], as: UTF8.self)
        for _ in 0..<5 {
            guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { break }
            path = String(path[..<slash])
            folders += below(path)
        }
        return folders
    }
}
