import Testing

@testable import Disk

struct RelativePathTests {
    @Test
    func `Two spellings of one accent are two paths, although Swift calls the strings equal`() {
        #expect("\u{E9}" == "e\u{301}")
        #expect(RelativePath("\u{E9}") != RelativePath("e\u{301}"))
        #expect(Set<RelativePath>(["\u{E9}", "e\u{301}", "\u{E9}"]).count == 2)
    }

    @Test
    func `Bytes that are not UTF-8 survive, and show as numbers`() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x2F, 0x62]
        #expect(RelativePath(bytes[...]).bytes == bytes)
        #expect(RelativePath(bytes[...]).description == "a\\xFF/b")
        #expect(RelativePath(bytes[1...]).parent?.bytes == [0xFF])
    }

    @Test
    func `A folder sorts before what is in it, and by bytes`() {
        let paths: [RelativePath] = ["é", "a/b", "a", "B", "a-b", "z"]
        #expect(paths.sorted() == ["B", "a", "a-b", "a/b", "z", "é"])
    }

    @Test
    func `Parent, name and appending`() {
        let path: RelativePath = "a/b/c"
        #expect(path.parent == "a/b" && path.parent?.parent == "a" && path.parent?.parent?.parent == nil)
        #expect(path.name == "c" && RelativePath("c").name == "c")
        #expect(RelativePath("a").appending("b/c") == path)
    }
}
