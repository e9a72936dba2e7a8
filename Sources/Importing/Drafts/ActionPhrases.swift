/// The phrases of an action's sentence, some of which may say a field: "Mend the lamp (owner: the lamp team, due 2025-05-06)", "Mend the lamp;
/// Owner: the lamp team", "@lamps: mend it by 2025-05-06".
struct ActionPhrases {
    /// Words up to a sign, a label or a bracket.
    private struct Phrase {
        var words: [Substring]
        /// The pair of brackets they stand in; nil outside of them.
        let bracket: Int?
    }

    private var phrases: [Phrase] = []
    private var brackets: [(open: Character, close: Substring)] = []
    /// The key of a label such as "Owner" or "due date".
    private let key: (String) -> String?

    init(_ text: String, key: @escaping (String) -> String?) {
        self.key = key
        var words: [Substring] = []
        var (isOpen, areHandles) = (false, true)
        let all = text.split(separator: " ")
        for (place, word) in all.enumerated() {
            var word = word
            if !isOpen, let sign = word.first, sign == "(" || sign == "[" {
                end(&words, isOpen)
                brackets.append((word.removeFirst(), ""))
                isOpen = true
            } else if ActionPhrases.dashes.contains(word) || beginsLabel(all[place...]) {
                end(&words, isOpen)
            }
            areHandles = (words.isEmpty || areHandles) && ActionPhrases.isHandle(word)
            if isOpen, let close = word.lastIndex(where: { $0 == ")" || $0 == "]" }), word[close...].allSatisfy({ !$0.isLetter }) {
                brackets[brackets.count - 1].close = word[close...]
                end(&words, isOpen, with: word[..<close])
                isOpen = false
            } else if let last = word.last, ";,.".contains(last) || (last == ":" && areHandles) {
                end(&words, isOpen, with: word)
            } else {
                words.append(word)
            }
        }
        end(&words, isOpen)
    }

    private static let dashes: Set<Substring> = ["-", "–", "—", "|", "·", "•"]

    private static func isHandle(_ word: Substring) -> Bool { word.hasPrefix("@") || word == "and" || word == "&" }

    /// Whether "Owner:" or "Due date:" comes next.
    private func beginsLabel(_ words: ArraySlice<Substring>) -> Bool {
        guard words.first?.first?.isUppercase ?? false, let end = words.prefix(3).firstIndex(where: { $0.last == ":" }) else {
            return false
        }
        return key(String(words[...end].joined(separator: " ").dropLast())) != nil
    }

    private mutating func end(_ words: inout [Substring], _ isOpen: Bool, with last: Substring = "") {
        if !last.isEmpty { words.append(last) }
        defer { words = [] }
        guard !words.isEmpty else { return }
        let bracket = isOpen ? brackets.count - 1 : nil
        // "Owner: Night desk, Day desk" names two.
        if let before = phrases.last, before.bracket == bracket, before.words.last?.last == ",", label(before)?.key == "owner",
            words.count < 4, words[0].first?.isUppercase ?? false, !words.contains(where: { $0.contains { $0.isNumber || $0 == ":" } })
        {
            phrases[phrases.count - 1].words += words
        } else {
            phrases.append(Phrase(words: words, bracket: bracket))
        }
    }

    /// The sentence without what some key takes; nil where none takes any, or nothing would be left.
    func sentence(without takes: (_ key: String, _ words: String) -> Bool) -> String? {
        var kept: [Phrase] = []
        for (place, phrase) in phrases.enumerated() {
            let found = label(phrase) ?? handles(place) ?? day(phrase)
            let isTaken = found.map { takes($0.key, ActionPhrases.value(phrase.words[$0.value])) } ?? false
            let rest = isTaken ? found.map { Array(phrase.words[..<$0.all.lowerBound] + phrase.words[$0.all.upperBound...]) } : nil
            kept.append(Phrase(words: rest ?? phrase.words, bracket: phrase.bracket))
        }
        let isWhole = zip(kept, phrases).allSatisfy { $0.words.count == $1.words.count }
        let sentence = isWhole ? "" : joined(kept.filter { !$0.words.isEmpty })
        return sentence.isEmpty ? nil : sentence
    }

    private typealias Found = (key: String, all: Range<Int>, value: Range<Int>)

    /// "Owner: …", "due date: …", "assigned to …"
    private func label(_ phrase: Phrase) -> Found? {
        let words = phrase.words
        let first = ActionPhrases.dashes.contains(words[0]) ? 1 : 0
        for count in 1...3 where first + count < words.count && words.count - first < 12 {
            let label = words[first..<first + count].joined(separator: " ").lowercased()
            let isOwner = label == "assigned to" || label == "owned by" || (label == "owner" && phrase.bracket != nil)
            if let key = label.hasSuffix(":") ? key(String(label.dropLast())) : isOwner ? "owner" : nil {
                return (key, 0..<words.count, first + count..<words.count)
            }
        }
        return nil
    }

    /// "@lamps: …", "… - @lamps", "(@lamps)"
    private func handles(_ place: Int) -> Found? {
        let words = phrases[place].words
        let first = ActionPhrases.dashes.contains(words[0]) ? 1 : 0
        let count = words[first...].prefix(while: ActionPhrases.isHandle).count
        guard count > 0, words[first].hasPrefix("@") else { return nil }
        let isBesideDash = first > 0 || (place == 0 && phrases.count > 1 && ActionPhrases.dashes.contains(phrases[1].words[0]))
        let isAlone = first + count == words.count && (phrases[place].bracket != nil || isBesideDash)
        let isBefore = place == 0 && words[count - 1].hasSuffix(":")
        return isAlone || isBefore ? ("owner", 0..<first + count, first..<first + count) : nil
    }

    /// "… due 2025-05-06", "… by 6 May 2025"
    private func day(_ phrase: Phrase) -> Found? {
        let words = phrase.words.map { $0.lowercased() }
        guard let last = words.lastIndex(where: { ["due", "by", "eta", "deadline", "bis"].contains($0) }), last + 1 < words.count else {
            return nil
        }
        let first = last > 0 && words[last] == "by" && words[last - 1] == "due" ? last - 1 : last
        return ("due", first..<words.count, last + 1..<words.count)
    }

    private func joined(_ phrases: [Phrase]) -> String {
        var text = ""
        var bracket: Int?
        for phrase in phrases + [Phrase(words: [], bracket: nil)] {
            let isNew = phrase.bracket != bracket
            if isNew, let bracket {
                ActionPhrases.trim(&text)
                text += brackets[bracket].close
            }
            text += text.isEmpty ? "" : " "
            if isNew, let next = phrase.bracket { text.append(brackets[next].open) }
            // A sign before the first words joined them to what went.
            text += (text.isEmpty ? phrase.words.drop { ActionPhrases.dashes.contains($0) } : phrase.words[...]).joined(separator: " ")
            bracket = phrase.bracket
        }
        ActionPhrases.trim(&text)
        return text
    }

    /// What a key takes of a phrase, without the sign that ends it.
    private static func value(_ words: ArraySlice<Substring>) -> String {
        var text = words.joined(separator: " ")
        trim(&text, of: ".:")
        return text
    }

    /// Takes signs off the end of a text that join it to others.
    private static func trim(_ text: inout String, of signs: String = "") {
        while let last = text.last, ";,|-–—·• ".contains(last) || signs.contains(last) { text.removeLast() }
    }
}
