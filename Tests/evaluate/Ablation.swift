import Analysis

/// The default, and each part of it taken away or changed.
enum Ablation {
    static let all: [(String, TextSimilarityOptions)] = [
        ("**Tributary**", weights { _ in }),
        ("without stemming", weights { $0.usesStems = false }),
        ("with stop words", weights { $0.dropsStopWords = false }),
        ("without phrases", weights { $0.phrase = 0 }),
        ("phrases at 0.4", weights { $0.phrase = 0.4 }),
        ("phrases at 1", weights { $0.phrase = 1 }),
        ("names as other words", weights { $0.name = 1 }),
        ("names at 1.1", weights { $0.name = 1.1 }),
        ("names at 1.4", weights { $0.name = 1.4 }),
        ("title counts once", weights { $0.title = 1 }),
        ("title counts three times", weights { $0.title = 3 }),
        ("summary counts twice", weights { $0.summary = 2 }),
        ("words of one narrative too", weights { $0.fewestNarratives = 1 }),
        ("32 kept", weights { $0.featureLimit = 32 }),
        ("96 kept", weights { $0.featureLimit = 96 }),
        ("160 kept", weights { $0.featureLimit = 160 }),
        ("64 kept", weights { $0.featureLimit = 64 }),
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
