import Testing

@testable import Text

struct ContentHashTests {
    @Test
    func `Stays the same from release to release: manifests are compared`() {
        #expect(ContentHash.of([]) == 1_386_193_488_631_703_586)
        #expect(ContentHash.of(Array("tributary".utf8)) == 4_921_503_124_731_723_910)
        #expect(ContentHash.of((0..<1000).map { UInt8(truncatingIfNeeded: $0) }) == 16_392_965_240_962_911_066)
    }

    @Test
    func `Every length and every single bit of every block gives another value`() {
        var seen: Set<UInt64> = []
        for length in 0...70 {
            #expect(seen.insert(ContentHash.of([UInt8](repeating: 0, count: length))).inserted)
            for bit in 0..<(length * 8) {
                var bytes = [UInt8](repeating: 0, count: length)
                bytes[bit / 8] = 1 << (bit % 8)
                #expect(seen.insert(ContentHash.of(bytes)).inserted)
            }
        }
    }

    @Test
    func `Half of the bits change with one bit of the input`() {
        var changed = 0
        let bytes = [UInt8](repeating: 7, count: 64)
        for bit in 0..<512 {
            var other = bytes
            other[bit / 8] ^= 1 << (bit % 8)
            changed += (ContentHash.of(bytes) ^ ContentHash.of(other)).nonzeroBitCount
        }
        #expect((31.0...33.0).contains(Double(changed) / 512))
    }
}
