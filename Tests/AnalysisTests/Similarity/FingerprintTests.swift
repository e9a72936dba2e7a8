import Testing
import Text

@testable import Analysis

struct FingerprintTests {
    /// Fingerprints are sums. After an edit elsewhere some weights of a narrative rise by a step and others fall by one, so that what a step adds
    /// must be another number for each feature and each weight.
    @Test func `What a step adds is another number for each feature`() {
        var steps: Set<UInt64> = []
        var dice = Dice(state: 7)
        let hashes = (0..<2_000).map { number in
            var hash = StableHash()
            hash.add("feature \(number) of \(dice.below(1_000))")
            return hash.mixed
        }
        for hash in hashes {
            for weight in UInt16(100)..<110 {
                steps.insert(FeatureVectors.mark(of: hash, weight + 1) &- FeatureVectors.mark(of: hash, weight))
            }
        }
        #expect(steps.count == 20_000)
    }
}
