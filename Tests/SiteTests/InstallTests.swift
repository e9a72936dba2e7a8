import Foundation
import Scratch
import Testing

/// What `make install` and `make deb` put where, of the programs that the tests run.
struct InstallTests {
    private static let packaging = Scratch.package.appendingPathComponent("Sources/packaging")

    private func install(_ arguments: [String] = [], to prefix: String, below destination: String = "") throws -> Program.Result {
        try Program.run(
            Self.packaging.appendingPathComponent("install").path, arguments, in: Scratch.package,
            environment: ["PROGRAMS": Program.products, "PREFIX": prefix, "DESTDIR": destination])
    }

    private static let narrative = "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\n"

    @Test func `An installed program finds its themes, by any name and in a folder with spaces`() throws {
        let scratch = try Scratch(["site-one/content/narratives/a.md": Self.narrative])
        let prefix = scratch.folder.path + "/opt/my tools"
        #expect(try install(to: prefix).status == 0)
        let program = prefix + "/bin/tributary"
        try FileManager.default.createSymbolicLink(atPath: scratch.folder.path + "/linked", withDestinationPath: program)
        for name in [program, scratch.folder.path + "/linked"] {
            for theme in ["default", "plain"] {
                let site = scratch.folder.appendingPathComponent("site-one")
                let result = try Program.run(name, ["build", "--theme", theme, "--quiet"], in: site)
                #expect(result.status == 0, "\(name) \(theme): \(result.complaints)")
            }
        }
        #expect(try install(["--remove"], to: prefix).status == 0)
        let left = try FileManager.default.subpathsOfDirectory(atPath: prefix).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: prefix + "/" + path, isDirectory: &isFolder) && !isFolder.boolValue
        }
        #expect(left == [])
    }

    @Test func `The guide of an installed program opens from where it was put`() throws {
        let scratch = try Scratch(["browser": "#!/bin/sh\necho \"$1\" >\"$0.log\"\n"])
        let browser = scratch.folder.path + "/browser"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
        #expect(try install(to: "/usr", below: scratch.folder.path + "/image").status == 0)
        let result = try Program.run(
            scratch.folder.path + "/image/usr/bin/tributary", ["guide", "checks", "--open"], in: scratch.folder,
            environment: ["BROWSER": browser, "XDG_CACHE_HOME": scratch.folder.path + "/cache"])
        #expect(result.status == 0, "\(result.complaints)")
        let url = try #require(URL(string: try scratch.text("browser.log").trimmingCharacters(in: .newlines)))
        #expect(url.path.hasSuffix("/image/usr/share/doc/tributary/guide/pages/checks.html"))
        #expect(try String(contentsOf: url, encoding: .utf8).contains("<title>") && !scratch.exists("cache"))
    }

    @Test func `Everything that belongs to the program lies where shells, man and readers look`() throws {
        let scratch = try Scratch()
        let result = try install(to: "/usr", below: scratch.folder.path)
        #expect(result == Program.Result(status: 0, output: "", complaints: ""))
        for path in [
            "bin/tributary", "share/tributary/themes/default/theme.yaml", "share/tributary/themes/plain/theme.yaml",
            "share/tributary/factors/saturation.md", "share/man/man1/tributary.1", "share/man/man1/tributary-check.1",
            "share/bash-completion/completions/tributary", "share/zsh/site-functions/_tributary",
            "share/fish/vendor_completions.d/tributary.fish", "share/doc/tributary/LICENSE", "share/doc/tributary/licences/libyaml",
        ] { #expect(scratch.exists("usr/" + path), "\(path)") }
        #expect(try scratch.text("usr/share/zsh/site-functions/_tributary").hasPrefix("#compdef tributary\n"))
        // Nothing that is installed says where it was built, or is closed to other users.
        let files = try Program.run(
            "/usr/bin/find", ["usr", "!", "-perm", "-o=r", "-o", "-type", "d", "!", "-perm", "-o=x"], in: scratch.folder)
        #expect(files.output == "")
    }
}
