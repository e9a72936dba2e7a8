import Building
import Foundation
import Narratives
import Publishing
import Scratch
import Testing

/// The content of this repository, built with the default theme.
struct DemonstrationTests {
    /// Builds the demonstration once for all tests.
    private static let built: Result<(scratch: Scratch, outcome: BuildOutcome), any Error> = Result {
        let scratch = try Scratch()
        for folder in ["content", "themes", "tributary.yaml"] {
            try scratch.copy(Scratch.package.appendingPathComponent(folder), to: folder)
        }
        return (scratch, try scratch.build())
    }

    @Test func `It builds without an error or a warning`() throws {
        let (scratch, outcome) = try Self.built.get()
        #expect(scratch.lines(outcome.findings.filter { $0.severity != .note }) == [])
        #expect(outcome.changes != nil)
        #expect(outcome.narratives >= 14)
    }

    @Test func `Every link and fragment of every page leads somewhere`() throws {
        let site = try Self.built.get().scratch.site()
        let pages = site.filter { $0.key.hasSuffix(".html") }.mapValues { PageText(String(decoding: $0, as: UTF8.self)) }
        var broken: [String] = []
        var followed = 0
        for (path, page) in pages where path != "404.html" {
            #expect(Set(page.ids).count == page.ids.count, "ids are unique in \(path)")
            for link in page.addresses where !link.hasPrefix("http") && !link.hasPrefix("mailto:") {
                followed += 1
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? path : resolve(parts[0], from: path)
                if site[target] == nil { broken.append("\(path): \(link)") }
                if parts.count > 1, let there = pages[target], !there.ids.contains(parts[1].removingPercentEncoding ?? parts[1]) {
                    broken.append("\(path): \(link)")
                }
            }
        }
        #expect(broken == [])
        #expect(followed > 5_000)
    }

    @Test func `No page has an inline style or script, or asks another host for anything`() throws {
        for (path, bytes) in try Self.built.get().scratch.site() where path.hasSuffix(".html") {
            let page = PageText(String(decoding: bytes, as: UTF8.self))
            #expect(page.inlineFaults == [], "\(path)")
        }
    }

    /// What a reader found not worth following, by the page where it stood.
    private static let falseLinks: [(on: String, to: [String])] = [
        ("canva-editor-2024", ["shuttle-foam-losses"]), ("slack-2022", ["davis-besse-1977", "lion-air-043-2018"]),
        ("stripe-2019", ["chaos-monkey-first-runs"]), ("openai-telemetry-2024", ["reagan-airport-close-calls", "xz-backdoor-2024"]),
        ("aws-dynamodb-2015", ["reagan-airport-close-calls", "netflix-ec2-reboot-2014"]),
        ("travis-ci-2017", ["chaos-monkey-first-runs", "cloudflare-logs-2024", "netflix-zone-loss-2011"]),
        ("three-mile-island-1979", ["cloudflare-logs-2024"]), ("columbia-2003", ["alder-freight-quiet-move"]),
        ("alder-freight-queue-backlog", ["tokaimura-1999"]), ("xz-backdoor-2024", ["openai-telemetry-2024", "facebook-storm-drills"]),
        (
            "reagan-airport-close-calls",
            ["aws-dynamodb-2015", "lion-air-610-2018", "openai-telemetry-2024", "signal-contact-2025", "yellowstone-1988"]
        ),
        ("netflix-zone-loss-2011", ["tokaimura-1999"]), ("google-dirt", ["alder-freight-expiring-certificate"]),
        ("etsy-morgue", ["gaussian-copula-2008"]),
    ]

    @Test func `No link that a reader found not worth following comes back, on either page`() throws {
        let site = try Self.built.get().scratch.site()
        func links(_ page: String) throws -> String {
            let text = String(decoding: try #require(site["narratives/\(page).html"]), as: UTF8.self)
            return ["omens", "similar"].compactMap {
                text.components(separatedBy: "id=\"t-\($0)\"").dropFirst().first?.components(separatedBy: "</section>").first
            }.joined()
        }
        #expect(try links("aws-ebs-2012").contains("narratives/aws-ebs-2011.html"))
        for (page, others) in Self.falseLinks {
            for other in others {
                #expect(!(try links(page).contains("narratives/\(other).html")), "\(page) to \(other)")
                #expect(!(try links(other).contains("narratives/\(page).html")), "\(other) to \(page)")
            }
        }
    }

    @Test func `No text of a page speaks of a cause as the root`() throws {
        for (path, bytes) in try Self.built.get().scratch.site() where path.hasSuffix(".json") && path.hasPrefix("data/") {
            let data = String(decoding: bytes, as: UTF8.self).lowercased()
            for key in ["root-cause", "root_cause", "rootcause", "root cause"] { #expect(!data.contains("\"\(key)\":"), "\(path)") }
        }
    }

    @Test func `Building again changes nothing, whatever the number of cores`() throws {
        let scratch = try Scratch()
        for folder in ["content", "themes", "tributary.yaml"] {
            try scratch.copy(Scratch.package.appendingPathComponent(folder), to: folder)
        }
        _ = try scratch.build(jobs: 1)
        let again = try scratch.build(jobs: 5)
        #expect(again.changes?.written == [])
        #expect(try scratch.site() == (try Self.built.get().scratch.site()))
    }

    private func resolve(_ address: String, from page: String) -> String {
        var components = page.split(separator: "/").dropLast().map(String.init)
        for part in address.removingPercentEncoding?.split(separator: "/").map(String.init) ?? [] {
            if part == ".." { _ = components.popLast() } else { components.append(part) }
        }
        return components.joined(separator: "/")
    }
}

/// What a test wants to know of a page, read tag by tag.
struct PageText {
    /// The values of `href` and `src`.
    private(set) var addresses: [String] = []
    private(set) var ids: [String] = []
    /// Inline styles, scripts, handlers and addresses that a browser would fetch from elsewhere by itself.
    private(set) var inlineFaults: [String] = []

    init(_ html: String) {
        for tag in html.split(separator: "<").dropFirst() {
            guard let end = tag.firstIndex(of: ">") else { continue }
            let inside = tag[..<end]
            let name = inside.prefix { $0.isLetter || $0.isNumber }.lowercased()
            for (attribute, value) in PageText.attributes(of: inside) {
                let value = value.replacingOccurrences(of: "&amp;", with: "&")
                if attribute == "id" { ids.append(value) }
                if attribute == "href" || attribute == "src" { addresses.append(value) }
                if attribute == "style" || attribute.hasPrefix("on") { inlineFaults.append("\(name) \(attribute)") }
                let fetches = attribute == "src" || (name == "link" && attribute == "href" && inside.contains("stylesheet"))
                if fetches, value.contains("//") { inlineFaults.append("\(name) fetches \(value)") }
            }
            if inside == "script type=\"application/ld+json\"" {
                let data = Data(tag[tag.index(after: end)...].utf8)
                if (try? JSONSerialization.jsonObject(with: data)) == nil { inlineFaults.append("no JSON") }
                continue
            }
            // A script that runs may be a file of the theme's, and nothing else.
            let isOurs =
                name == "script" && tag[tag.index(after: end)...].isEmpty
                && inside.range(of: "src=\"[./a-z0-9-]*assets/", options: .regularExpression) != nil
            if name == "style" || name == "script" && !isOurs || name == "iframe" { inlineFaults.append(name) }
        }
    }

    private static func attributes(of tag: Substring) -> [(String, String)] {
        var rest = tag.drop { !$0.isWhitespace }
        var found: [(String, String)] = []
        while let equals = rest.range(of: "=\"") {
            let name = rest[..<equals.lowerBound].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
            guard let close = rest[equals.upperBound...].firstIndex(of: "\"") else { break }
            found.append((name.lowercased(), String(rest[equals.upperBound..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return found
    }
}
