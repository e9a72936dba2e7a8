import Disk
import Testing

@testable import Publishing

struct ManifestTests {
    let manifest = Manifest([
        .init(path: "b.html", size: 3, hash: 0xFF), .init(path: "a b/é.html", size: 0, hash: .max),
        .init(path: "B.html", size: 10, hash: 0),
    ])

    @Test
    func `Is text, sorted by the bytes of the path, and sealed`() {
        #expect(
            String(decoding: manifest.bytes, as: UTF8.self)
                == """
                tributary-manifest 1
                0000000000000000 10 B.html
                ffffffffffffffff 0 a b/é.html
                00000000000000ff 3 b.html
                end 3 SEAL

                """.replacing("SEAL", with: String(decoding: manifest.bytes.suffix(17).dropLast(), as: UTF8.self)))
    }

    @Test
    func `Reads what it wrote`() throws {
        #expect(try Manifest(parsing: manifest.bytes) == manifest)
        #expect(try Manifest(parsing: Manifest([]).bytes) == Manifest([]))
    }

    @Test
    func `Cut short or changed at any byte, it is refused`() {
        let bytes = manifest.bytes
        for length in bytes.indices {
            #expect(throws: Manifest.Fault.self) { try Manifest(parsing: Array(bytes[..<length])) }
        }
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: Manifest.Fault.self) { try Manifest(parsing: changed) }
        }
        #expect(throws: Manifest.Fault.damaged) { try Manifest(parsing: bytes + bytes) }
    }

    @Test
    func `Another version is told from damage`() {
        #expect(throws: Manifest.Fault.unknownVersion("12")) { try Manifest(parsing: Array("tributary-manifest 12\nwhatever".utf8)) }
    }

    @Test(arguments: ["../x", "/etc/passwd", "a/../../b", ".tributary-manifest"])
    func `A path outside the site is damage, however well sealed`(path: String) {
        let forged = Manifest([.init(path: RelativePath(path), size: 1, hash: 1)]).bytes
        #expect(throws: Manifest.Fault.damaged) { try Manifest(parsing: forged) }
    }
}
