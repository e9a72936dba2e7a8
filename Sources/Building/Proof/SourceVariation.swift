internal import Editions
internal import Narratives
internal import Reading
internal import Text

/// The same content for readers outside, and another for those inside: internal things with other words, without them, or with more of them.
struct SourceVariation {
    enum Change: String, CaseIterable {
        case replaced, removed, added
    }

    let change: Change
    private let edition: Edition
    /// What the front matter of each sort of page may hold.
    private let shapes: [FrontMatterSchema: MappingShape]
    /// Files beside the Markdown that the edition shows.
    private let publicFiles: Set<String>
    /// Words whose own pages say that they are internal.
    private let hidden: Set<Term>
    private let ids: [Slug]
    private(set) var canaries: Canaries
    /// How many internal places were changed.
    private(set) var count = 0

    init(
        _ change: Change, of corpus: ProofCorpus, in edition: Edition, format: Format, seed: UInt64
    ) {
        (self.change, self.edition) = (change, edition)
        shapes = Dictionary(uniqueKeysWithValues: FrontMatterSchema.allCases.map { ($0, $0.shape(of: format)) })
        (publicFiles, hidden, ids) = (corpus.publicFiles, corpus.hidden, corpus.ids)
        canaries = Canaries(seed: seed)
    }

    /// What the edition's corpus says of the content.
    struct ProofCorpus {
        let publicFiles: Set<String>
        let hidden: Set<Term>
        let ids: [Slug]
    }

    private typealias Pair = FrontMatterValue.Pair

    /// - Parameter source: files by path, each with its bytes, and taken apart where it is a page.
    mutating func files(of source: [(path: String, bytes: [UInt8], page: ProofFile?)]) -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        for (path, bytes, page) in source {
            let file = page.map { isInternal($0) ? internalFile($0, bytes) : (path, publicFile($0)) } ?? attachment(path, bytes)
            if let file { result[file.0] = file.1 }
        }
        if change == .added { add(to: &result, source.compactMap(\.page)) }
        return result
    }

    private func isInternal(_ file: ProofFile) -> Bool {
        let status = file.value("status").flatMap(Status.init) ?? .reviewed
        return !edition.has(file.value("audience").flatMap(Audience.init), status)
    }

    // MARK: Whole files

    private mutating func attachment(_ path: String, _ bytes: [UInt8]) -> (String, [UInt8])? {
        guard !publicFiles.contains(path) else { return (path, bytes) }
        count += 1
        switch change {
        case .replaced: return (path, Array(canaries.sentence(at: path).utf8))
        case .removed: return nil
        case .added: return (path, bytes)
        }
    }

    private mutating func internalFile(_ file: ProofFile, _ bytes: [UInt8]) -> (String, [UInt8])? {
        count += 1
        let isTerm = if case .term = file.kind { file.value("audience") == Audience.internal.rawValue } else { false }
        switch change {
        case .added: return (file.path, bytes)
        case .removed: return nil
        case .replaced:
            let kept = Set(["audience", "status", "kind"] + (isTerm ? ["aliases"] : []))
            let pairs = file.pairs.map { Pair(key: $0.key, value: kept.contains($0.key) ? $0.value : scrambled($0.value, at: file.path)) }
            let body = canaries.markdown(at: file.path, headings: [], ids: ids)
            return (isTerm ? file.path : renamed(file), FrontMatterValue.file(pairs, Array(body.utf8)))
        }
    }

    private mutating func renamed(_ file: ProofFile) -> String {
        guard !file.path.hasSuffix("index.md"), let slash = file.path.lastIndex(of: "/") else { return file.path }
        return file.path[...slash] + canaries.word(at: "the name of \(file.path)") + ".md"
    }

    /// Internal narratives like those that there are, before and behind them, a page in the menu, a factor, a draft and a picture.
    private mutating func add(to files: inout [String: [UInt8]], _ pages: [ProofFile]) {
        let narratives = pages.filter { if case .narrative = $0.kind { true } else { false } }
        let step = max(1, narratives.count / 20)
        for (place, file) in narratives.enumerated() where place % step == 0 {
            let name = "narratives/" + (place % 2 == 0 ? "0" : "") + canaries.word(at: "the name of an added narrative") + ".md"
            let dropped: Set<String> = ["aliases", "audience", "status", "title"]
            let pairs =
                [Pair(key: "title", value: .text(canaries.sentence(at: "the title of an added narrative")))]
                + file.pairs.filter { !dropped.contains($0.key) }
                + [place % 3 == 2 ? Pair(key: "status", value: .text("draft")) : Pair(key: "audience", value: .text("internal"))]
            let links = ids.prefix(5).map { "See [[\($0)]]. " }.joined()
            files[name] = FrontMatterValue.file(pairs, Array((links + canaries.sentence(at: name) + "\n\n").utf8) + file.body)
            count += 1
        }
        func page(_ extra: String, _ place: String) -> [UInt8] {
            var canaries = canaries
            let text = "---\ntitle: \(canaries.word(at: place))\naudience: internal\n\(extra)---\n\(canaries.sentence(at: place))\n"
            self.canaries = canaries
            return Array(text.utf8)
        }
        files["pages/zq-proof.md"] = page("menu: 0\n", "an added page")
        files["factors/\(SourceVariation.factor).md"] = page("family: zqfamily\n", "an added factor")
        files["systems/\(SourceVariation.factor).md"] = page("", "an added system")
        files["narratives/\(Canaries.picture)"] = Array(canaries.sentence(at: "an added picture").utf8)
        count += 4
    }

    private static let factor = "zq-proof-factor"

    // MARK: What is public, with something internal in it

    private mutating func publicFile(_ file: ProofFile) -> [UInt8] {
        FrontMatterValue.file(shapes[file.schema].map { varied(file.pairs, $0, in: nil, file.path) } ?? file.pairs, body(of: file))
    }

    private mutating func body(of file: ProofFile) -> [UInt8] {
        let cuts = file.body.withUnsafeBufferPointer { Passages.mayBe(in: $0) ? Passages(in: $0).cuts : [] }
        let headings = file.headings
        var (result, end): ([UInt8], Int) = ([], 0)
        if change == .added { result = passage(true, [], " in its text", file, headings) + [0x0A] }
        for cut in cuts {
            result += file.body[end..<cut.range.lowerBound]
            let old = file.body[cut.range]
            count += 1
            switch change {
            case .removed: result += cut.instead
            case .added: result += old
            case .replaced:
                let isBlock = cut.instead.last == 0x0A
                let space: [UInt8] = !isBlock && old.first == 0x20 ? [0x20] : []
                result += space + passage(isBlock, Array(cut.instead.dropLast()), " in its text", file, headings)
            }
            end = cut.range.upperBound
        }
        return result + file.body[end...]
    }

    private mutating func passage(_ isBlock: Bool, _ prefix: [UInt8], _ what: String, _ file: ProofFile, _ headings: [String]) -> [UInt8] {
        let place = file.path + what
        guard isBlock else { return Array("<!-- internal -->\(canaries.sentence(at: place))<!-- /internal -->".utf8) }
        let text = canaries.markdown(at: place, headings: headings, ids: ids)
        let lines =
            ["<!-- internal -->"] + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + ["<!-- /internal -->"]
        return lines.flatMap { prefix + Array($0.utf8) + [0x0A] }
    }

    /// - Parameter list: the field whose list the record stands in.
    private mutating func varied(_ pairs: [Pair], _ shape: MappingShape, in list: String?, _ place: String) -> [Pair] {
        var result: [Pair] = []
        var given: Set<String> = []
        for pair in pairs {
            let key = shape.keys.first { $0.name == pair.key || $0.aliases.contains(pair.key) }
            let name = key?.name ?? pair.key
            given.insert(name)
            let at = "\(place), `\(name)`"
            if change == .removed, let word = pair.value.text, isHidden(word, name) {
                count += 1
            } else if edition.omits(name, in: list) {
                count += 1
                switch change {
                case .removed: continue
                case .replaced: result.append(Pair(key: pair.key, value: scrambled(pair.value, at: at)))
                case .added: result.append(pair)
                }
            } else if let key {
                result.append(Pair(key: pair.key, value: varied(pair.value, key.value, name, at)))
            } else {
                result.append(pair)
            }
        }
        guard change == .added else { return result }
        let kind = pairs.first { $0.key == "kind" }?.value.text
        for key in shape.keys where !given.contains(key.name) && shape.isKnown(key.name, in: kind) && key.name != "audience" {
            let at = "\(place), `\(key.name)`"
            if edition.omits(key.name, in: list), !key.isRequired {
                result.append(Pair(key: key.name, value: canaries.value(of: key.value, at: at)))
                count += 1
            } else if let item = key.value.item {
                result.append(Pair(key: key.name, value: .list(planted([], item, key.name, at))))
            }
        }
        return result
    }

    private mutating func varied(_ value: FrontMatterValue, _ shape: ValueShape, _ name: String, _ place: String) -> FrontMatterValue {
        if let item = shape.item {
            if case .list(let items) = value { return .list(shifted(planted(items, item, name, place), name)) }
            guard change == .added, case .text = value else { return value }
            return .list(planted([value], item, name, place))
        }
        if case .mapping(let mapping) = shape, case .mapping(let pairs) = value { return .mapping(varied(pairs, mapping, in: name, place)) }
        guard change == .replaced, name != "at", case .form(let form) = shape, form.isDate, let text = value.text else { return value }
        return edition.redated(text, with: &canaries).map { .text($0) } ?? value
    }

    /// The items of a list, those that are internal with other words, taken away, or more of them.
    private mutating func planted(_ items: [FrontMatterValue], _ shape: ValueShape, _ name: String, _ place: String) -> [FrontMatterValue] {
        var result: [FrontMatterValue] = []
        for item in items {
            guard isInternal(item, name) else {
                result.append(varied(item, shape.bare, name, place))
                continue
            }
            count += 1
            switch change {
            case .removed: continue
            case .added: result.append(item)
            case .replaced: result.append(scrambled(item, at: place))
            }
        }
        guard change == .added else { return result }
        count += 2
        var planted = [canaries.item(of: shape.bare, at: place)] + result + [canaries.item(of: shape.bare, at: place)]
        // A word that is internal wherever it is named.
        if name == "factors", case .mapping = shape.bare {
            planted.insert(
                .mapping([
                    .init(key: "factor", value: .text(SourceVariation.factor)),
                    .init(key: "here", value: .text(canaries.sentence(at: place))),
                ]), at: 1)
        } else if name == "systems" {
            planted.insert(.text(SourceVariation.factor), at: 1)
        }
        return planted
    }

    private func isInternal(_ item: FrontMatterValue, _ name: String) -> Bool {
        if item["audience"]?.text == Audience.internal.rawValue { return true }
        return (item["factor"] ?? item).text.map { isHidden($0, name) } ?? false
    }

    /// Whether a field holds a word whose own page says that it is internal.
    private func isHidden(_ word: String, _ field: String) -> Bool {
        guard let vocabularies = SourceVariation.vocabularies[field],
            let slug = word.split(separator: "/").last.flatMap({ Slug(from: String($0)) })
        else { return false }
        return vocabularies.contains { hidden.contains(Term($0, slug)) }
    }

    /// Of which words the fields are that name some.
    private static let vocabularies: [String: [Vocabulary]] =
        Dictionary(uniqueKeysWithValues: Vocabulary.allCases.map { ($0.rawValue, [$0]) })
        .merging([
            "factor": [.factors], "response": [.responses], "organisation": [.organisations], "organization": [.organisations],
            "capacity": [.capacities], "via": Vocabulary.allCases,
        ]) { $1 }

    /// Moments at other times with the same minutes between them, where an edition tells no more than these.
    private mutating func shifted(_ moments: [FrontMatterValue], _ name: String) -> [FrontMatterValue] {
        guard change == .replaced, name == "timeline", let precision = edition.dates?.precision, precision < .minute else { return moments }
        let dates = moments.map { $0["at"]?.text.flatMap { EventDate($0) } }
        for _ in 0..<20 {
            // Whole days where a moment has no clock, so that the order of all stays.
            let days = (canaries.number(below: 28) - 14) * 1_440
            let minutes = dates.contains { ($0?.precision ?? .minute) < .minute } ? days : days + canaries.number(below: 1_440)
            let moved = dates.map { $0?.moved(byMinutes: minutes) }
            guard zip(dates, moved).allSatisfy({ $0?.precision == $1?.precision && $0?.head(to: precision) == $1?.head(to: precision) })
            else {
                continue
            }
            return zip(moments, moved).map { moment, date in
                guard let date, case .mapping(let pairs) = moment else { return moment }
                return .mapping(pairs.map { $0.key == "at" ? Pair(key: "at", value: .text(date.iso8601)) : $0 })
            }
        }
        return moments
    }

    private mutating func scrambled(_ value: FrontMatterValue, at place: String) -> FrontMatterValue {
        switch value {
        case .nothing: return .nothing
        case .text(let text): return .text(canaries.scrambled(text, at: place))
        case .list(let items): return .list(items.map { scrambled($0, at: place) })
        case .mapping(let pairs):
            // A word whose page says that it is internal stays the word.
            return .mapping(
                pairs.map { pair in
                    let isMark =
                        pair.key == "audience"
                        || (pair.key == "factor" && isHidden(pair.value.text ?? "", pair.key) && value["audience"] == nil)
                    return isMark ? pair : Pair(key: pair.key, value: scrambled(pair.value, at: place))
                })
        }
    }
}
