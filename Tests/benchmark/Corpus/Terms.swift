import Analysis

/// The words of one open list, with how often each is used.
struct Terms {
    let slugs: [String]
    private let ranks: Zipf

    init(_ slugs: [String], shift: Int) {
        self.slugs = slugs
        ranks = Zipf(count: slugs.count, shift: shift)
    }

    func pick(_ count: ClosedRange<Int>, _ random: inout SeededRandom) -> [String] {
        ranks.ranks(random.number(in: count), &random).map { slugs[$0] }
    }

    /// The slugs that get a page of their own: the most used.
    func paged(_ share: Int) -> ArraySlice<String> { slugs.prefix(max(1, slugs.count * share / 100)) }
}

/// The open lists of the corpus, as large as design.md expects them at 10,000 narratives.
struct OpenLists {
    let factors, systems, technologies, tags, symptoms, responses, organisations: Terms

    init(_ random: inout SeededRandom) {
        factors = Terms(Syllables.slugs(200, &random), shift: 4)
        systems = Terms(Syllables.slugs(500, &random), shift: 4)
        technologies = Terms(Syllables.slugs(300, &random), shift: 3)
        tags = Terms(Syllables.slugs(2_000, &random), shift: 3)
        symptoms = Terms(Syllables.slugs(120, &random), shift: 3)
        responses = Terms(Syllables.slugs(100, &random), shift: 3)
        organisations = Terms(Syllables.slugs(150, &random), shift: 3)
    }
}
