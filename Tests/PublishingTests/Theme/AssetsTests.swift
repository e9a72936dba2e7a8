import Narratives
import Testing

@testable import Publishing

struct AssetsTests {
    private func assets(_ files: [String: String]) -> Assets {
        Assets(
            files.sorted { $0.key < $1.key }.map {
                ThemeSource.Asset(path: $0.key, file: "themes/t/static/\($0.key)", bytes: Array($0.value.utf8))
            })
    }

    @Test
    func `A file's name changes with its contents, and with nothing else`() throws {
        let (one, same, other) = (assets(["a.svg": "x"]), assets(["a.svg": "x", "b.svg": "y"]), assets(["a.svg": "z"]))
        let path = try #require(one.pathByName["a.svg"])
        #expect(path.wholeMatch(of: /assets\/a\.[0-9a-f]{16}\.svg/) != nil)
        #expect(same.pathByName["a.svg"] == path)
        #expect(other.pathByName["a.svg"] != path)
        #expect(one.files.map(\.path) == [path])
        #expect(one.files.map(\.origin) == ["themes/t/static/a.svg"])
    }

    @Test
    func `Files in folders are named with dots, and lie in one folder`() throws {
        let path = try #require(assets(["icons/river/a.svg": "x"]).pathByName["icons.river.a.svg"])
        #expect(path.wholeMatch(of: /assets\/icons-river-a\.[0-9a-f]{16}\.svg/) != nil)
    }

    @Test
    func `A style sheet's addresses follow the files that they name, and others stay as they are`() throws {
        let assets = assets([
            "style.css": "a{b:url(\"a.svg\")}c{d:url( 'a.svg' )}e{f:url(a.svg)}g{h:url(data:x)}i{j:url(#k)}", "a.svg": "x",
        ])
        let name = try #require(assets.pathByName["a.svg"]).dropFirst("assets/".count)
        let sheet = try #require(assets.files.first { $0.path.hasSuffix(".css") })
        #expect(
            String(decoding: sheet.bytes, as: UTF8.self)
                == "a{b:url(\(name))}c{d:url(\(name))}e{f:url(\(name))}g{h:url(data:x)}i{j:url(#k)}")
    }

    @Test
    func `A style sheet's own name changes when a file that it uses does`() {
        let (one, two) = (assets(["s.css": "a{b:url(a.svg)}", "a.svg": "x"]), assets(["s.css": "a{b:url(a.svg)}", "a.svg": "y"]))
        #expect(one.pathByName["s.css"] != two.pathByName["s.css"])
    }

    @Test
    func `A theme's face stands before the sheet that uses it, with the cuts that lie beside it`() throws {
        func sheet(_ files: [String], font: String?) throws -> String {
            let files = (files + ["type.css"]).map {
                ThemeSource.Asset(path: $0, file: $0, bytes: Array("\($0 == "type.css" ? "a{}" : "x")".utf8))
            }
            let assets = Assets(files, font: font)
            let names = Dictionary(uniqueKeysWithValues: assets.files.map { ($0.path.dropFirst("assets/".count), $0.origin) })
            let bytes = try #require(assets.files.first { $0.path.hasSuffix(".css") }).bytes
            return names.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing($1.key, with: $1.value) }
        }
        func face(_ path: String, _ weight: String, _ style: String) -> String {
            "@font-face { font-family: \"Site text\"; src: url(\(path)); font-weight: \(weight); font-style: \(style); font-display: swap; }\n"
        }
        #expect(try sheet(["a.woff2"], font: nil) == "a{}")
        #expect(try sheet(["a.woff2", "b.woff2"], font: "a.woff2") == face("a.woff2", "400", "normal") + "a{}")
        #expect(
            try sheet(["f/a-bold.woff2", "f/a-italic.woff2", "f/a.woff2"], font: "f/a.woff2") == face("f/a.woff2", "400", "normal")
                + face("f/a-italic.woff2", "400", "italic") + face("f/a-bold.woff2", "700", "normal") + "a{}")
        #expect(try sheet(["a-variable.woff2"], font: "a-variable.woff2") == face("a-variable.woff2", "100 900", "normal") + "a{}")
    }
}
