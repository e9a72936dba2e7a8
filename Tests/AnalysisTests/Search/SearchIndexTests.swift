import Disk
import Narratives
import Testing

@testable import Analysis

@Suite struct SearchIndexTests {
    private func index(_ narratives: [Narrative], jobs: Int = 1) -> AskedIndex {
        let map = ParallelMap(jobs: jobs)
        return AskedIndex(index: SearchIndex(LexiconBuilder(smallCorpus(narratives), map: map), map: map))
    }

    private func index(_ bodies: String...) -> AskedIndex { index(bodies.enumerated().map { record("n-\($0)", body: $1) }) }

    private func titled(_ title: String, body: String = "") -> Narrative {
        record("n-1", body: body).changed { ($0.title, $0.summary) = (title, "x") }
    }

    @Test
    func `Every form of a word leads to the narratives that have any of them`() {
        let index = index([record("n-0", body: "It retried."), record("n-1"), record("n-2", body: "Two retries, and RETRY")])
        for form in ["retried", "retries", "retry"] { #expect(index.asked(form) == "0: 1, 2: 1") }
        #expect(index.asked("Retry") == "" && index.asked("and") == "")
    }

    @Test
    func `A word of the title weighs more, and so does one that is said often for the length of the text`() {
        let long = titled("Calm", body: "cold " + (0..<60).map { "word\($0)" }.joined(separator: " "))
        #expect(
            index([titled("Cold", body: "cold cold cold cold"), titled("Calm", body: "cold"), long]).asked("cold") == "0: 7, 1: 2, 2: 0")
    }

    @Test
    func `What stands in any field is found, addresses in tags are not`() throws {
        let narrative = try record("n-0", factors: ["cold-cache"], systems: ["ledger"]).changed {
            $0.timeline = [TimelineEvent(at: try #require(EventDate("2024")), event: "a pager rang")]
            $0.lessons = ["Drain before draining"]
            $0.organisation = "Alder Freight"
            $0.body = Body(
                html: Array("<p>See <a href=\"narratives/hidden.html\">the other</a> now</p>".utf8),
                slots: [Body.Slot(offset: 16, filling: .root)], headings: [], links: [], anchors: [])
        }
        let index = index([narrative])
        for word in ["cold", "cache", "ledger", "pager", "draining", "freight", "see", "now"] {
            #expect(index.asked(word) != "", "\(word)")
        }
        for word in ["narratives", "hidden", "html", "href"] { #expect(index.asked(word) == "", "\(word)") }
    }

    @Test
    func `Letters of every script are small, and words are in the order in which scripts compare`() {
        let words = ["Éclair", "éclair", "ﬀ", "😀", "zeta", "Ärger", "été"]
        let index = index([record("n-0", body: words.joined(separator: " "))])
        let spellings = index.words.map(\.spelling)
        #expect(spellings.contains("éclair") && spellings.contains("ärger") && !spellings.contains("Éclair"))
        #expect(zip(spellings, spellings.dropFirst()).allSatisfy { Array($0.utf16).lexicographicallyPrecedes(Array($1.utf16)) || $0 == $1 })
        #expect(Set(index.endings) == Set(spellings.filter { $0.utf8.count >= 4 }))
    }

    @Test
    func `A word with accents is found without them, and the index says which spelling nobody wrote`() {
        let index = index("Das Fu\u{308}llstraßenlager", "résumé of Łódź", "a resume")
        #expect(index.found("füllstraßenlager") == [0] && index.found("fullstrassenlager") == [0])
        #expect(index.found("lodz") == [1] && index.found("résumé") == [1])
        #expect(index.found("resume") == [1, 2])
        let spelled = index.words.filter { $0.spelling == "resume" }
        #expect(spelled.map(\.isFolded).sorted { !$0 && $1 } == [false, true])
        #expect(spelled.first { $0.isFolded }?.number == index.words.first { $0.spelling == "résumé" }?.number)
    }

    @Test
    func `Composed and decomposed letters are the same word`() {
        let index = index("cafe\u{301}", "café", "라벨", "\u{1105}\u{1161}\u{1107}\u{1166}\u{11AF}")
        #expect(index.found("café") == [0, 1])
        #expect(index.found("라벨") == [2, 3])
    }

    @Test
    func `Texts without spaces are found by any two characters that stand side by side, and by any character that begins or ends them`() {
        let index = index("倉庫の温度が上がった。", "在庫の、温かい", "창고의 온도가")
        for pair in ["倉庫", "庫の", "の温", "温度", "度が", "った"] { #expect(index.found(pair).first == 0, "\(pair)") }
        #expect(index.found("庫の") == [0, 1] && index.found("倉庫の温度") == [])
        #expect(index.found("の温") == [0], "a mark parts them")
        #expect(index.found("た") == [0] && index.found("い") == [1])
        #expect(index.found("온도") == [2] && index.found("창고") == [2])
        #expect(!index.endings.contains { $0.contains("温") })
    }

    @Test
    func `The pages of an index are found by their names, which weigh as titles do`() {
        let page = SearchedPage(names: ["Frost", "cold snap"], summary: "Pipes.", others: ["Who noticed?"])
        let asked = AskedIndex(index: SearchIndex([page, SearchedPage(names: ["Pipes"])], .init(), map: ParallelMap(jobs: 1)))
        #expect(asked.asked("snap").hasPrefix("0: ") && asked.asked("noticed").hasPrefix("0: "))
        let weights = asked.words.filter { ["snap", "noticed"].contains($0.spelling) }.flatMap { asked.narratives[$0.number].map(\.weight) }
        #expect(weights.sorted().map { $0 > 3 } == [false, true])
        #expect(asked.asked("pipes").contains("0: ") && asked.asked("pipes").contains("1: "))
    }

    @Test
    func `Texts compare as scripts compare them, however far they are alike`() {
        let letters = ["a", "é", "z", "\u{E000}", "ﬀ", "😀", "aaaaaaa"]
        let texts = [""] + letters.flatMap { one in letters.flatMap { two in letters.map { one + two + $0 } } + [one] }
        let sorted = texts.map { (text: $0, order: ScriptText(Array($0.utf8))) }.sorted { $0.order < $1.order }.map(\.text)
        #expect(sorted == texts.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
    }

    @Test
    func `Of a corpus with many pieces, every word leads to what has it, on any number of cores`() throws {
        let narratives = invented(3_000, seed: 5)
        let (one, two) = (index(narratives), index(narratives, jobs: 2))
        #expect(one.index.words.map(\.bytes) == two.index.words.map(\.bytes))
        #expect(one.index.shards.map(\.narratives) == two.index.shards.map(\.narratives))
        #expect(one.index.shards.count > 3 && one.index.words.count > 3 && one.index.endings.count > 0)
        #expect(one.index.shards.dropLast().allSatisfy { $0.narratives.count < 3 * 8_192 })
        let (words, lists) = (one.words, one.narratives)
        #expect(Set(words.map(\.number)) == Set(lists.indices))
        #expect(one.index.shards.allSatisfy { shard in words.contains { $0.number == shard.firstWord } })
        var expected: [String: Set<Int>] = [:]
        for (at, narrative) in narratives.enumerated() {
            for part in TextPart.allCases {
                narrative.eachText(of: part, in: .standard) { text in
                    let isLetter = { (letter: Character) in letter.isLetter || letter.isNumber }
                    let bare = String(decoding: text, as: UTF8.self).replacing("<p>", with: " ").replacing("</p>", with: " ")
                    for word in bare.split(whereSeparator: { !isLetter($0) }) { expected[word.lowercased(), default: []].insert(at) }
                }
            }
        }
        for (spelling, number, _, common) in words where spelling.hasPrefix("w") || spelling.hasPrefix("title") {
            let found = lists[number]
            #expect(Set(found.map(\.narrative)) == expected[spelling], "\(spelling)")
            #expect(common == min(7, (Int.bitWidth - 1 - found.count.leadingZeroBitCount) / 2))
        }
    }

    @Test
    func `An empty corpus has an empty index`() {
        let index = index([])
        #expect(index.words.isEmpty && index.endings.isEmpty && index.index.shards.isEmpty && index.index.count == 0)
    }
}

@Suite struct PackedNumbersTests {
    @Test(arguments: [0, 1, 59, 60, 61, 1_979, 1_980, 63_419, 63_420, 1_000_000, 1 << 40]) func `Comes back`(number: Int) {
        var packed = PackedNumbers()
        packed.append(number)
        packed.append(7)
        var reader = PackedTextReader(packed.bytes)
        #expect(reader.next() == number && reader.next() == 7 && reader.isAtEnd)
        #expect(packed.bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    }

    @Test
    func `Two digits reach 1,979, three 63,419`() {
        func length(_ number: Int) -> Int {
            var packed = PackedNumbers()
            packed.append(number)
            return packed.bytes.count
        }
        #expect([59, 60, 1_979, 1_980, 63_419, 63_420].map(length) == [1, 2, 2, 3, 3, 4])
    }
}
