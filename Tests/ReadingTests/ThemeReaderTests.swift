import Disk
import Narratives
import Scratch
import Testing

@testable import Reading

struct ThemeReaderTests {
    /// Reads a theme from folders given as texts by path: `<theme>/templates/a.mustache`.
    private func read(_ files: [String: String], theme: String = "river", language: String = "en") throws -> (ThemeSource?, [String]) {
        let folder = try Scratch(files)
        let reader = ThemeReader(language: language) { name in
            let place = ConfinedFolder(at: folder.path + "/" + name)
            return place.exists ? ("themes/\(name)", place) : nil
        }
        let (source, findings) = try reader.read(theme)
        return (source, findings.map(\.whole))
    }

    private let base = [
        "default/theme.yaml": "title: Default", "default/templates/page.mustache": "base page",
        "default/templates/footer.mustache": "base footer",
        "default/static/style.css": "base", "default/static/icons/a.svg": "<svg/>", "default/strings/en.yaml": "skip: Skip\nmenu: Menu",
        "default/strings/de.yaml": "skip: Weiter\nmenu: Menü", "default/README.md": "About it.",
    ]

    @Test
    func `A theme is read whole`() throws {
        let (source, findings) = try read(base, theme: "default")
        #expect(findings == [])
        let theme = try #require(source)
        #expect(theme.templates.map(\.name) == ["footer", "page"])
        #expect(theme.templates.map(\.file) == ["themes/default/templates/footer.mustache", "themes/default/templates/page.mustache"])
        #expect(theme.templates.map(\.text) == ["base footer", "base page"])
        #expect(theme.assets.map(\.path) == ["icons/a.svg", "style.css"])
        #expect(theme.assets.map(\.file) == ["themes/default/static/icons/a.svg", "themes/default/static/style.css"])
        #expect(theme.strings == ["skip": "Skip", "menu": "Menu"])
        #expect(theme.stringsFile == "themes/default/strings/en.yaml")
    }

    @Test
    func `A face is named by the nearest theme that names one, and lies in static`() throws {
        let files = base.merging([
            "default/theme.yaml": "title: Default\nfont: a.woff2", "default/static/a.woff2": "a", "river/static/fonts/b.woff2": "b",
            "river/theme.yaml": "title: River\nextends: default\nfont: fonts/b.woff2", "still/theme.yaml": "title: S\nextends: default",
        ]) { $1 }
        for (theme, font) in [("river", "fonts/b.woff2"), ("still", "a.woff2"), ("default", "a.woff2")] {
            let (source, findings) = try read(files, theme: theme)
            #expect(source?.font == font && findings == [])
        }
        let wrong = files.merging(["river/theme.yaml": "title: River\nextends: default\nfont: fonts/c.woff2"]) { $1 }
        #expect(
            try read(wrong).1 == [
                "themes/river/theme.yaml:1:1: error theme: There is no `static/fonts/c.woff2` for `font`. → Did you mean `fonts/b.woff2`?"
            ])
    }

    @Test
    func `A file in place of one that changed since is told what changed there, until the theme follows that version`() throws {
        let files = base.merging([
            "default/changes.yaml": """
            2 templates/footer.mustache: The menu is shorter.
            2 templates/page.mustache: The story comes first.
            3 templates/footer.mustache: It has a search field.
            3 static/style.css: Lists stand in columns.
            3 templates/gone.mustache: Its words are in the footer.
            """,
            "river/templates/footer.mustache": "river footer", "river/static/style.css": "river", "river/templates/gone.mustache": "old",
        ]) { $1 }
        func told(_ follows: String) throws -> [String] {
            try read(files.merging(["river/theme.yaml": "title: River\nextends: default\n\(follows)"]) { $1 }).1
        }
        func line(_ path: String, _ version: Int, _ summary: String) -> String {
            "themes/river/\(path):1:1: warning shadowed-file: This stands in place of `\(path)` of the theme `default`, which changed in version \(version): "
                + "\(summary) → Take over what you want of it; once all is as you like it, write `follows: 3` in themes/river/theme.yaml."
        }
        let since2 = [
            line("static/style.css", 3, "Lists stand in columns."), line("templates/footer.mustache", 3, "It has a search field."),
            line("templates/gone.mustache", 3, "Its words are in the footer."),
        ]
        #expect(try told("follows: 2") == since2)
        #expect(try told("") == [since2[0], line("templates/footer.mustache", 2, "The menu is shorter.")] + since2[1...])
        #expect(try told("follows: 3") == [])
        #expect(
            try told("follows: 4") == [
                "themes/river/theme.yaml:1:1: error theme: `follows` is 4; the newest version of `default` is 3. → Write `follows: 3`."
            ])
        #expect(
            try told("follows: new") == [
                "themes/river/theme.yaml:1:1: error theme: `follows` is `new`; a number is wanted. → Write the version of the theme that this one extends."
            ])
        #expect(try read(files, theme: "default").1 == [])
        let wrong = files.merging(["default/changes.yaml": "templates/page.mustache: It changed."]) { $1 }
        #expect(
            try read(wrong, theme: "default").1 == [
                "themes/default/changes.yaml:1:1: error theme: `templates/page.mustache` is no version and file. → Write `2 templates/home.mustache: What changed.`"
            ])
    }

    @Test
    func `A theme's words lose nothing behind a #`() throws {
        let (_, findings) = try read(
            base.merging(["default/strings/en.yaml": "# Links\nskip: Skip #1\nmenu: Menu"]) { $1 }, theme: "default")
        #expect(findings.map { $0.hasPrefix("themes/default/strings/en.yaml:2:12: error yaml-comment:") } == [true])
    }

    @Test
    func `A theme that extends another changes one partial, one file and one word, and keeps the rest`() throws {
        let (source, findings) = try read(
            base.merging([
                "river/theme.yaml": "title: River\nextends: default", "river/templates/footer.mustache": "river footer",
                "river/templates/extra.mustache": "extra", "river/static/style.css": "river", "river/strings/en.yaml": "menu: Ways",
            ]) { $1 })
        #expect(findings == [])
        let theme = try #require(source)
        #expect(theme.templates.map(\.text) == ["extra", "river footer", "base page"])
        #expect(theme.templates.map(\.file).last == "themes/default/templates/page.mustache")
        #expect(theme.assets.map { String(decoding: $0.bytes, as: UTF8.self) } == ["<svg/>", "river"])
        #expect(theme.strings == ["skip": "Skip", "menu": "Ways"])
    }

    @Test
    func `Themes may extend each other in a chain, and the nearest wins`() throws {
        let (source, findings) = try read(
            base.merging([
                "river/theme.yaml": "extends: brook", "brook/theme.yaml": "extends: default", "river/templates/page.mustache": "river page",
                "brook/templates/page.mustache": "brook page", "brook/templates/footer.mustache": "brook footer",
                "brook/strings/en.yaml": "skip: Brook", "river/strings/en.yaml": "skip: River",
            ]) { $1 })
        #expect(findings == [])
        #expect(source?.templates.map(\.text) == ["brook footer", "river page"])
        #expect(source?.strings == ["skip": "River", "menu": "Menu"])
    }

    @Test
    func `Themes that extend each other are an error`() throws {
        let files = ["river/theme.yaml": "extends: brook", "brook/theme.yaml": "extends: river"]
        let (source, findings) = try read(files)
        #expect(source == nil)
        #expect(
            findings == [
                "themes/river/theme.yaml:1:1: error theme: The themes river → brook → river extend each other. → "
                    + "Let one of them stand alone."
            ])
        #expect(try read(["river/theme.yaml": "extends: river"]).1.map { $0.contains("river → river extend") } == [true])
    }

    @Test
    func `A theme that is not there is an error, extended or asked for`() throws {
        let fix = "Write the name of a folder below themes/, or `default`."
        let (none, findings) = try read([:])
        #expect(none == nil)
        #expect(findings == ["themes/river:1:1: error theme: There is no theme `river`. → \(fix)"])
        let (source, extended) = try read(["river/theme.yaml": "extends: defualt"])
        #expect(source == nil)
        #expect(extended == ["themes/river/theme.yaml:1:10: error theme: There is no theme `defualt`. → \(fix)"])
    }

    @Test
    func `A language that no theme of the chain has is an error that names those that are there`() throws {
        let (_, findings) = try read(base, theme: "default", language: "fr")
        #expect(
            findings == [
                "themes/default/strings/fr.yaml:1:1: error theme: The theme has no words in `fr`. → "
                    + "Write themes/default/strings/fr.yaml, or choose one of: de, en."
            ])
    }

    @Test
    func `Words that are not translated are shown in English, with a warning`() throws {
        let (source, findings) = try read(
            base.merging(["default/strings/de.yaml": "skip: Weiter"]) { $1 }, theme: "default", language: "de")
        #expect(
            findings == [
                "themes/default/strings/de.yaml:1:1: warning theme: These words are shown in English: menu. → Translate them."
            ])
        #expect(source?.strings == ["skip": "Weiter", "menu": "Menu"])
    }

    @Test
    func `A word that is not translated is shown as the nearest theme has it in English`() throws {
        let (source, _) = try read(
            base.merging([
                "river/theme.yaml": "extends: default", "river/strings/en.yaml": "menu: Ways", "default/strings/de.yaml": "skip: Weiter",
            ]) { $1 }, language: "de")
        #expect(source?.strings == ["skip": "Weiter", "menu": "Ways"])
    }

    @Test
    func `A theme may translate what it extends`() throws {
        let (source, findings) = try read(
            base.merging(["river/theme.yaml": "extends: default", "river/strings/fr.yaml": "skip: Aller\nmenu: Menu"]) { $1 },
            language: "fr")
        #expect(findings == [])
        #expect(source?.strings == ["skip": "Aller", "menu": "Menu"])
        #expect(source?.stringsFile == "themes/river/strings/fr.yaml")
    }

    @Test
    func `What is not a part of a theme is an error`() throws {
        let (_, findings) = try read(
            base.merging(["default/template/page.mustache": "x", "default/templates/page.html": "x", "default/strings/en.yml": "a: b"]) {
                $1
            },
            theme: "default")
        let rest = "error theme: No part of a theme is read from here. → Use templates/*.mustache, static/ or strings/*.yaml."
        #expect(
            findings == [
                "themes/default/strings/en.yml:1:1: \(rest)", "themes/default/template/page.mustache:1:1: \(rest)",
                "themes/default/templates/page.html:1:1: \(rest)",
            ])
    }

    @Test
    func `An unknown key of theme.yaml is an error, and a missing theme.yaml too`() throws {
        let (_, unknown) = try read(base.merging(["default/theme.yaml": "extend: x"]) { $1 }, theme: "default")
        #expect(
            unknown == [
                "themes/default/theme.yaml:1:1: error theme: `extend` is not a key of theme.yaml. → "
                    + "Known keys: title, description, extends, follows, font."
            ])
        let (_, none) = try read(["river/templates/a.mustache": "a", "river/strings/en.yaml": "a: b"])
        #expect(
            none.first
                == "themes/river/theme.yaml:1:1: error theme: A theme needs theme.yaml. → "
                + "Write one with `title:`; `extends: default` keeps all that you do not change.")
    }

    @Test
    func `Words that are no text, and strings that are no mapping, are errors at their place`() throws {
        let (_, findings) = try read(base.merging(["default/strings/en.yaml": "skip: Skip\nmenu: [a]"]) { $1 }, theme: "default")
        #expect(findings == ["themes/default/strings/en.yaml:2:7: error wrong-type: This is a list; text is wanted. → Write text."])
        let (_, list) = try read(base.merging(["default/strings/en.yaml": "- a"]) { $1 }, theme: "default")
        #expect(
            list == [
                "themes/default/strings/en.yaml:1:1: error wrong-type: This is a list; a mapping is wanted. → "
                    + "Write `key: text`, one a line."
            ])
    }

    @Test
    func `Links in a theme are not followed`() throws {
        let folder = try Scratch(base)
        try folder.link("default/static/secret.txt", to: "/etc/hostname")
        let reader = ThemeReader(language: "en") { ("themes/\($0)", ConfinedFolder(at: folder.path + "/" + $0)) }
        let (source, findings) = try reader.read("default")
        #expect(
            findings.map(\.whole) == [
                "themes/default/static/secret.txt:1:1: error theme: Only plain files are read from a theme. → Put the file itself here."
            ])
        #expect(source?.assets.map(\.path) == ["icons/a.svg", "style.css"])
    }
}
