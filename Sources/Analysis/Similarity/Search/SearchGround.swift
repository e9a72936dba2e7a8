import Disk
import Text

/// What is known of the narratives before any search begins, to be held against what a memory has.
struct SearchGround: Sendable {
    let frame: UInt64
    let fingerprints: [UInt64]
    let contrastLists: [UInt64]
    let cutFeatures: [UInt64]
    let cutMembers: [UInt64]
    private let profiles: Profiles
    private let postings: Postings
    private let promise: Promise

    /// - Parameters:
    ///   - frame: stands for all that is alike for all searches and not in the profiles.
    ///   - own: by narrative: stands for what its search takes from it and not from its profile.
    init(_ profiles: Profiles, _ postings: Postings, threshold: Double, frame: StableHash, own: [UInt64], _ map: ParallelMap) {
        (self.profiles, self.postings, promise) = (profiles, postings, Promise(profiles.scale, threshold, isPartial: true))
        var frame = frame
        for weight in profiles.scale.weights { frame.add(weight.bitPattern) }
        frame.add(threshold.bitPattern)
        self.frame = frame.mixed
        let features = profiles.features
        let members = map(features.count.ranges(of: 8_192), chunk: 1) { range in
            range.map { feature in
                postings.postings[postings.range(of: feature)].reduce(UInt64(0)) { $0 &+ (UInt64($1.narrative) &+ 1).scattered }
            }
        }.flatMap { $0 }
        let narratives = map(profiles.count.ranges(of: 512), chunk: 1) { range in
            range.map { narrative in
                let lists = profiles.elements[narrative].reduce(UInt64(0)) { sum, element in
                    let feature = Int(element.feature)
                    guard features.isContrasted(feature) else { return sum }
                    return sum &+ ((features.hashes[feature] ^ members[feature]) &+ UInt64(postings.frequencies[feature])).scattered
                }
                return (fingerprint: profiles.fingerprint(of: narrative) &* 3 &+ own[narrative], lists: lists)
            }
        }.flatMap { $0 }
        (fingerprints, contrastLists) = (narratives.map(\.fingerprint), narratives.map(\.lists))
        let cut = (0..<features.count).filter { postings.range(of: $0).count < postings.frequencies[$0] }
            .map { (features.hashes[$0], members[$0]) }.sorted { $0 < $1 }
        (cutFeatures, cutMembers) = (cut.map(\.0), cut.map(\.1))
    }

    /// Whose searches have to be made again, and whose contrasts. Nil where so much changed that all have to.
    func outOfDate(_ memory: SearchMemory, _ map: ParallelMap) -> (searches: [Bool], contrasts: [Bool])? {
        guard memory.frame == frame, memory.fingerprints.count == fingerprints.count else { return nil }
        let changed = fingerprints.indices.filter { fingerprints[$0] != memory.fingerprints[$0] }
        guard changed.count <= SearchGround.mostChanged else { return nil }
        let isChanged = Set(changed.map { UInt32(truncatingIfNeeded: $0) })
        let others = featuresOfOtherLists(memory)
        let ranges = profiles.count.ranges(of: 256)
        let reach = map(changed, chunk: 1) { self.reach(of: $0, memory.cutoffs) }
        let near = changed.reduce(into: Set<Int>()) { $0.formUnion(nearInLists($1)) }
        let parts = map(ranges, chunk: 1) { range in
            range.map { narrative in
                isChanged.contains(UInt32(truncatingIfNeeded: narrative)) || reach.contains { $0[narrative] }
                    || memory.compared[narrative].contains(where: isChanged.contains)
                    || !others.isEmpty && NearestSearch.reads(others, of: narrative, in: profiles)
            }
        }
        let searches = parts.flatMap { $0 }
        let contrasts = searches.indices.map { narrative in
            searches[narrative] || contrastLists[narrative] != memory.contrastLists[narrative] || near.contains(narrative)
        }
        return (searches, contrasts)
    }

    /// Whether a memory is what a search on this ground would leave.
    func isThat(of memory: SearchMemory) -> Bool {
        memory.frame == frame && memory.fingerprints == fingerprints && memory.contrastLists == contrastLists
            && memory.cutFeatures == cutFeatures && memory.cutMembers == cutMembers
    }

    /// With more that changed, asking of each takes longer than searching anew.
    private static let mostChanged = 64

    /// Features whose lists were cut, before or now, and hold others than before.
    private func featuresOfOtherLists(_ memory: SearchMemory) -> Set<UInt32> {
        let before = Dictionary(zip(memory.cutFeatures, memory.cutMembers), uniquingKeysWith: { first, _ in first })
        let now = Dictionary(zip(cutFeatures, cutMembers), uniquingKeysWith: { first, _ in first })
        let others = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
        guard !others.isEmpty else { return [] }
        let hashes = profiles.features.hashes
        return Set(hashes.indices.lazy.filter { others.contains(hashes[$0]) }.map { UInt32(truncatingIfNeeded: $0) })
    }

    /// Which searches could come upon a narrative as it is now. What a search looks up is part of what two have in common, so that all they
    /// have in common is an upper bound.
    private func reach(of narrative: Int, _ cutoffs: [UInt64]) -> [Bool] {
        var weights = [UInt16](repeating: 0, count: profiles.features.count)
        for element in profiles.elements[narrative] { weights[Int(element.feature)] = element.weight }
        let mask = profiles.masks[narrative]
        return weights.withUnsafeBufferPointer { weights in
            (0..<profiles.count).map { other in
                let (sum, both) = (UInt32(clamping: profiles.product(weights, other)), Int(profiles.masks[other] & mask))
                return sum >= promise.bars[both] && promise.rank(sum, both) >= cutoffs[other] & ~0xFFFF_FFFF
            }
        }
    }

    /// Those whose contrasts may look at a narrative: none but those a few places before it in a list of something that it has.
    private func nearInLists(_ narrative: Int) -> Set<Int> {
        let features = profiles.elements[narrative].map { Int($0.feature) }.filter(profiles.features.isContrasted)
        return features.reduce(into: []) { $0.formUnion(ContrastSearch.lookers(at: narrative, postings, $1, in: profiles)) }
    }
}
