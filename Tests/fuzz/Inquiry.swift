import Analysis
import Building
import Disk
import Editions
import Narratives
import Reading

/// Holds readings to what they promise, whatever the text.
struct Inquiry {
    private(set) var texts = 0
    private(set) var bytes = 0
    private(set) var broken = 0
    private(set) var slowest = Duration.zero
    private var lastReported = ""
    private let folder: String
    private var disk: ScratchDisk

    /// What one text may take; far more than any does.
    private static let patience = Duration.seconds(1)

    init(folder: String) {
        self.folder = folder
        disk = ScratchDisk(folder)
    }

    mutating func hold(_ batch: Batch) throws {
        disk.write(batch)
        texts += batch.texts.count
        bytes += batch.texts.reduce(0) { $0 + $1.bytes.count }
        let clock = ContinuousClock()
        let start = clock.now
        let reading = try read(jobs: 1)
        if clock.now - start > Inquiry.patience { try findSlowText(in: batch) }
        try compare(reading, read(jobs: 3), batch)
        for text in batch.texts { hold(reading, to: text) }
        try holdCheck(batch)
        try holdSite(batch, reading)
    }

    private func read(jobs: Int) throws -> CorpusReading {
        try CorpusReader(
            ConfinedFolder(at: disk.content), name: "content", drafts: .built, map: ParallelMap(jobs: jobs),
            checker: ProseRules()
        ).read()
    }

    private mutating func findSlowText(in batch: Batch) throws {
        let clock = ContinuousClock()
        for text in batch.texts {
            disk.write(Batch(texts: [text]))
            let start = clock.now
            _ = try read(jobs: 1)
            let time = clock.now - start
            slowest = max(slowest, time)
            if time > Inquiry.patience { report("slow: \(time) for \(text.bytes.count) bytes", text) }
        }
        disk.write(batch)
    }

    private mutating func compare(_ one: CorpusReading, _ other: CorpusReading, _ batch: Batch) {
        if one.findings != other.findings { report("findings differ between readings", batch.texts[0]) }
        if one.suppressions != other.suppressions { report("suppressions differ between readings", batch.texts[0]) }
        for (left, right) in zip(one.whole.inside.narratives, other.whole.inside.narratives)
        where left.body.html != right.body.html || left.body.slots != right.body.slots {
            report("bodies differ between readings: \(left.file)", batch.texts[0])
        }
    }

    /// The promises about one text.
    private mutating func hold(_ reading: CorpusReading, to text: Batch.Text) {
        let file = "content/" + text.path
        let found = reading.findings.filter { $0.file == file }
        let places = LineIndex(text.bytes)
        for finding in found {
            if let fault = places.fault(of: finding) { report("\(fault): \(finding.rule) \(finding.message)", text) }
        }
        for suppression in reading.suppressions where suppression.file == file {
            if !places.holds(suppression.position) { report("a suppression outside the file: \(suppression.position)", text) }
        }
        let corpus = reading.whole.inside
        let body =
            corpus.narratives.first { $0.file == file }?.body ?? corpus.pages.first { $0.file == file }?.body
            ?? corpus.termPages.first { $0.file == file }?.body
        guard let body else {
            if !found.contains(where: { $0.severity == .error }) { report("lost in silence", text) }
            return
        }
        for fault in PieceFaults.faults(in: body) { report(fault, text) }
        for link in body.links where !places.holds(link.position) { report("a link outside the file: \(link.written)", text) }
    }

    /// A check says all that a reading said, and the same twice.
    private mutating func holdCheck(_ batch: Batch) throws {
        var options = BuildOptions()
        options.content = disk.content
        options.drafts = .built
        let one = try Build(options).check().findings
        options.jobs = 3
        if one != (try Build(options).check().findings) { report("checks differ", batch.texts[0]) }
        for text in batch.texts {
            let places = LineIndex(text.bytes)
            for finding in one where finding.file.hasSuffix("content/" + text.path) {
                if let fault = places.fault(of: finding) { report("check: \(fault): \(finding.rule) \(finding.message)", text) }
            }
        }
    }

    /// What has no errors is published.
    private mutating func holdSite(_ batch: Batch, _ reading: CorpusReading) throws {
        var options = BuildOptions()
        options.content = disk.content
        options.output = folder + "/site"
        options.drafts = .built
        options.baseURL = "https://example.org/"
        options.themeFolders = ["themes"]
        _ = try Build(options).read()
        var left = batch.texts
        for _ in 0..<3 {
            let outcome = try Build(options).run()
            if outcome.changes != nil { break }
            let files = Set(outcome.findings.filter { $0.severity == .error }.map(\.file))
            left.removeAll { text in files.contains { $0.hasSuffix("content/" + text.path) } }
            if left.isEmpty { break }
            disk.write(Batch(texts: left))
        }
    }

    private mutating func report(_ fault: String, _ text: Batch.Text) {
        broken += 1
        let path = disk.keep(text)
        // One fault is often one of a thousand of its kind.
        if path != lastReported { print("\(path): \(fault.prefix(300))") }
        lastReported = path
    }
}
