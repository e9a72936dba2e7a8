import Foundation
import Testing

struct StrandsViewTests {
    private func page(_ moments: [String]) throws -> String {
        let text = "---\ntitle: T\nkind: post-mortem\ndate: 2024\nsummary: S\ntimeline:\n"
        return try SiteOnDisk(["narratives/a.md": text + moments.map { "  - {\($0)}\n" }.joined() + "---\n"]).text("narratives/a.html")
    }

    private func found(_ pattern: Regex<(Substring, Substring)>, in page: String) -> [String] {
        page.matches(of: pattern).map { String($0.1) }
    }

    @Test
    func `Lanes are the parts that occur, in their order, and each moment leads to its row`() throws {
        let page = try page([
            "at: 2024-05-02T10:20Z, event: c, part: action", "at: 2024-05-02T10:00Z, event: b, part: trigger",
            "at: 2024-05-01, event: a", "at: 2024-05-02T10:20Z, event: d, part: trigger",
        ])
        let lanes = page.components(separatedBy: "class=\"strand-lanes\"")[1].components(separatedBy: "</ul>")[0]
        #expect(found(/<li>([^<]*)/, in: lanes) == ["trigger", "action", "other"])
        let links = found(/class="strand-moment" href="#([^"]*)"/, in: page)
        #expect(links == found(/<tr id="([^"]*)"/, in: page) && links.count == 4)
        #expect(found(/class="strand-day" [^>]*>([^<]*)/, in: page) == ["1 May 2024", "2 May 2024"])
        #expect(found(/class="strand-time" [^>]*>([^<]*)/, in: page) == ["10:00", "10:20"], "a time once")
        #expect(page.contains("aria-label=\"3, action\"") && page.contains("Distances are steps, not durations"))
    }

    @Test
    func `Clocks of several offsets are drawn in UTC, and told each in its own`() throws {
        let page = try page([
            "at: 2024-05-02T10:20+02:00, event: a, part: action", "at: 2024-05-02T10:00Z, event: b, part: trigger",
            "at: 2024-05-02T10:30Z, event: c, part: trigger",
        ])
        #expect(found(/class="strand-time" [^>]*>([^<]*)/, in: page) == ["08:20", "10:00", "10:30"])
        #expect(page.contains("10:20 +02:00 (08:20 UTC)"))
    }

    @Test
    func `Two moments, or moments that played one part, are told and not drawn`() throws {
        let two = try page(["at: 2024-05-01, event: a, part: action", "at: 2024-05-02, event: b, part: trigger"])
        let one = try page((1...5).map { "at: 2024-05-0\($0), event: a, part: action" })
        for page in [two, one] { #expect(!page.contains("class=\"strands\"") && page.contains("class=\"moments\"")) }
    }

    @Test
    func `In a timeline of a hundred moments no days or times touch, and no circles`() throws {
        let parts = ["condition", "trigger", "signal", "diagnosis", "action", "coordination", "recovery"]
        let page = try page(
            (0..<100).map { number in
                let (day, hour) = (10 + number / 9, 10 + number % 9)
                return "at: 2024-12-\(day)T\(hour):00:07Z, event: e, part: \(parts[number * 5 % 7])"
            })
        func places(_ name: String) -> [(x: Double, text: String)] {
            page.matches(of: /<text class="([a-z-]+)" x="([0-9.]+)" y="[0-9.]+">([^<]*)/).filter { $0.1 == name }.map {
                (Double($0.2) ?? 0, String($0.3))
            }
        }
        let (days, times) = (places("strand-day"), places("strand-time"))
        let numbers = page.matches(of: /<text x="([0-9.]+)" y="[0-9.]+">([^<]*)<\/text><\/a>/).map {
            (x: Double($0.1) ?? 0, text: String($0.2))
        }
        #expect(days.count == 12 && times.count == 100 && numbers.map(\.text) == (1...100).map(String.init))
        // At 12 px the widest letters of the stack take less than 0.8 em, and figures 0.65.
        for (day, next) in zip(days, days.dropFirst()) { #expect(day.x + Double(day.text.count) * 12 * 0.62 < next.x) }
        for (time, next) in zip(times, times.dropFirst()) { #expect(time.x + 8 * 12 * 0.6 < next.x) }
        for (number, next) in zip(numbers, numbers.dropFirst()) { #expect(number.x + 24 < next.x) }
        let width = try #require(page.firstMatch(of: /class="strand-steps" viewBox="0 0 ([0-9.]+)/).flatMap { Double($0.1) })
        #expect(numbers[99].x + 12 < width && width < 8_000)
    }
}
