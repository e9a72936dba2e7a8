package import Narratives

/// What a search for similar narratives found, so that the next need not look again where it would find the same.
///
/// A search depends on the narrative's own profile, on the lists of the features that it looks up, and on the profiles of those that it compares.
/// Narratives of which anything changed are few after an edit, so that it is asked of each, for every other search, whether it was compared,
/// or could be now.
package struct SearchMemory: Sendable {
    /// Stands for all that is alike for all searches.
    let frame: UInt64
    /// Stand for what others can see of each narrative.
    let fingerprints: [UInt64]
    /// What was found, a row for each narrative: positions, and the scores as bits.
    let found: Rows<UInt32>
    let scores: [UInt64]
    /// See `NearestSearch`.
    let compared: Rows<UInt32>
    let cutoffs: [UInt64]
    /// The contrast of each narrative, -1 where there is none, and the hash of what the two share.
    let contrasts: [Int32]
    let contrastHashes: [UInt64]
    /// Stand for the lists in which each narrative's contrast is looked for.
    let contrastLists: [UInt64]
    /// Of features whose lists were cut: their hashes, ascending, and what stands for who is in the list.
    let cutFeatures: [UInt64]
    let cutMembers: [UInt64]
}

extension SearchMemory {
    package var bytes: [UInt8] {
        var writer = ArrayWriter()
        writer.put([frame])
        for array in [fingerprints, scores, cutoffs, contrastHashes, contrastLists, cutFeatures, cutMembers] { writer.put(array) }
        writer.put(contrasts)
        found.put(to: &writer)
        compared.put(to: &writer)
        return writer.bytes
    }

    /// - Parameter bytes: nothing but what `bytes` gave.
    /// - Returns: nil for anything else that shows.
    package init?(_ bytes: Fixed<UInt8>) {
        var reader = ArrayReader(bytes)
        let frames = reader.array(of: UInt64.self)
        (fingerprints, scores, cutoffs, contrastHashes) = (reader.array(), reader.array(), reader.array(), reader.array())
        (contrastLists, cutFeatures, cutMembers) = (reader.array(), reader.array(), reader.array())
        contrasts = reader.array()
        (found, compared) = (Rows(from: &reader), Rows(from: &reader))
        frame = frames.first ?? 0
        let counts = [cutoffs.count, contrastHashes.count, contrastLists.count, contrasts.count, found.count, compared.count]
        guard reader.isAtEnd, frames.count == 1, counts.allSatisfy({ $0 == fingerprints.count }), scores.count == found.elements.count,
            cutFeatures.count == cutMembers.count
        else { return nil }
        let bound = fingerprints.count
        guard found.elements.allSatisfy({ $0 < bound }), compared.elements.allSatisfy({ $0 < bound }), contrasts.allSatisfy({ $0 < bound })
        else { return nil }
    }
}

extension SearchMemory {
    init(_ ground: SearchGround, _ searches: [LinkSearch.Search], _ contrasts: [Contrast?]) {
        (frame, fingerprints, contrastLists) = (ground.frame, ground.fingerprints, ground.contrastLists)
        (cutFeatures, cutMembers) = (ground.cutFeatures, ground.cutMembers)
        found = Rows(searches.map { $0.found.map { UInt32(truncatingIfNeeded: $0.narrative) } })
        scores = searches.flatMap { $0.found.map(\.score.bitPattern) }
        compared = Rows(searches.map(\.compared))
        cutoffs = searches.map(\.cutoff)
        self.contrasts = contrasts.map { $0.map { Int32(truncatingIfNeeded: $0.narrative) } ?? -1 }
        contrastHashes = contrasts.map { $0?.shared.stableHash ?? 0 }
    }

    func search(for narrative: Int) -> LinkSearch.Search {
        let range = found.range(of: narrative)
        return LinkSearch.Search(
            found: range.map { NearestSearch.Found(narrative: Int(found.elements[$0]), score: Double(bitPattern: scores[$0])) },
            compared: Array(compared[narrative]), cutoff: cutoffs[narrative])
    }

    /// - Parameter things: what hashes stand for.
    func contrast(to narrative: Int, _ things: [UInt64: SharedThing]) -> Contrast? {
        guard contrasts[narrative] >= 0, let shared = things[contrastHashes[narrative]] else { return nil }
        return Contrast(narrative: Int(contrasts[narrative]), shared: shared)
    }
}
