internal import Narratives
internal import Text

/// Numbers that look random and are the same on every machine for the same seed.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014), with Sebastiano Vigna's constants. The
/// standard library's `random(in:using:)` stays out of whatever must be the same in the next release: how it draws may change.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    package init(seed: UInt64) { state = seed }

    /// The sequence of an id or a page: whatever must come first there does so by no merit.
    init(of id: Slug) {
        var hash = StableHash()
        hash.add(id.text.utf8)
        state = hash.value
    }

    /// One of many sequences of a seed, each as good as unrelated to the others, so that one narrative can be made without the rest.
    package init(seed: UInt64, stream: Int) {
        state = SeededRandom.mixed(seed &+ SeededRandom.mixed(UInt64(truncatingIfNeeded: stream) &+ SeededRandom.step))
    }

    package mutating func next() -> UInt64 {
        state &+= SeededRandom.step
        return SeededRandom.mixed(state)
    }

    /// A number from 0 up to `bound`, by the upper half of a product (Lemire 2019); what bias stays is less than 1 in 2³².
    package mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high) }

    package mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in so many cases of a hundred.
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// The elements in another order (Fisher and Yates).
    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for last in elements.indices.reversed() { elements.swapAt(last, below(last + 1)) }
        return elements
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
