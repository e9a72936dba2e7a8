import CMarkArena
import CMarkGFM
import Testing

@testable import Reading

struct CMarkTreeTests {
    func words(_ tree: borrowing CMarkTree) -> String {
        var text = ""
        var walk = CMarkWalk(tree.root)
        while let (node, entering) = walk.next() {
            if entering, node.kind == .text { text += String(decoding: node.literal, as: UTF8.self) }
        }
        return text
    }

    @Test
    func `Two trees at once on one thread keep their own memory`() throws {
        let (first, second) = (Array("*first* text".utf8), Array("**second** text".utf8))
        try first.withUnsafeBufferPointer { first in
            try second.withUnsafeBufferPointer { second in
                guard let one = try CMarkTree(parsing: first), let two = try CMarkTree(parsing: second) else {
                    throw Missing.tree
                }
                #expect(words(two) == "second text")
                #expect(words(one) == "first text")
            }
        }
    }

    @Test
    func `An arena that is in use is not given out a second time, and is given out again when it is done with`() {
        #expect(cmark_arena_begin() != nil)
        #expect(cmark_arena_begin() == nil)
        cmark_arena_end()
        #expect(cmark_arena_begin() != nil)
        cmark_arena_end()
    }

    @Test
    func `Pieces grow, shrink and come zeroed, whatever stood there before`() throws {
        for _ in 0..<3 {
            let allocator = try #require(cmark_arena_begin()).pointee
            defer { cmark_arena_end() }
            let small = try #require(allocator.calloc(10, 7)).assumingMemoryBound(to: UInt8.self)
            #expect((0..<70).allSatisfy { small[$0] == 0 })
            for index in 0..<70 { small[index] = UInt8(index) }
            // The last piece grows where it is; once another follows it must move, and larger than any chunk it gets one of its own.
            let grown = try #require(allocator.realloc(small, 1_000)).assumingMemoryBound(to: UInt8.self)
            let next = try #require(allocator.calloc(1, 64)).assumingMemoryBound(to: UInt8.self)
            let moved = try #require(allocator.realloc(grown, 3 << 20)).assumingMemoryBound(to: UInt8.self)
            #expect((0..<70).allSatisfy { moved[$0] == UInt8($0) && next[$0 % 64] == 0 })
            moved[(3 << 20) - 1] = 0xFF
            allocator.free(moved)
            let again = try #require(allocator.calloc(3, 1 << 20)).assumingMemoryBound(to: UInt8.self)
            #expect(again[0] == 0 && again[(3 << 20) - 1] == 0)
            #expect(UInt(bitPattern: again) % 16 == 0 && UInt(bitPattern: next) % 16 == 0)
        }
    }

    enum Missing: Error { case tree }
}
