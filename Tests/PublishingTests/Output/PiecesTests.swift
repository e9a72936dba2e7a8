import Disk
import Scratch
import Synchronization
import Testing
import Text

@testable import Publishing

struct PiecesTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let path: RelativePath = "data/all.txt"

    /// Publishes one file, and tells which pieces were made for it.
    private func publish(
        _ texts: [String], after pages: PublishedPages = .none, keyed: Bool = true
    ) throws -> (changes: PublishedChanges, made: [String]) {
        let made = Made()
        let pieces = texts.map { made.piece($0, isKeyed: keyed) }
        let plan = [PlannedFile(path: Self.path.description, origin: "the data")]
        let changes = try OutputDirectory(at: scratch.site).publish(plan, with: ParallelMap(jobs: 2), after: pages) { _ in pieces }
        return (changes, made.texts.withLock { $0 })
    }

    /// As the next program would find it.
    private func kept(_ changes: PublishedChanges) throws -> PublishedPages {
        let bytes = changes.pages.bytes
        let pages = try #require(bytes.withUnsafeBytes { PublishedPages($0) })
        #expect(pages == changes.pages)
        for length in stride(from: 1, to: bytes.count, by: 7) {
            #expect(Array(bytes[..<length]).withUnsafeBytes { PublishedPages($0) } == nil)
        }
        return pages
    }

    @Test
    func `Only what became another piece is made again, wherever it stands now`() throws {
        let long = String(repeating: "long ", count: 100_000)
        let first = try publish(["one ", long, "three ", "four "])
        #expect(first.made.count == 4)
        #expect(try scratch.text("site/data/all.txt") == "one \(long)three four ")
        let second = try publish(["zero ", "four ", long, "one "], after: kept(first.changes))
        #expect(second.made == ["zero "])
        #expect(try scratch.text("site/data/all.txt") == "zero four \(long)one ")
        let third = try publish(["zero ", "four ", long, "one "], after: kept(second.changes))
        #expect(third.made == [])
        #expect(third.changes.isEmpty)
    }

    @Test(arguments: ["abcd", "bcda", "dcba", "xabcd", "abxcd", "ad", "c", "xy"])
    func `What is known of a file is found wherever it stands in the plan`(_ plan: String) throws {
        func publish(_ names: String, after pages: PublishedPages) throws -> (changes: PublishedChanges, made: [String]) {
            let made = Made()
            let pieces = names.map { [made.piece(String($0), isKeyed: true)] }
            let plan = names.map { PlannedFile(path: "\($0).html", origin: "\($0)") }
            let changes = try OutputDirectory(at: scratch.site).publish(plan, with: ParallelMap(jobs: 1), after: pages) { pieces[$0] }
            return (changes, made.texts.withLock { $0 })
        }
        let first = try publish("abcd", after: .none)
        let known = try #require(first.changes.pages.bytes.withUnsafeBytes { PublishedPages($0) })
        let second = try publish(plan, after: known)
        #expect(second.made.sorted() == plan.filter { !"abcd".contains($0) }.map(String.init).sorted())
        #expect(second.changes.removed == "abcd".filter { !plan.contains($0) }.map { "\($0).html" })
        #expect(try scratch.contents().keys.sorted() == plan.map { "\($0).html" }.sorted())
    }

    @Test
    func `Pieces that come to the same bytes leave the file as it stands`() throws {
        let first = try publish(["a", "bc"])
        let identity = try scratch.identity("site/data/all.txt")
        let second = try publish(["ab", "c"], after: kept(first.changes))
        #expect(second.made == ["ab", "c"])
        #expect(second.changes.isEmpty)
        #expect(try scratch.identity("site/data/all.txt") == identity)
        #expect(try scratch.names() == ["site"])
        #expect(try publish(["ab", "c"], after: kept(second.changes)).made == [])
    }

    @Test
    func `A file that stays the same is made once, however often others become other ones`() throws {
        var known = PublishedPages.none
        for round in 0..<4 {
            let made = Made()
            let texts = ["index", "one \(round)", "two", "three"]
            let pieces = texts.map { [made.piece($0, isKeyed: true)] }
            let plan = ["index.html", "n/1.html", "n/2.html", "f/3.html"].map { PlannedFile(path: $0, origin: $0) }
            let changes = try OutputDirectory(at: scratch.site).publish(plan, with: ParallelMap(jobs: 2), after: known) {
                pieces[$0]
            }
            #expect(made.texts.withLock { $0.sorted() } == (round == 0 ? texts.sorted() : ["one \(round)"]), "round \(round)")
            known = try #require(changes.pages.bytes.withUnsafeBytes { PublishedPages($0) })
        }
    }

    @Test
    func `A file that somebody edited by hand is made anew, every piece`() throws {
        let first = try publish(["one ", "two "])
        try scratch.write("one ten ", to: "site/data/all.txt")
        #expect(try publish(["one ", "two "], after: kept(first.changes)).made == ["one ", "two "])
        #expect(try scratch.text("site/data/all.txt") == "one two ")
    }

    @Test
    func `Pieces of which nobody knows what they are made of are made each time`() throws {
        let first = try publish(["one ", "two "], keyed: false)
        #expect(try publish(["one ", "two "], after: kept(first.changes), keyed: false).made == ["one ", "two "])
    }

    @Test(arguments: [0, 1, 15, 16, 17, 262_143, 262_144, 262_145, 600_001])
    func `The hash is that of the whole, however it was written`(_ size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let folder = try FolderHandle(opening: scratch.path)
        for step in [1_000, 100_000, 1_000_000] {
            let name = RelativePath("\(step)")
            let writer = try FileWriter(creating: name, in: folder)
            for start in stride(from: 0, to: size, by: step) { try writer.append(Array(bytes[start..<min(size, start + step)])) }
            let written = try writer.finish()
            #expect(written.size == size)
            #expect(written.hash == ContentHash.of(bytes))
            #expect(try folder.read(name, limit: 1 << 20) == bytes)
            let copy = try FileWriter(creating: RelativePath("\(step).copy"), in: folder)
            let file = try #require(OpenFile(name, in: folder, size: size))
            try copy.append(size / 3..<size, of: file)
            #expect(try copy.finish().hash == ContentHash.of(Array(bytes[(size / 3)...])))
            let tooMuch = try FileWriter(creating: RelativePath("\(step).long"), in: folder)
            #expect(throws: DiskError.self) { try tooMuch.append(0..<size + 1, of: file) }
        }
    }
}

/// Which pieces were made.
private final class Made: Sendable {
    let texts = Mutex<[String]>([])

    func piece(_ text: String, isKeyed: Bool) -> Piece {
        let bytes = Array(text.utf8)
        let render: @Sendable () throws -> [UInt8] = {
            self.texts.withLock { $0.append(text) }
            return bytes
        }
        return isKeyed ? Piece(key: { ContentDigest(of: bytes) }, render: render) : Piece(render: render)
    }
}
