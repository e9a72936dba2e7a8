internal import Text

/// What each piece of the site asked for when it was last made: for the next build, which makes those again to which an answer has changed.
///
/// It decides nothing by itself. A piece's digest is of the questions as well as of the answers, so that a ledger which is older or younger than
/// the published site, or another's, has pieces made that need not be, and never leaves one that is out of date.
package struct DependencyLedger: Sendable {
    /// Hashes of subjects, by their numbers.
    let subjects: [UInt64]
    /// By subject: the digest of the answer about scores, and of that about what is similar, which is the same as long as the first is.
    let similar: [Similar]
    /// Lists by the piece's hash: codes of dependencies, ascending, each as its distance from the one before in seven bits a byte, the lowest first.
    let lists: [UInt64: ArraySlice<UInt8>]

    struct Similar: Hashable, Sendable {
        let scores: UInt64
        let answer: UInt64
    }

    package static let empty = DependencyLedger(subjects: [], similar: [], lists: [:])

    init(subjects: [UInt64], similar: [Similar], lists: [UInt64: ArraySlice<UInt8>]) {
        (self.subjects, self.similar, self.lists) = (subjects, similar, lists)
    }

    /// The bytes of a list.
    ///
    /// - Parameter dependencies: in any order, with repeats.
    static func list(of dependencies: [Dependency]) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        var last: UInt32?
        for dependency in dependencies.sorted() where dependency.code != last {
            var distance = dependency.code - (last ?? 0)
            while distance > 127 {
                bytes.append(UInt8(truncatingIfNeeded: distance) | 128)
                distance >>= 7
            }
            bytes.append(UInt8(distance))
            last = dependency.code
        }
        return bytes[...]
    }

    /// Calls with each dependency of a list.
    static func forEach(in list: ArraySlice<UInt8>, _ body: (Dependency) -> Void) {
        var (code, distance, shift) = (0 as UInt32, 0 as UInt32, 0 as UInt32)
        for byte in list {
            distance |= UInt32(byte & 127) << shift
            shift += 7
            guard byte < 128 else { continue }
            code &+= distance
            body(Dependency(code: code))
            (distance, shift) = (0, 0)
        }
    }
}

extension DependencyLedger {
    /// The number of subjects, three words for each, and then for each piece its hash, its list's length and its list; numbers of eight bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(subjects.count * 24 + lists.reduce(16) { $0 + $1.value.count + 16 })
        func put(_ word: UInt64) { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
        put(UInt64(subjects.count))
        for (subject, similar) in zip(subjects, similar) { [subject, similar.scores, similar.answer].forEach(put) }
        for (piece, list) in lists.sorted(by: { $0.key < $1.key }) {
            put(piece)
            put(UInt64(list.count))
            bytes += list
        }
        return bytes
    }

    /// - Returns: nil for bytes that are no ledger.
    package init?(_ bytes: [UInt8]) {
        var place = 0
        func word() -> UInt64? {
            guard bytes.count - place >= 8 else { return nil }
            defer { place += 8 }
            return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
        }
        guard let count = word().flatMap({ Int(exactly: $0) }), count <= (bytes.count - place) / 24 else { return nil }
        var (subjects, similar): ([UInt64], [Similar]) = ([], [])
        subjects.reserveCapacity(count)
        similar.reserveCapacity(count)
        for _ in 0..<count {
            guard let subject = word(), let scores = word(), let answer = word() else { return nil }
            subjects.append(subject)
            similar.append(Similar(scores: scores, answer: answer))
        }
        var lists: [UInt64: ArraySlice<UInt8>] = [:]
        lists.reserveCapacity((bytes.count - place) / 128)
        while place < bytes.count {
            guard let piece = word(), let length = word().flatMap({ Int(exactly: $0) }), length <= bytes.count - place else { return nil }
            lists[piece] = bytes[place..<place + length]
            place += length
        }
        self.init(subjects: subjects, similar: similar, lists: lists)
    }
}
