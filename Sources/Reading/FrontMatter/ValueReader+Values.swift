package import Narratives
internal import Text

extension ValueReader where Value == String {
    /// Text that says something. Space at both ends is dropped, and nothing else.
    package static let text = scalar("text", .text(), comments: .none) { string, node, list in
        list.refuseFoldedItems(in: node)
        return trimmed(string, node, &list)
    }

    /// Text that is no prose, such as a language or the name of a folder.
    package static let word = scalar("text", .text(), comments: .remarks, trimmed)

    private static let trimmed: @Sendable (String, YAMLNode, inout FindingList) -> String? = { string, node, list in
        let trimmed = string.trimmingWhitespace()
        if trimmed.isEmpty { list.add("empty-value", at: node, "This text is empty.", fix: "Write something, or leave the key out.") }
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Text that tells of what happened, which the rules for prose read too.
    static func prose(as part: ProseBlock.Part) -> Self {
        ValueReader(expected: text.expected, shape: text.shape, comments: .none) { node, list in
            guard let text = text.read(node, &list) else { return nil }
            list.proofread(node, as: part)
            return text
        }
    }

    /// A word, or two; more than that no text is looked through for.
    static let cue = ValueReader(expected: "a word, or two that stand side by side", shape: text.shape, comments: .none) { node, list in
        guard let text = text.read(node, &list) else { return nil }
        let words = text.utf8.split { $0 <= 0x20 }.count
        if words > 2 {
            list.add(
                "cue", .warning, at: node, "A cue is one word, or two that stand side by side; these are \(words).",
                fix: "Take the pair that tells it from other things.")
        }
        return text
    }

    /// No longer than a name may be. Names and summaries are written wherever something links or is listed, so that each of their characters is
    /// written as often.
    func asName() -> Self { atMost(Document.longestName) }

    /// No longer than a summary may be.
    func asSummary() -> Self { atMost(Document.longestSummary) }

    /// - Parameter longest: in Unicode's characters, as a schema counts them.
    private func atMost(_ longest: Int) -> Self {
        ValueReader(expected: expected, shape: .text(longest: longest), comments: comments) { node, list in
            let count = node.text?.unicodeScalars.count ?? 0
            guard count > longest else { return read(node, &list) }
            list.add("too-large", at: node, "This has \(count) characters; the limit is \(longest).", fix: "Tell the rest in the text.")
            return nil
        }
    }

    /// An http or https address.
    static let webAddress = scalar("an http or https address", .form(.webAddress), comments: .remarks) { string, node, list in
        if case .external(let address) = SafeURL.verdict(on: string) { return address }
        list.add("unsafe-url", at: node, "`\(string)` is not an http or https address.", fix: "Write it in full: https://…")
        return nil
    }

}

extension ValueReader where Value == Evidence {
    /// `#heading` or `source:id`.
    static let evidence = scalar("a heading of this narrative, such as \"#what-happened\"", .form(.evidence), comments: .remarks) {
        string, node, list in
        if let evidence = Evidence(string) { return evidence }
        list.add(
            "evidence", at: node, "`\(string)` is neither a heading nor a source of this narrative.",
            fix: "Write \"#\" and the heading's id, in quotes, or `source:` and the source's.")
        return nil
    }
}

extension ValueReader where Value == Alias {
    /// An earlier id, or a path of an older site.
    static let alias = scalar("an earlier id, or an old address such as /2019/06/outage/", .form(.alias), comments: .remarks) {
        string, node, list in
        guard string.hasPrefix("/") else { return ValueReader<Slug>.slug.read(node, &list).map { .id($0) } }
        if let path = OldPath(string) { return .path(path) }
        list.add(
            "old-address", at: node, "No page can be written at `\(string)`.",
            fix:
                "Letters, digits, `-`, `_`, `.` and `~` between slashes, at most \(OldPath.mostParts) parts, none beginning with a dot; at the end a "
                + "slash, a name without a dot, or one in .html. What hosts take for something else, or what `\(LinkTarget.files)/` holds, cannot be one."
        )
        return nil
    }
}

extension ValueReader where Value == Slug {
    /// A word of an open list.
    package static let slug = scalar("a word of lower-case letters, digits and hyphens", .form(.slug), comments: .remarks) {
        string, node, list in
        if let slug = Slug(string) { return slug }
        let message = "`\(string)` is not lower-case letters, digits and single hyphens."
        if let meant = Slug(from: Lookalike.bare(string)) {
            // Other scripts are dropped and long words cut: what is left need not be what was meant.
            let isWhole = meant.text.utf8.count < 100 && !Lookalike.plain(string).contains { ",;/".contains($0) }
            list.refuse(
                "slug", at: node, message, meant: YAMLScalar.text(meant.text, mayBeginWithDigit: true), isCertain: isWhole && string.isLatin
            )
        } else {
            list.add("slug", at: node, message, fix: "Use lower-case letters, digits and single hyphens.")
        }
        return nil
    }
}

extension ValueReader where Value == Bool {
    static let flag = oneOf(["true", "false"], shape: .flag) { $0 == "true" ? true : $0 == "false" ? false : nil }
}

extension ValueReader where Value: ClosedList {
    /// One of the words that the format fixes.
    package static var oneOf: Self { oneOf(Value.allCases.map(\.rawValue)) { Value(rawValue: $0) } }
}

extension ValueReader where Value == String {
    static func oneOf(_ words: [String]) -> Self { oneOf(words) { words.contains($0) ? $0 : nil } }
}

extension ValueReader {
    fileprivate static func oneOf(
        _ words: [String], shape: ValueShape? = nil, _ value: @escaping @Sendable (String) -> Value?
    ) -> Self {
        let all = words.joined(separator: ", ")
        return scalar("one of \(all)", shape ?? .words(words)) { string, node, list in
            if let value = value(string) { return value }
            let bare = Lookalike.bare(string).lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
            let truth = ["yes": "true", "on": "true", "no": "false", "off": "false", "true": "yes", "false": "no"][bare]
            if let bare = words.contains(bare) ? bare : truth, words.contains(bare) {
                let odd = Lookalike.first(in: string).map { ": there stands \(Lookalike.name(of: $0.scalar))" } ?? ""
                list.refuse("closed-list", at: node, "`\(string)` is not `\(bare)`\(odd).", meant: bare)
                return nil
            }
            let nearest = words.first { $0.hasSuffix("/" + string) } ?? Spelling.nearest(to: bare, among: words)
            list.add(
                "closed-list", at: node, "`\(string)` is not one of \(all).",
                fix: nearest.map { "Did you mean `\($0)`?" } ?? "Write one of them.")
            return nil
        }
    }
}

extension ValueReader where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> Self {
        scalar(
            "a whole number from \(range.lowerBound) to \(range.upperBound)",
            .number(Double(range.lowerBound)...Double(range.upperBound), isWhole: true)
        ) { string, node, list in
            if let number = Int(string), range.contains(number) { return number }
            list.add(
                "number", at: node, "`\(string)` is not a whole number from \(range.lowerBound) to \(range.upperBound).",
                fix: "Write a number.")
            return nil
        }
    }
}

extension ValueReader where Value == Double {
    static let share = scalar("a number from 0 to 1", .number(0...1, isWhole: false)) { string, node, list in
        if let number = Double(string), (0...1).contains(number) { return number }
        list.add("number", at: node, "`\(string)` is not a number from 0 to 1.", fix: "Write a number such as 0.5.")
        return nil
    }
}

/// What `check.levels` says.
struct RuleLevels: Sendable {
    /// `off` is nil.
    var levels: [String: Finding.Severity?] = [:]
    var names: [Located<String>] = []
}

extension ValueReader where Value == RuleLevels {
    /// Rule names and the level that each is to have.
    static let levels = ValueReader(
        expected: "a mapping of rule names to off, note, warning or error",
        shape: .table(.words(["off"] + Finding.Severity.allCases.map(\.rawValue).reversed()))
    ) { node, list in
        guard case .mapping(let mapping) = node.content else {
            list.add("wrong-type", at: node, "This is \(node.typeName); a mapping is wanted.", fix: "Write `rule: off|note|warning|error`.")
            return nil
        }
        var read = RuleLevels()
        for pair in mapping {
            let word = pair.value.text ?? ""
            if let name = pair.key.text, word == "off" || Finding.Severity(rawValue: word) != nil {
                read.levels.updateValue(Finding.Severity(rawValue: word), forKey: name)
                read.names.append(Located(name, at: pair.key.position))
            } else {
                list.add("closed-list", at: pair.value, "`\(word)` is not a level.", fix: "Write off, note, warning or error.")
            }
        }
        return read
    }
}

extension ValueReader where Value == Extension.Value {
    /// Anything at all, kept as it stands; at most 16 levels deep.
    package static let anything = ValueReader(expected: "anything", shape: .anything, comments: .none) { node, list in
        value(of: node, depth: 0, into: &list)
    }

    private static func value(of node: YAMLNode, depth: Int, into list: inout FindingList) -> Extension.Value? {
        guard depth < 16 else {
            list.add("too-deep", at: node, "Values may be nested 16 levels deep.", fix: "Flatten it.")
            return nil
        }
        list.refuseComment(at: node, .none)
        switch node.content {
        case .scalar(let text, _): return .text(text)
        case .sequence(let items): return .list(items.compactMap { value(of: $0, depth: depth + 1, into: &list) })
        case .mapping(let pairs):
            var entries: [Extension] = []
            for pair in pairs {
                let key = pair.key
                guard let name = key.text else {
                    list.add("wrong-type", at: key, "A key is \(key.typeName); text is wanted.", fix: "Write a word.")
                    continue
                }
                guard !ForbiddenKey.matches(name) else {
                    list.add("root-cause-field", at: key, ForbiddenKey.message(for: name), fix: ForbiddenKey.fix)
                    continue
                }
                if let kept = value(of: pair.value, depth: depth + 1, into: &list) { entries.append(Extension(name: name, value: kept)) }
            }
            return .mapping(entries)
        }
    }
}

extension String {
    /// Whether an address made of it leaves no letter out.
    fileprivate var isLatin: Bool { unicodeScalars.allSatisfy { $0.value < 0x250 || Lookalike.sign(of: $0) != nil } }

    /// Without white space at both ends.
    func trimmingWhitespace() -> String {
        let utf8 = self.utf8
        guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return first == utf8.startIndex && utf8.index(after: last) == utf8.endIndex ? self : String(self[first...last])
    }
}
