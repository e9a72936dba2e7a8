internal import Narratives
internal import Text

extension DraftBuilder {
    mutating func draftWordLists() {
        for target in Target.allCases where target.valueType == .slugs { draftSlugs(target) }
        draftAuthors()
        draftSources()
    }

    private mutating func draftSlugs(_ target: Target) {
        var slugs: [String] = []
        for place in places(for: target) {
            guard let items = items(of: fields[place]), items.allSatisfy({ $0.utf8.count < 100 && !PlainWords($0).isStruck }) else {
                continue
            }
            // Other generators call titles aliases too; old addresses alone lead anywhere.
            guard target != .aliases || items.allSatisfy({ OldPath($0) != nil }) else { continue }
            let read = items.map { target == .aliases ? $0 : slug(of: $0, target) }
            let all = (slugs + read.compactMap(\.self)).uniqued()
            // More than a check would take stay with the rest.
            guard all.count <= Narrative.mostWords else { continue }
            slugs = all
            tellOfMissing(zip(items, read).filter { $1 == nil }.map(\.0), target, place)
            dispositions[place] = read.contains(nil) ? .copied : .moved
        }
        if !slugs.isEmpty { set(target.rawValue, .words(slugs)) }
    }

    /// A word as its address; nil where that would be another's, since some of its letters can stand in none.
    private func slug(of word: String, _ target: Target) -> String? {
        let word = DraftBuilder.spelledOut(index.value(word, of: target) ?? word)
        return word.allSatisfy { !$0.isLetter || Slug(from: String($0)) != nil } ? Slug(from: word)?.text : nil
    }

    /// Words that have no address.
    private mutating func tellOfMissing(_ words: [String], _ target: Target, _ place: Int) {
        guard !words.isEmpty else { return }
        let example = words[0].replacing("\"", with: "")
        report(
            "import-word", .warning,
            "\(words.map { "“\($0.cut(to: 60))”" }.joined(separator: ", ")) has letters that no address can have, so it is not among `\(target.rawValue)`.",
            fix: "Say in import.yaml what it is called: `values: {\(target.rawValue): {\"\(example)\": a-word}}`.",
            at: fields[place].position)
    }

    /// A word with its signs as words, where it would be another's without them: C, C++ and C# are three languages.
    static func spelledOut(_ word: String) -> String {
        var letters = Substring(word)
        var signs = ""
        while let last = letters.last, last == "+" || last == "#" {
            signs = (last == "+" ? " plus" : " sharp") + signs
            letters.removeLast()
        }
        let name = letters.first == "." && letters.dropFirst().first?.isLetter == true ? "dot" + letters.dropFirst() : letters
        return signs.isEmpty || letters.last?.isLetter == true ? name + signs : word
    }

    private mutating func draftAuthors() {
        var names: [String] = []
        for place in places(for: .authors) {
            guard let words = items(of: fields[place], areNames: true)?.map({ PlainWords($0) }),
                words.allSatisfy({ $0.isPlain && !$0.text.isEmpty })
            else {
                continue
            }
            names += words.map(\.text)
            dispositions[place] = .moved
        }
        for place in places(for: .authors) {
            // Other generators say more of people than what they are called.
            if case .text = fields[place].value { continue }
            guard let people = fields[place].value.people else { continue }
            names += people
            dispositions[place] = .copied
        }
        if !names.isEmpty { set("authors", .list(names.uniqued().map { .text($0) })) }
    }

    /// The items of a list, or of a text that lists them; nil where it is neither.
    ///
    /// - Parameter areNames: whether they may have blanks in them, whatever stands between other items.
    private func items(of field: SourceField, areNames: Bool = false) -> [String]? {
        guard let text = field.text else { return nil }
        if case .list(let items) = field.value { return items.flatMap(\.texts).map(\.trimmed).filter { !index.isBlank($0) } }
        let list = MarkdownItems(text.textLines)
        let sign = index.mapping.lists.map { $0 == "blank" ? 0x20 : $0.utf8.first ?? UInt8(ascii: ",") } ?? UInt8(ascii: ",")
        let separator = areNames && sign == 0x20 ? UInt8(ascii: ",") : sign
        let parts = list.isList && list.preface.isEmpty ? list.items.map(\.text) : DraftBuilder.parts(of: text, separator)
        return parts.map(\.unquoted).filter { !index.isBlank($0) }
    }

    /// Splits at a sign, at semicolons and at line ends, but for those in brackets: "storage (blobs, queues)" is one thing.
    private static func parts(of text: String, _ separator: UInt8) -> [String] {
        var depth = 0
        return text.utf8.split { byte in
            if byte == "(" { depth += 1 }
            if byte == ")" { depth = max(0, depth - 1) }
            return byte == 0x0A || (depth == 0 && (byte == separator || byte == ";"))
        }.map { String(Substring($0)).trimmed }
    }

    private mutating func draftSources() {
        sources.url = takeFirst(.sourceURL) { $0.address(in: $1) }
        sources.archive = takeFirst(.sourceArchive) { $0.address(in: $1) }
        if let (place, text) = texts(for: .sourceTitle).first, case let words = PlainWords(text), words.isPlain, !words.text.isEmpty {
            sources.title = words.text
            dispositions[place] = .moved
        }
    }

    /// The first of the fields for a target that can be read.
    mutating func takeFirst<Value>(_ target: Target, _ read: (DraftBuilder, String) -> Value?) -> Value? {
        for (place, text) in texts(for: target) {
            guard let value = read(self, text) else { continue }
            dispositions[place] = .moved
            return value
        }
        return nil
    }

    /// An address alone: bare, in angle brackets, or as the one link of a text.
    private func address(in text: String) -> String? {
        var text = text.trimmed
        if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
        return text.utf8.contains { $0 <= 0x20 } ? nil : SafeURL.external(text)
    }
}

extension Extension.Value {
    /// What people are called who are told of by several keys; nil where one is called nothing.
    fileprivate var people: [String]? {
        switch self {
        case .text(let text): [PlainWords(text).text]
        case .list(let items):
            items.reduce([]) { people, item in people.flatMap { people in item.people.map { people + $0 } } }
        case .mapping(let entries):
            entries.first { Name.bare($0.name) == "name" }.flatMap { $0.value.texts.first }.map { [PlainWords($0).text] }
        }
    }
}

extension String {
    /// Without brackets and quotes round it, as lists in one text have them.
    fileprivate var unquoted: String {
        [("[", "]"), ("\"", "\""), ("'", "'"), ("`", "`")].reduce(self) { text, quotes in
            text.hasPrefix(quotes.0) && text.hasSuffix(quotes.1) && text.count > 1 ? String(text.dropFirst().dropLast()).trimmed : text
        }
    }
}
