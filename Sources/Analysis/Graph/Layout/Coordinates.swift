/// A place across the flow for every item, in the order given: lines as straight as their weights ask for, distances kept.
///
/// Sweeps rank by rank. Within a rank, the places nearest to what each item's neighbours want, in the sense of least squares, are an
/// isotonic regression, found exactly by pooling adjacent violators (Barlow, Bartholomew, Bremner and Brunk, "Statistical inference under
/// order restrictions", 1972).
struct Coordinates {
    /// By item: the middle of its place.
    private(set) var middles: [Double]

    private let ranks: Ranks
    private let pulls: Pulls
    /// By item: how far it must stand from the first item of its rank, at least.
    private var offsets: [Double]
    private var blocks: [(wanted: Double, weight: Double, count: Int)] = []

    init(_ ranks: Ranks) {
        self.ranks = ranks
        pulls = Pulls(ranks)
        middles = Array(repeating: 0, count: ranks.halves.count)
        offsets = middles
        for rank in 0..<ranks.count {
            var before = 0.0
            for item in ranks.items(of: rank) {
                offsets[item] = before + ranks.halves[item]
                before += 2 * ranks.halves[item]
            }
        }
        sweep(upstream: true, downstream: false)
        for _ in 0..<2 { sweep(upstream: true, downstream: true) }
    }

    /// There, and back with the sides changed.
    private mutating func sweep(upstream: Bool, downstream: Bool) {
        for rank in 0..<ranks.count { settle(rank, upstream: upstream, downstream: downstream) }
        for rank in (0..<ranks.count).reversed() { settle(rank, upstream: downstream, downstream: upstream) }
    }

    private mutating func settle(_ rank: Int, upstream: Bool, downstream: Bool) {
        blocks.removeAll(keepingCapacity: true)
        let range = ranks.range(of: rank)
        for index in range {
            let item = ranks.sequence[index]
            var sum = 0.0
            var weight = 0.0
            for pull in pulls.range(of: item, upstream: upstream, downstream: downstream) {
                let pull = pulls.all[pull]
                sum += pull.weight * (middles[pull.item] + pull.offset)
                weight += pull.weight
            }
            // Without neighbours on that side an item stays where it is, unless others press.
            pool(weight > 0 ? sum / weight - offsets[item] : middles[item] - offsets[item], max(weight, 0.01))
        }
        write(range)
    }

    /// Adds an item; whoever stands too far along for those behind it moves together with them.
    private mutating func pool(_ wanted: Double, _ weight: Double) {
        var block = (wanted: wanted, weight: weight, count: 1)
        while let last = blocks.last, last.wanted > block.wanted {
            let weight = last.weight + block.weight
            block = ((last.wanted * last.weight + block.wanted * block.weight) / weight, weight, last.count + block.count)
            blocks.removeLast()
        }
        blocks.append(block)
    }

    private mutating func write(_ range: Range<Int>) {
        var index = range.lowerBound
        for block in blocks {
            for _ in 0..<block.count {
                let item = ranks.sequence[index]
                middles[item] = block.wanted + offsets[item]
                index += 1
            }
        }
    }
}

/// The items that draw an item to themselves, and how strongly.
private struct Pulls {
    struct Pull {
        let item: Int
        /// Between the two middles when the line runs straight.
        let offset: Double
        let weight: Double
    }

    /// Item by item, first those upstream.
    let all: [Pull]
    private let start: [Int]
    private let middle: [Int]

    init(_ ranks: Ranks) {
        let arriving = Groups(ranks.halves.count, count: ranks.links.count, group: { ranks.links[$0].to }, member: { $0 })
        let leaving = Groups(ranks.halves.count, count: ranks.links.count, group: { ranks.links[$0].from }, member: { $0 })
        var all: [Pull] = []
        var start: [Int] = []
        var middle: [Int] = []
        all.reserveCapacity(2 * ranks.links.count)
        for item in ranks.halves.indices {
            start.append(all.count)
            for index in arriving.range(of: item) {
                let link = ranks.links[arriving.members[index]]
                all.append(Pull(item: link.from, offset: link.fromPort - link.toPort, weight: link.weight))
            }
            middle.append(all.count)
            for index in leaving.range(of: item) {
                let link = ranks.links[leaving.members[index]]
                all.append(Pull(item: link.to, offset: link.toPort - link.fromPort, weight: link.weight))
            }
        }
        start.append(all.count)
        (self.all, self.start, self.middle) = (all, start, middle)
    }

    @inline(__always)
    func range(of item: Int, upstream: Bool, downstream: Bool) -> Range<Int> {
        (upstream ? start[item] : middle[item])..<(downstream ? start[item + 1] : middle[item])
    }
}
