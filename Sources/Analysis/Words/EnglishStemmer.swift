/// Takes the endings off English words, so that "retried", "retries" and "retrying" count as one.
///
/// Martin Porter's second stemmer ("Porter2", snowballstem.org/algorithms/english), without its step 0: apostrophes never get here.
/// What is left is for comparing, not for showing.
struct EnglishStemmer {
    private var word: [UInt8]
    /// Where the two regions begin in which endings may be taken off.
    private var r1: Int
    private var r2: Int

    /// - Parameter word: lower case. Anything but three or more of the letters a to z comes back as it is.
    static func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 2, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return word }
        if let known = StemExceptions.whole[word] { return known }
        var stemmer = EnglishStemmer(word)
        stemmer.stripPlural()
        if !StemExceptions.afterPlural.contains(stemmer.word) {
            stemmer.stripPast()
            stemmer.softenFinalY()
            stemmer.shortenDoubleSuffix()
            stemmer.shortenSuffix()
            stemmer.stripSuffix()
            stemmer.stripFinalEL()
        }
        return stemmer.word.map { $0 == EnglishStemmer.consonantY ? UInt8(ascii: "y") : $0 }
    }

    private init(_ word: [UInt8]) {
        self.word = word
        r1 = word.count
        r2 = word.count
        for index in word.indices where word[index] == UInt8(ascii: "y") && (index == 0 || isVowel(at: index - 1)) {
            self.word[index] = EnglishStemmer.consonantY
        }
        let prefix = StemExceptions.prefixes.first { word.starts(with: $0) }
        r1 = prefix?.count ?? region(after: 0)
        r2 = region(after: r1)
    }

    private static let consonantY = UInt8(ascii: "Y")

    private func isVowel(at index: Int) -> Bool {
        switch word[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
        default: false
        }
    }

    private func hasVowel(before end: Int) -> Bool { (0..<max(0, end)).contains(where: isVowel) }

    /// The part after the first consonant that follows a vowel.
    private func region(after start: Int) -> Int {
        var index = start + 1
        while index < word.count {
            if !isVowel(at: index), isVowel(at: index - 1) { return index + 1 }
            index += 1
        }
        return word.count
    }

    private func ends(with suffix: StaticString) -> Bool {
        let count = suffix.utf8CodeUnitCount
        guard word.count >= count else { return false }
        let start = word.count - count
        for index in 0..<count where word[start + index] != suffix.utf8Start[index] { return false }
        return true
    }

    private mutating func replace(_ suffix: StaticString, with new: StaticString) {
        word.removeLast(suffix.utf8CodeUnitCount)
        word.append(contentsOf: UnsafeBufferPointer(start: new.utf8Start, count: new.utf8CodeUnitCount))
    }

    private func start(of suffix: StaticString) -> Int { word.count - suffix.utf8CodeUnitCount }

    /// Whether the word ends, at `end`, in a short syllable.
    private func endsShort(at end: Int) -> Bool {
        if end == 2 { return isVowel(at: 0) && !isVowel(at: 1) }
        guard end >= 3, !isVowel(at: end - 3), isVowel(at: end - 2), !isVowel(at: end - 1) else { return false }
        return ![UInt8(ascii: "w"), UInt8(ascii: "x"), EnglishStemmer.consonantY].contains(word[end - 1])
    }

    /// Step 1a: "sses", "ied", "ies", "s".
    private mutating func stripPlural() {
        if ends(with: "sses") {
            replace("sses", with: "ss")
        } else if ends(with: "ied") || ends(with: "ies") {
            word.removeLast(word.count > 4 ? 2 : 1)
        } else if ends(with: "s"), !ends(with: "us"), !ends(with: "ss"), hasVowel(before: word.count - 2) {
            word.removeLast()
        }
    }

    /// Step 1b: "eed", "ed", "ing" and their adverbs.
    private mutating func stripPast() {
        for suffix: StaticString in ["eedly", "eed"] where ends(with: suffix) {
            if start(of: suffix) >= r1 { replace(suffix, with: "ee") }
            return
        }
        for suffix: StaticString in ["ingly", "edly", "ing", "ed"] where ends(with: suffix) {
            guard hasVowel(before: start(of: suffix)) else { return }
            replace(suffix, with: "")
            return mendEnd()
        }
    }

    private mutating func mendEnd() {
        if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
            word.append(UInt8(ascii: "e"))
        } else if let last = word.last, word.count > 1, word[word.count - 2] == last, Array("bdfgmnprt".utf8).contains(last) {
            word.removeLast()
        } else if r1 >= word.count, endsShort(at: word.count) {
            word.append(UInt8(ascii: "e"))
        }
    }

    /// Step 1c.
    private mutating func softenFinalY() {
        guard word.count > 2, let last = word.last, last == UInt8(ascii: "y") || last == EnglishStemmer.consonantY else { return }
        if !isVowel(at: word.count - 2) { word[word.count - 1] = UInt8(ascii: "i") }
    }

    /// Step 2: the longest ending found counts, whether or not it lies in the region.
    private mutating func shortenDoubleSuffix() {
        for (suffix, new) in StemExceptions.doubleSuffixes where ends(with: suffix) {
            if start(of: suffix) >= r1 { replace(suffix, with: new) }
            return
        }
        if ends(with: "ogi") {
            if start(of: "ogi") >= r1, word.count > 3, word[word.count - 4] == UInt8(ascii: "l") { word.removeLast() }
        } else if ends(with: "li"), start(of: "li") >= r1, word.count > 2, Array("cdeghkmnrt".utf8).contains(word[word.count - 3]) {
            word.removeLast(2)
        }
    }

    /// Step 3.
    private mutating func shortenSuffix() {
        for (suffix, new) in StemExceptions.suffixes where ends(with: suffix) {
            if start(of: suffix) >= r1 { replace(suffix, with: new) }
            return
        }
        if ends(with: "ative"), start(of: "ative") >= r2 { replace("ative", with: "") }
    }

    /// Step 4.
    private mutating func stripSuffix() {
        for suffix in StemExceptions.lastSuffixes where ends(with: suffix) {
            if start(of: suffix) >= r2 { replace(suffix, with: "") }
            return
        }
        if ends(with: "ion"), start(of: "ion") >= r2, word.count > 3, Array("st".utf8).contains(word[word.count - 4]) {
            word.removeLast(3)
        }
    }

    /// Step 5.
    private mutating func stripFinalEL() {
        let last = word.count - 1
        if ends(with: "e") {
            if last >= r2 || (last >= r1 && !endsShort(at: last)) { word.removeLast() }
        } else if ends(with: "ll"), last >= r2 {
            word.removeLast()
        }
    }
}
