internal import Narratives
internal import Synchronization
internal import Text

/// What would still tell, though nothing internal is shown: at the lines where it stands.
struct EditionFindings {
    private let corpus: Corpus
    private let whole: Corpus
    private let texts: [String: WholeCorpus.Text]
    private let edition: Edition
    private let words: WordReplacement
    private let secrets: SecretWords

    /// - Parameter corpus: the edition's.
    init(
        _ corpus: Corpus, _ whole: Corpus, _ texts: [String: WholeCorpus.Text], _ edition: Edition, _ words: WordReplacement,
        _ secrets: SecretWords
    ) {
        (self.corpus, self.whole, self.texts, self.edition, self.words, self.secrets) = (corpus, whole, texts, edition, words, secrets)
    }

    var all: [Finding] { standing + days + alone }

    /// Replaced words and names that still stand somewhere.
    private var standing: [Finding] {
        guard !secrets.isEmpty else { return [] }
        let narratives = corpus.narratives.flatMap { page in
            findings(page.file, page.id.text, page.body) { _ = $0.rewritten(page.fields, page.id, page.body, in: corpus.format) }
        }
        let terms = corpus.termPages.flatMap { page in
            findings(page.file, page.term.slug.text, page.body) { _ = $0.rewritten(page.fields, page.term.slug, page.body) }
        }
        let pages = (corpus.pages + [corpus.home].compactMap { $0 }).flatMap { page in
            findings(page.file, page.slug?.text ?? "", page.body) { _ = $0.rewritten(page.fields, page.slug, page.body) }
        }
        return narratives + terms + pages
    }

    /// - Parameter values: goes over every value of the record.
    private func findings(_ file: String, _ id: String, _ body: Body, _ values: (RecordRewriter) -> Void) -> [Finding] {
        let found = FoundWords(secrets)
        found.look(at: id, in: "the address")
        let collector = RecordRewriter(showing: { found.look(at: $0, in: "the front matter") })
        values(collector)
        body.html.withUnsafeBufferPointer { html in
            found.look(at: Array(html)[...], in: "the text")
            found.look(at: EditionFindings.withoutTags(html)[...], in: "the text")
        }
        return found.all.map { word, place in
            secrets.finding(word, in: place, file: file, at: position(of: word, in: place, of: file))
        }
    }

    /// The first line of a part of a file on which a word stands that could not be replaced.
    private func position(of word: String, in place: String, of file: String) -> SourcePosition {
        guard let text = texts[file] else { return .start }
        let one = WordReplacement([(word, "")])
        let cuts = text.markdown.withUnsafeBufferPointer { Passages(in: $0).cuts }
        let parts = [("the front matter", text.frontMatter, 2, false), ("the text", text.markdown, text.firstLine, true)]
        for (name, part, first, isBody) in parts where name == place {
            var (line, start) = (first, part.startIndex)
            while start < part.endIndex {
                let end = part[start...].firstIndex(of: 0x0A) ?? part.endIndex
                let isCut = isBody && cuts.contains { $0.range.contains(start - part.startIndex) }
                if !isCut, one.remains(in: remaining(part[start..<end], isBody)[...]) != nil {
                    let before = one.matches(in: part[start..<end]).first.map { part[start..<$0.range.lowerBound] } ?? []
                    return SourcePosition(line: line, column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1)
                }
                (line, start) = (line + 1, end + 1)
            }
        }
        return .start
    }

    /// A line with its words replaced, but for those in addresses.
    private func remaining(_ line: ArraySlice<UInt8>, _ isBody: Bool) -> [UInt8] {
        if isBody { return EditedMarkdown(line, words)?.bytes ?? Array(line) }
        let text = String(decoding: line, as: UTF8.self)
        return text.utf8.contains(UInt8(ascii: "/")) && text.contains("://") ? Array(line) : Array(words.replaced(text).utf8)
    }

    private static func withoutTags(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var (text, isTag): ([UInt8], Bool) = ([], false)
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"): isTag = false
            default: if !isTag { text.append(byte) }
            }
        }
        return text
    }

    /// Days and hours in addresses and texts, where the edition tells dates less precisely.
    private var days: [Finding] {
        guard let precision = edition.dates?.precision, precision < .minute else { return [] }
        return corpus.narratives.flatMap { narrative -> [Finding] in
            var findings: [Finding] = []
            if PreciseDate.stands(in: Array(narrative.id.text.utf8)[...], beyond: precision) {
                findings.append(told("The address", narrative.file, .start))
            }
            guard let text = texts[narrative.file] else { return findings }
            let (edited, lines) = (EditedMarkdown(text.markdown, words), text.firstLine)
            if let line = PreciseDate.line(in: edited?.bytes ?? Array(text.markdown), beyond: precision) {
                findings.append(
                    told("The text", narrative.file, SourcePosition(line: lines + (edited?.source(ofLine: line) ?? line), column: 1)))
            }
            return findings
        }
    }

    private func told(_ what: String, _ file: String, _ position: SourcePosition) -> Finding {
        Finding(
            "edition-dates", .warning,
            "\(what) tells a day or an hour, and this edition tells no more than the \(edition.dates?.rawValue ?? "").",
            fix: "Say it without, replace it under `replace`, or make it internal.", file: file, at: position)
    }

    /// Narratives from which something was withheld, and whose conditions no other has: who knows them knows which it was.
    private var alone: [Finding] {
        var counts: [Set<Slug>: Int] = [:]
        for narrative in corpus.narratives { counts[Set(narrative.factors.map(\.factor.value)), default: 0] += 1 }
        let before = Dictionary(whole.narratives.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        return corpus.narratives.compactMap { narrative in
            let factors = Set(narrative.factors.map(\.factor.value))
            guard factors.count > 1, counts[factors] == 1, let written = before[narrative.file], !narrative.tellsAll(of: written) else {
                return nil
            }
            return Finding(
                "edition-alone", .note,
                "No other narrative of this edition has these conditions together: who knows them knows which this was.",
                fix: "See whether that may be told; a condition more or less may do.", file: narrative.file)
        }
    }
}

extension Narrative {
    /// Whether nothing was withheld that says whose it was.
    fileprivate func tellsAll(of written: Narrative) -> Bool {
        self.id == written.id && self.organisation == written.organisation && self.title == written.title
            && self.body.html == written.body.html
            && terms(of: .systems) == written.terms(of: .systems)
    }
}

/// Words as they are met.
private final class FoundWords: Sendable {
    private let secrets: SecretWords
    private let found = Mutex<[(word: String, place: String)]>([])

    init(_ secrets: SecretWords) { self.secrets = secrets }

    var all: [(word: String, place: String)] { found.withLock { $0 } }

    func look(at text: String, in place: String) { look(at: Array(text.utf8)[...], in: place) }

    func look(at text: ArraySlice<UInt8>, in place: String) {
        guard let word = secrets.first(in: text) else { return }
        found.withLock { found in
            if !found.contains(where: { $0 == (word, place) }) { found.append((word, place)) }
        }
    }
}

/// A day or an hour in a text: `2024-11-12`, `09:07`.
private enum PreciseDate {
    /// The first line, from 0, on which one stands.
    static func line(in text: [UInt8], beyond precision: EventDate.Precision) -> Int? {
        text.split(separator: 0x0A, omittingEmptySubsequences: false).firstIndex { stands(in: $0, beyond: precision) }
    }

    /// Whether digits stand in a text as they do in a date or a time that is more precise.
    static func stands(in text: ArraySlice<UInt8>, beyond precision: EventDate.Precision) -> Bool {
        let forms = [(precision < .day, "0000-00-00"), (precision < .month, "0000-00"), (precision < .minute, "00:00")]
        let wanted = forms.filter(\.0).map { Array($0.1.utf8) }
        let shape = text.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
        return shape.indices.contains { start in
            guard shape[start] == UInt8(ascii: "0"), start == 0 || shape[start - 1] != UInt8(ascii: "0") else { return false }
            return wanted.contains { shape[start...].starts(with: $0) && shape.dropFirst(start + $0.count).first != UInt8(ascii: "0") }
        }
    }
}
