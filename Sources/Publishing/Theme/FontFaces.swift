/// The face that theme.yaml names in `font`, as rules of style: the file itself, and the cuts that lie beside it.
///
/// `serif.woff2` is the upright of ordinary weight; `serif-italic.woff2`, `serif-bold.woff2` and `serif-bold-italic.woff2` are used where they are
/// there, and are drawn from it by the browser where they are not. A name that ends in `variable` says that one file has all weights.
enum FontFaces {
    /// The sheet that the rules are put before, and whose families begin with the face.
    static let sheet = "type.css"
    static let family = "Site text"

    /// - Parameters:
    ///   - font: a path below `static/`.
    ///   - paths: those of all files there.
    static func css(of font: String, among paths: Set<String>) -> [UInt8] {
        let dot = font.lastIndex(of: ".") ?? font.endIndex
        let (stem, ending) = (font[..<dot], font[dot...])
        let upright = stem.hasSuffix("variable") ? "100 900" : "400"
        let cuts = [("", upright, "normal"), ("-italic", upright, "italic"), ("-bold", "700", "normal"), ("-bold-italic", "700", "italic")]
        let rules = cuts.compactMap { cut, weight, style -> String? in
            let path = "\(stem)\(cut)\(ending)"
            guard paths.contains(path) else { return nil }
            return
                "@font-face { font-family: \"\(family)\"; src: url(\"\(path)\"); font-weight: \(weight); font-style: \(style); font-display: swap; }\n"
        }
        return Array(rules.joined().utf8)
    }
}
