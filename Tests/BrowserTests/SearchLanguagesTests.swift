import Building
import Foundation
import Scratch
import Testing

extension SiteInBrowser {
    /// Words of other languages and scripts are found as their readers type them.
    struct SearchLanguagesTests {
        /// A site of narratives in any language, by id.
        private static func site(_ texts: [String: String], configuration: String = "language: en", theme: [String: String] = [:]) throws
            -> Scratch
        {
            let narratives = texts.map { id, text in
                ("content/narratives/\(id).md", "---\ntitle: The \(id) one\nkind: near-miss\ndate: 2024\nsummary: S.\n---\n\(text)\n")
            }
            let scratch = try Scratch(Dictionary(uniqueKeysWithValues: narratives + [("tributary.yaml", configuration + "\n")]))
            try scratch.write(theme)
            var options = BuildOptions()
            options.content = scratch.folder.path + "/content"
            options.output = scratch.folder.path + "/site"
            options.themeFolders = [BuiltSite.package.path + "/themes"]
            let outcome = try Build(options).run()
            try #require(outcome.changes != nil, "\(outcome.findings)")
            return scratch
        }

        @Test func `Words within a run, words without their accents, and letters however they are composed`() async throws {
            let site = try Self.site([
                "japanese": "夜中に冷蔵倉庫の温度計が止まり、誰も気づかなかった。\n\n## 対応\n\n予備の発電機を動かした。",
                "chinese": "凌晨三点，冷藏仓库的温度计停了。", "korean": "새벽에 냉장창고의 온도계가 멈췄다.",
                "accents": "Le résumé de Łódź: die Kühlstraße stand still, and the naïve plan of Bjørn too.",
                "decomposed": "The cafe\u{301} was shut.", "composed": "The café was open.", "plain": "A cafe and a resume.",
                "code": "It said `ERR_PUMP_STALLED` on pump-7.example.org.",
            ])
            let address = site.folder.appendingPathComponent("site/search.html")
            try await showing.browser.withPage { page in
                func titles(_ query: String) async throws -> [String] {
                    try await page.search(query, at: address).items.map { String($0.title.dropFirst(4).prefix { $0 != " " }) }
                }
                for query in ["温度計", "倉庫の温度", "倉庫", "発電機", "冷蔵"] { #expect(try await titles(query) == ["japanese"], "\(query)") }
                for query in ["仓库", "温度计", "三点"] { #expect(try await titles(query) == ["chinese"], "\(query)") }
                for query in ["온도계", "창고", "냉장창고의"] { #expect(try await titles(query) == ["korean"], "\(query)") }
                for query in ["lodz", "kuhlstrasse", "naive", "bjorn", "RÉSUMÉ", "Łódź"] {
                    #expect(try await titles(query).first == "accents", "\(query)")
                }
                #expect(try await titles("resume").first == "plain")
                for query in ["café", "cafe\u{301}", "cafe"] {
                    #expect(try await Set(titles(query)) == ["decomposed", "composed", "plain"], "\(query)")
                }
                #expect(try await titles("café").last == "plain")
                #expect(try await titles("cafe").first == "plain")
                for query in ["PUMP_STALLED", "err_pump_stalled", "example.org"] {
                    #expect(try await titles(query) == ["code"], "\(query)")
                }
                let deep = try await page.search("発電機", at: address)
                #expect(
                    deep.items.map { String($0.address.split(separator: ":~:")[0]) } == ["narratives/japanese.html#%E5%AF%BE%E5%BF%9C"]
                        && deep.items[0].marks == ["発電機"])
            }
        }

        @Test func `Forms of a word in the site's language are one word, and its commonest words are not looked for`() async throws {
            let site = try Self.site(
                ["eins": "Das Zertifikat war abgelaufen.", "zwei": "Zwei Zertifikate liefen ab."], configuration: "language: de")
            let address = site.folder.appendingPathComponent("site/search.html")
            try await showing.browser.withPage { page in
                for query in ["zertifikat", "Zertifikate", "das zertifikat", "zertifikaten"] {
                    let found = try await page.search(query, at: address)
                    #expect(found.items.count == 2, "\(query)")
                }
                let common = try await page.search("das", at: address)
                #expect(common.items.isEmpty)
            }
        }

        @Test func `What an apostrophe joins is found in a language that elides`() async throws {
            let site = try Self.site(
                ["panne": "L’alarme d'hier n'a pas sonné."], configuration: "language: fr\ntheme: french",
                theme: ["themes/french/theme.yaml": "extends: default\n", "themes/french/strings/fr.yaml": "search: Recherche\n"])
            let address = site.folder.appendingPathComponent("site/search.html")
            try await showing.browser.withPage { page in
                for query in ["alarme", "l'alarme", "L’ALARMES", "hier", "sonné"] {
                    let found = try await page.search(query, at: address)
                    #expect(found.items.count == 1, "\(query)")
                }
            }
        }
    }
}
