import Disk
import Narratives
import Testing

@testable import Analysis

/// What is remembered of a search changes nothing but how long the next takes.
@Suite struct SearchMemoryTests {
    private static let map = ParallelMap(jobs: 2)
    private static let longestList = 12

    private func similarity(_ narratives: [Narrative], _ memory: SearchMemory? = nil, _ settings: SiteConfiguration.Similarity = .init())
        -> Similarity
    {
        let corpus = smallCorpus(narratives)
        return Similarity(
            of: corpus, LexiconGathering(corpus, map: Self.map), settings, longestList: Self.longestList, remembering: memory, map: Self.map
        )
    }

    /// As the next program would find it; nothing is kept anew where nothing became different.
    private func kept(_ similarity: Similarity, after memory: SearchMemory? = nil) throws -> SearchMemory {
        let bytes = try #require(similarity.memory ?? memory).bytes
        return try #require(SearchMemory(Fixed(bytes)))
    }

    private func expectTheSame(_ one: Similarity, _ other: Similarity, _ what: Comment) throws {
        #expect(one.links == other.links, what)
        #expect(one.contrasts == other.contrasts, what)
        #expect(one.fingerprints == other.fingerprints, what)
    }

    /// Searches with what is remembered and without, and remembers.
    private func follow(_ narratives: [Narrative], _ memory: inout SearchMemory, _ what: Comment) throws {
        let known = similarity(narratives, memory)
        try expectTheSame(known, similarity(narratives), what)
        memory = try kept(known, after: memory)
    }

    /// One edit of a kind that a dice picks.
    private func edit(_ narratives: inout [Narrative], _ dice: inout Dice) {
        let (place, other) = (dice.below(narratives.count), dice.below(narratives.count))
        func text(_ body: String) -> Body { Body(html: Array(body.utf8), slots: [], headings: [], links: [], anchors: []) }
        var (edited, read) = (narratives[place].fields, narratives[other].fields)
        switch dice.below(9) {
        case 0, 1: edited.body = text(String(decoding: edited.body.html.array, as: UTF8.self) + " w\(dice.rank(300)) new")
        case 2: edited.body = text((0..<40).map { _ in "w\(dice.rank(300))" }.joined(separator: " "))
        case 3: edited.factors = read.factors
        case 4: edited.kind = read.kind
        case 5: edited.related = [RelatedNarrative(id: Located(read.id, at: .start), why: "why")]
        case 6: edited.symptoms = []
        case 7: edited.response = read.response + edited.response
        default:
            swap(&edited.body, &read.body)
            narratives[other] = Narrative(read)
        }
        narratives[place] = Narrative(edited)
    }

    @Test(arguments: 1...24 as ClosedRange<UInt64>) func editsOfEverySort(_ seed: UInt64) throws {
        var narratives = invented(150, seed: seed)
        var dice = Dice(state: seed &* 77)
        var memory = try kept(similarity(narratives))
        for round in 0..<6 {
            for _ in 0...dice.below(3) { edit(&narratives, &dice) }
            try follow(narratives, &memory, "seed \(seed), round \(round)")
        }
    }

    @Test func narrativesThatComeAndGo() throws {
        var narratives = invented(150, seed: 99)
        var memory = try kept(similarity(narratives))
        for change in 0..<3 {
            switch change {
            case 0: narratives.remove(at: 70)
            case 1: narratives.insert(record("n-1060a", factors: ["factor-1", "factor-2"], body: "w1 w2 w3"), at: 61)
            default: narratives[3] = record("n-1003", factors: ["factor-1"], body: "w1 w2")
            }
            try follow(narratives, &memory, "\(change)")
        }
    }

    @Test func otherSettings() throws {
        let narratives = invented(150, seed: 98)
        let memory = try kept(similarity(narratives))
        for change in 0..<3 {
            var settings = SiteConfiguration.Similarity()
            switch change {
            case 0: settings.limit = 3
            case 1: settings.threshold = 0.2
            default: settings.weights.telling = 0.7
            }
            try expectTheSame(similarity(narratives, memory, settings), similarity(narratives, nil, settings), "\(change)")
        }
    }

    /// The point of it all: what has nothing to do with an edit is not searched for again.
    @Test func anEditIsFeltByThoseWhoCanMeetIt() throws {
        func others(_ seed: UInt64) -> [Narrative] {
            var dice = Dice(state: seed)
            return (0..<200).map { number in
                record(
                    "z-\(1_000 + number)", factors: ["other-\(dice.rank(20))"], symptoms: ["strange-\(dice.rank(12))"],
                    body: (0..<60).map { _ in "v\(dice.rank(300))" }.joined(separator: " "))
            }
        }
        var narratives = invented(200, seed: 4) + others(5)
        let memory = try kept(similarity(narratives))
        func outOfDate() throws -> (searches: [Bool], contrasts: [Bool]) {
            let corpus = smallCorpus(narratives)
            let profiles = Similarity.profiles(of: corpus, LexiconGathering(corpus, map: Self.map), .init(), Self.map)
            let search = LinkSearch(corpus, profiles, .init(), longestList: Self.longestList)
            return try #require(search.ground(Self.map).outOfDate(memory, Self.map))
        }
        let unchanged = try outOfDate()
        #expect(!unchanged.searches.contains(true) && !unchanged.contrasts.contains(true))
        #expect(similarity(narratives, memory).memory == nil)
        // Said so often already that it is no rarer for being said once more.
        narratives[100] = narratives[100].changed {
            let html = Array("<p>w0 w1 w2</p>".utf8) + $0.body.html.array
            $0.body = Body(html: html, slots: [], headings: [], links: [], anchors: [])
        }
        let edited = try outOfDate()
        #expect(edited.searches[100])
        // A few share a number in their titles.
        #expect(edited.searches[200...].count { $0 } < 20)
        #expect(edited.contrasts[200...].count { $0 } < 20)
    }

    @Test func bytesThatAreNoMemoryAreRefused() throws {
        let bytes = try #require(similarity(invented(40, seed: 3)).memory).bytes
        for length in stride(from: 0, to: bytes.count, by: 31) {
            #expect(SearchMemory(Fixed(Array(bytes[..<length]))) == nil)
        }
        #expect(SearchMemory(Fixed(bytes + [0])) == nil)
    }
}
