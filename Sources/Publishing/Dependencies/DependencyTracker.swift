internal import Disk
internal import Synchronization
internal import Text

/// Tells of which answers each piece of the site was made, and what they are now.
package final class DependencyTracker: Sendable {
    /// Stands for what all pieces share.
    private let shared: ContentDigest
    private let ledger: DependencyLedger
    /// Hashes of subjects by their numbers: those of the ledger, then new ones.
    private let hashes: [UInt64]
    private let numbers: [UInt64: Int]
    /// Numbers in the ledger of subjects of this build.
    private let numberBySubject: [Int]
    /// Present answers' digests, by `Dependency.code`; 0 for what is similar.
    private let digests: [UInt64]
    /// Digests of the answers about what is similar, by number: made when they are first asked for, unless the page that shows them did.
    private let similar: LazyValues<UInt64>
    /// Names that stand for nothing, to which somebody links nevertheless, beyond those that the ledger has.
    private let strangers = Mutex<[UInt64]>([])
    /// By the piece's hash: what it asked for in this build, else in the last.
    private let lists = (0..<32).map { _ in Lists() }

    private final class Lists: Sendable {
        let all = Mutex<[UInt64: (list: ArraySlice<UInt8>, isNew: Bool)]>([:])
    }

    /// - Parameters:
    ///   - subjects: hashes of the subjects of this build, in their order.
    ///   - answers: adds what stands for the present answer to a question about a subject of this build.
    init(
        _ subjects: [UInt64], shared: ContentDigest, _ ledger: DependencyLedger, _ map: ParallelMap,
        answer: @escaping @Sendable (Dependency.Aspect, _ subject: Int, inout DigestText) -> Void
    ) {
        // One that is mostly of what is gone is not worth its room.
        let ledger = ledger.subjects.count > 2 * subjects.count + 1_000 ? .empty : ledger
        var hashes = ledger.subjects
        var numbers = Dictionary(hashes.indices.map { (hashes[$0], $0) }, uniquingKeysWith: { first, _ in first })
        let numberBySubject = subjects.map { hash in
            if let number = numbers[hash] { return number }
            numbers[hash] = hashes.count
            hashes.append(hash)
            return hashes.count - 1
        }
        var subjectByNumber = [Int?](repeating: nil, count: hashes.count)
        for (subject, number) in numberBySubject.enumerated() { subjectByNumber[number] = subject }
        let digests = map(count: (hashes.count + 255) / 256, chunk: 1) { [hashes, subjectByNumber] block in
            var text = DigestText()
            var digests: [UInt64] = []
            for number in block * 256..<min(hashes.count, (block + 1) * 256) {
                for code in 0..<16 as Range<UInt32> {
                    let aspect = Dependency.Aspect(rawValue: code)
                    if aspect == .similar {
                        digests.append(0)
                        continue
                    }
                    text.begin(hashes[number], code)
                    if let aspect, let subject = subjectByNumber[number] { answer(aspect, subject, &text) }
                    digests.append(text.digest.high)
                }
            }
            return digests
        }
        let all = digests.flatMap { $0 }
        similar = LazyValues(hashes.count) { [hashes, subjectByNumber] number in
            if number < ledger.similar.count, ledger.similar[number].scores == all[Int(Dependency(.scores, of: number).code)] {
                return ledger.similar[number].answer
            }
            var text = DigestText()
            text.begin(hashes[number], Dependency.Aspect.similar.rawValue)
            if let subject = subjectByNumber[number] { answer(.similar, subject, &text) }
            return text.digest.high
        }
        (self.shared, self.ledger, self.hashes, self.numbers) = (shared, ledger, hashes, numbers)
        (self.numberBySubject, self.digests) = (numberBySubject, all)
    }

    func dependency(_ aspect: Dependency.Aspect, of subject: Int) -> Dependency { Dependency(aspect, of: numberBySubject[subject]) }

    /// A question about what no page of the site is called.
    func dependency(_ aspect: Dependency.Aspect, ofStranger hash: UInt64) -> Dependency {
        if let number = numbers[hash] { return Dependency(aspect, of: number) }
        let place = strangers.withLock { strangers in
            if let place = strangers.firstIndex(of: hash) { return place }
            strangers.append(hash)
            return strangers.count - 1
        }
        return Dependency(aspect, of: hashes.count + place)
    }

    /// Notes the answer about what is similar to a narrative of this build.
    ///
    /// - Parameter add: adds what stands for it.
    func noteAnswer(aboutSimilar narrative: Int, _ add: (inout DigestText) -> Void) {
        let number = numberBySubject[narrative]
        var text = DigestText()
        text.begin(hashes[number], Dependency.Aspect.similar.rawValue)
        add(&text)
        similar[number] = text.digest.high
    }

    /// Notes what a piece asked for.
    func note(_ dependencies: [Dependency], of piece: UInt64) {
        let list = DependencyLedger.list(of: dependencies)
        lists[Int(piece & 31)].all.withLock { $0[piece] = (list, true) }
    }

    /// Stands for all that a piece is made of, going by what it asked for when it was last made; nil where that is not known.
    ///
    /// - Parameter plan: stands for what it was planned with.
    func digest(of piece: UInt64, _ plan: ContentDigest) -> ContentDigest? {
        let known = lists[Int(piece & 31)].all.withLock { all in
            if let known = all[piece] { return known.list as ArraySlice<UInt8>? }
            guard let list = ledger.lists[piece] else { return nil }
            all[piece] = (list, false)
            return list
        }
        guard let known else { return nil }
        var words = [shared.high, shared.low, plan.high, plan.low]
        words.reserveCapacity(4 + known.count)
        DependencyLedger.forEach(in: known) { words.append(digest(of: $0)) }
        return words.withUnsafeBytes { ContentDigest(of: $0) }
    }

    private func digest(of dependency: Dependency) -> UInt64 {
        let code = Int(dependency.code)
        if code < digests.count { return dependency.aspect == .similar ? similar[dependency.subject] : digests[code] }
        let place = dependency.subject - hashes.count
        guard let hash = strangers.withLock({ $0.indices.contains(place) ? $0[place] : nil }) else { return 0 }
        var text = DigestText()
        text.begin(hash, dependency.code & 15)
        return text.digest.high
    }

    /// What the pieces of this build asked for; nil where that is what the ledger has.
    package var successor: DependencyLedger? {
        let all = lists.map { $0.all.withLock { $0 } }
        guard all.contains(where: { $0.contains { $0.value.isNew } }) || all.reduce(0, { $0 + $1.count }) != ledger.lists.count else {
            return nil
        }
        var joined: [UInt64: ArraySlice<UInt8>] = [:]
        joined.reserveCapacity(all.reduce(0) { $0 + $1.count })
        for lists in all { for (piece, known) in lists { joined[piece] = known.list } }
        let strangers = strangers.withLock { $0 }
        let similar = hashes.indices.map { number in
            DependencyLedger.Similar(
                scores: digests[Int(Dependency(.scores, of: number).code)], answer: self.similar[number])
        }
        return DependencyLedger(
            subjects: hashes + strangers, similar: similar + strangers.map { _ in DependencyLedger.Similar(scores: 0, answer: 0) },
            lists: joined)
    }
}

extension DigestText {
    /// Begins the text that stands for the answer to a question about a subject.
    fileprivate mutating func begin(_ subject: UInt64, _ aspect: UInt32) {
        removeAll()
        add(Int(truncatingIfNeeded: subject))
        add(Int(aspect))
    }
}
