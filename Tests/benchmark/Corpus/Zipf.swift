import Analysis

/// Ranks from 0, the first of them far more often than the last, as words, tags and links are used in life.
///
/// Zipf and Mandelbrot's law with exponent 1: rank k is drawn in proportion to 1 / (k + 1 + shift). In integers, so that no machine's
/// `pow` rounds the corpus differently. The larger the shift, the less the first ranks stand out.
struct Zipf {
    private let cumulative: [Int]

    init(count: Int, shift: Int) {
        var total = 0
        cumulative = (0..<max(1, count)).map { rank in
            total += (1 << 40) / (rank + 1 + shift)
            return total
        }
    }

    func rank(_ random: inout SeededRandom) -> Int {
        let wanted = random.below(cumulative[cumulative.count - 1])
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > wanted { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// So many different ranks; fewer where there are no more.
    func ranks(_ count: Int, _ random: inout SeededRandom) -> [Int] {
        var found: [Int] = []
        var draws = 0
        while found.count < min(count, cumulative.count), draws < 50 * count {
            draws += 1
            let rank = rank(&random)
            if !found.contains(rank) { found.append(rank) }
        }
        return found
    }
}
