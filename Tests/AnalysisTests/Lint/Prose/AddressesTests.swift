import Testing

@testable import Analysis

struct AddressesTests {
    @Test
    func `Addresses are found from blank to blank, whatever stands round them`() {
        let text = Array("see (https://e.org/a-b), www.e.org/c\nand no://\u{1A} but a:// b".utf8)
        #expect(
            Addresses.ranges(in: text).map { String(decoding: text[$0], as: UTF8.self) } == [
                "(https://e.org/a-b),", "www.e.org/c", "no://", "a://",
            ])
    }

    @Test(arguments: ["", "a/b and c:d", "wwwx", "a : // b"])
    func `Words are none`(text: String) { #expect(Addresses.ranges(in: Array(text.utf8)) == []) }
}
