import Analysis

/// The default, and each part of it taken away or changed.
enum Ablation {
    static let all: [(String, TextSimilarityOptions)] = [
        ("**Tributary**", weights { _ in }),
        (
            "as it was",
            weights {
                ($0.name, $0.phrase, $0.rarityFourths, $0.concepts) = (1.2, 0.7, 4, 0)
            }
        ),
        ("without concepts", weights { $0.concepts = 0 }),
        ("concepts at 0.04", weights { $0.concepts = 0.04 }),
        ("concepts at 0.12", weights { $0.concepts = 0.12 }),
        ("concepts at 0.2", weights { $0.concepts = 0.2 }),
        ("concepts at 0.3", weights { $0.concepts = 0.3 }),
        ("rarity as it is", weights { $0.rarityFourths = 4 }),
        ("rarity by its root", weights { $0.rarityFourths = 2 }),
        ("without stemming", weights { $0.usesStems = false }),
        ("with stop words", weights { $0.dropsStopWords = false }),
        ("without phrases", weights { $0.phrase = 0 }),
        ("phrases at 0.5", weights { $0.phrase = 0.5 }),
        ("phrases at 0.7", weights { $0.phrase = 0.7 }),
        ("names at 0.8", weights { $0.name = 0.8 }),
        ("names at 1.2", weights { $0.name = 1.2 }),
        ("title counts once", weights { $0.title = 1 }),
        ("title counts three times", weights { $0.title = 3 }),
        ("summary counts twice", weights { $0.summary = 2 }),
        ("words of one narrative too", weights { $0.fewestNarratives = 1 }),
        ("64 kept", weights { $0.featureLimit = 64 }),
        ("192 kept", weights { $0.featureLimit = 192 }),
        ("256 kept", weights { $0.featureLimit = 256 }),
        ("all kept", weights { $0.featureLimit = 100_000 }),
        (
            "all kept, of one narrative too",
            weights {
                $0.featureLimit = 100_000; $0.fewestNarratives = 1
            }
        ),
    ]

    private static func weights(_ change: (inout TextSimilarityOptions) -> Void) -> TextSimilarityOptions {
        var weights = TextSimilarityOptions()
        change(&weights)
        return weights
    }
}
