/// How much a thing says by how few narratives have it.
///
/// In steps: beyond 32 narratives, sixteen to a doubling. A word that one narrative more of 5,000 says is no rarer for it, so that an edit
/// leaves the weights of narratives which it does not touch as they were.
struct InverseDocumentFrequency: Sendable {
    /// The natural logarithm of (narratives + 1) ÷ step; by frequency, 0 standing for 1.
    private let logarithms: [Double]

    /// - Parameter fourths: to the power of how many fourths the logarithms count.
    init(narratives: Int, toFourths fourths: Int = 4) {
        logarithms = (0...max(1, narratives)).map {
            Logarithm.natural(Double(narratives + 1) / Double(max(1, InverseDocumentFrequency.step(below: $0)))).raised(toFourths: fourths)
        }
    }

    /// A number with all but its five upper binary digits set to zero.
    private static func step(below frequency: Int) -> Int {
        let digits = Int.bitWidth - frequency.leadingZeroBitCount
        return digits <= 5 ? frequency : (frequency >> (digits - 5)) << (digits - 5)
    }

    /// From ln(narratives + 1), or its power, for what one narrative has, down to almost nothing, for what all have: IDF with one narrative more, so
    /// that in a corpus of two what both have still counts.
    func weight(frequency: Int) -> Double { logarithms[min(frequency, logarithms.count - 1)] }

    /// Likewise from 1.
    func share(frequency: Int) -> Double { logarithms[min(frequency, logarithms.count - 1)] / logarithms[1] }
}

extension Double {
    /// A power of so many fourths, by square roots, which come out the same on every machine.
    func raised(toFourths fourths: Int) -> Double {
        let root = squareRoot()
        return switch fourths {
        case ...0: 1
        case 1: root.squareRoot()
        case 2: root
        case 3: root * root.squareRoot()
        default: self
        }
    }
}

/// Logarithms that come out the same on every machine, which a C library's need not.
enum Logarithm {
    /// By the series of atanh, for a positive finite number; off by a few units in the last place.
    static func natural(_ value: Double) -> Double {
        var exponent = Double(value.exponent)
        var fraction = value.significand
        if fraction > 1.5 {
            fraction /= 2
            exponent += 1
        }
        let ratio = (fraction - 1) / (fraction + 1)
        let square = ratio * ratio
        var sum = 0.0
        for power in stride(from: 25, through: 1, by: -2) { sum = sum * square + 1 / Double(power) }
        return 2 * ratio * sum + exponent * 0.693147180559945309417
    }
}
