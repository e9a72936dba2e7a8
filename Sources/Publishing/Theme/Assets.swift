internal import Disk
internal import Narratives
internal import Text

/// The theme's files under names that change with their contents, so that hosts may let browsers keep them for ever.
struct Assets: Sendable {
    struct File: Sendable {
        /// Below the site's root: `assets/style.3f29ab10c4d5e6f7.css`.
        let path: String
        let origin: String
        let bytes: [UInt8]
    }

    let files: [File]
    /// The path for each name that a template may write: `style.css` as `{{assets.style.css}}`, `icons/a.svg` as `{{assets.icons.a.svg}}`.
    let pathByName: [String: String]

    /// Style sheets are named last, since `url(…)` in them is rewritten to the names of the files that they use.
    ///
    /// - Parameter font: see `ThemeSource.font`.
    init(_ assets: [ThemeSource.Asset], font: String? = nil) {
        let faces = font.map { FontFaces.css(of: $0, among: Set(assets.map(\.path))) } ?? []
        var paths: [String: String] = [:]
        var files: [File] = []
        for asset in assets.filter({ !$0.path.hasSuffix(".css") }) + assets.filter({ $0.path.hasSuffix(".css") }) {
            let own = asset.path == FontFaces.sheet ? faces + asset.bytes : asset.bytes
            let bytes = asset.path.hasSuffix(".css") ? Assets.rewritten(own, with: paths) : own
            let path = Assets.fingerprinted(asset.path, bytes)
            paths[asset.path] = path
            files.append(File(path: path, origin: asset.file, bytes: bytes))
        }
        self.files = files
        pathByName = Dictionary(paths.map { (Assets.name(of: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private static func name(of path: String) -> String { path.split(separator: "/").joined(separator: ".") }

    private static func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
        let digits = String(ContentHash.of(bytes), radix: 16)
        let hash = String(repeating: "0", count: 16 - digits.utf8.count) + digits
        let name = path.split(separator: "/").joined(separator: "-")
        guard let dot = name.lastIndex(of: ".") else { return "assets/\(name).\(hash)" }
        return "assets/\(name[..<dot]).\(hash)\(name[dot...])"
    }

    /// Replaces `url(name)` by the fingerprinted file beside the sheet.
    private static func rewritten(_ bytes: [UInt8], with paths: [String: String]) -> [UInt8] {
        var rest = Substring(String(decoding: bytes, as: UTF8.self))
        var result = ""
        while let open = rest.firstRange(of: "url(") {
            result += rest[..<open.upperBound]
            rest = rest[open.upperBound...]
            guard let close = rest.firstIndex(of: ")") else { break }
            let written = rest[..<close].filter { $0 != "\"" && $0 != "'" && $0 != " " }
            if let path = paths[written] { result += path.dropFirst("assets/".count) } else { result += rest[..<close] }
            rest = rest[close...]
        }
        return Array((result + rest).utf8)
    }
}
