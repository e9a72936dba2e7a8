import Analysis
import Building
import Disk
import Glibc
import Importing
import Narratives

/// Looks for content whose cost grows faster than its size: repeats pieces of texts, doubles them, and measures.
///
/// Measured is what the processor spends on one thread from the files to the site, and on importing them, beyond what a small site costs.
/// Where doublings cost more than 2.5 times as much, one after the other, and no limit refuses what becomes of it, it is reported in its
/// simplest form.
struct GrowthSearch {
    private(set) var tried = 0
    private(set) var found = 0
    private var random: SeededRandom
    private let texts: [[UInt8]]
    private let folder: String
    private var disk: ScratchDisk
    private var reported: Set<String> = []

    /// The factor that a doubling may cost.
    private static let tolerance = 2.5
    /// Bytes of the first of six sizes.
    private static let size = 24 << 10
    /// Seconds above which no content is doubled any more.
    private static let patience = 4.0
    /// Seconds that the largest size must cost to be told of.
    private static let worth = 0.1
    /// Seconds below which a difference is noise.
    private static let noise = 0.015

    init(seed: UInt64, texts: [[UInt8]], folder: String) {
        random = SeededRandom(seed: seed, stream: 1)
        self.texts = texts
        self.folder = folder
        disk = ScratchDisk(folder)
    }

    /// Tries the next contents.
    mutating func search(_ count: Int) throws {
        for _ in 0..<count {
            tried += 1
            let text = next()
            if try grows(text) { try report(simplest(text)) }
        }
    }

    /// Whether each doubling but the first costs too much, until it costs more than anybody waits for; not where a limit refuses the text before.
    private mutating func grows(_ text: GrowingText) throws -> Bool {
        let least = try cost(of: GrowingText(place: .body, before: ["Text.\n"], pieces: [[]], after: []), 0) ?? 0
        var before: Double?
        for step in 0..<6 {
            // Dear enough, without looking any further.
            if let before, step > 1, before > Self.patience { return true }
            guard var now = try cost(of: text, Self.size << step).map({ $0 - least }) else { return false }
            if step > 1, let known = before {
                // What looks dear is measured again, both sizes: other programs take their share of the caches.
                if isDear(now, known) {
                    let again = try cost(of: text, Self.size << (step - 1)).map { $0 - least } ?? known
                    before = max(known, again)
                    now = min(now, try cost(of: text, Self.size << step).map { $0 - least } ?? 0)
                }
                guard isDear(now, before ?? known) else { return false }
            }
            before = now
        }
        return before ?? 0 > Self.worth
    }

    private func isDear(_ now: Double, _ before: Double) -> Bool { now > Self.noise && now > Self.tolerance * max(before, 0.001) }

    /// Seconds; nil where a limit refuses the content.
    private mutating func cost(of text: GrowingText, _ size: Int) throws -> Double? {
        // What never ends is ended by the system.
        alarm(300)
        disk.write(text.files(size))
        var options = BuildOptions()
        options.content = disk.content
        options.output = folder + "/site"
        options.baseURL = "https://example.org/"
        options.themeFolders = ["themes"]
        var importing = ImportOptions()
        importing.source = disk.content + "/narratives"
        importing.content = folder + "/imported"
        importing.isDry = true
        let start = Self.spent
        let outcome = try Build(options).run()
        if outcome.findings.contains(where: { GrowthSearch.limits.contains($0.rule) }) { return nil }
        _ = try Importer(importing).run()
        return Self.spent - start
    }

    private static let limits: Set<String> = ["markdown-limit", "too-large", "too-many", "too-deep"]

    /// Takes tokens away for as long as what is left still grows.
    private mutating func simplest(_ text: GrowingText) throws -> GrowingText {
        var text = text
        while let simpler = try text.simpler.first(where: { try grows($0) }) { text = simpler }
        return text
    }

    private mutating func report(_ text: GrowingText) throws {
        guard reported.insert(text.description).inserted else { return }
        found += 1
        let seconds = try (0..<4).map { try cost(of: text, Self.size << $0).map { "\((($0 * 1000).rounded()) / 1000)" } ?? "refused" }
        print("grows: \(text) — \(seconds.joined(separator: ", ")) s for \(Self.size >> 10) KiB doubled three times")
        fflush(nil)
    }

    /// What the processor has spent on this process, in seconds.
    private static var spent: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

// What is repeated.
extension GrowthSearch {
    private mutating func next() -> GrowingText {
        let place: GrowingText.Place = chance(70) ? .body : chance(60) ? .frontMatter : .files
        var pieces = (0...below(3)).map { _ in (0...below(3)).map { _ in token(place) } }
        var before = place == .frontMatter ? [pick(Tokens.lists)] : chance(50) ? [Tokens.definitions] : []
        if place != .frontMatter, chance(20) { before.append(token(place)) }
        let after = chance(30) ? [token(place)] : before.first == "tags: [" ? ["]"] : []
        if chance(5) { pieces = [[piece()]] }
        return GrowingText(place: place, before: before, pieces: pieces, after: after)
    }

    private mutating func token(_ place: GrowingText.Place) -> String {
        if place == .frontMatter, chance(70) { return pick(Tokens.items) }
        if chance(35) { return pick(Tokens.numbered) }
        return chance(10) ? piece() : String(decoding: pick(Tokens.all), as: UTF8.self)
    }

    /// A few bytes of one of the texts.
    private mutating func piece() -> String {
        let text = pick(texts)
        let start = below(text.count)
        return String(decoding: text[start..<min(text.count, start + 1 + below(60))], as: UTF8.self)
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &random) }
    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
