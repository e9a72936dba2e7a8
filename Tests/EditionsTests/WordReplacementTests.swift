import Narratives
import Testing

@testable import Editions

struct WordReplacementTests {
    private let words = WordReplacement([("Northgate Haulage", "a haulier"), ("hall-3", "one of our halls"), ("Zürich", "a town")])

    @Test(arguments: [
        ("We asked Northgate Haulage's man.", "We asked a haulier's man."),
        ("Northgate  haulage came. HALL 3 stood.", "A haulier came. One of our halls stood."),
        ("at hall-30", "at hall-30"), ("in the Hall_3", "in the one of our halls"), ("in ZÜRICH", "in a town"), ("Northgate", "Northgate"),
    ])
    func `Words are replaced in whatever case and form they stand`(_ text: String, _ expected: String) {
        #expect(words.replaced(text) == expected)
    }

    @Test func `Ids take the words as slugs`() throws {
        let slug = try #require(Slug("flood-in-hall-3-2025"))
        #expect(words.replaced(slug).text == "flood-in-one-of-our-halls-2025")
    }

    @Test(arguments: ["https://northgatehaulage.example/", "Northgate, *Haulage*", "NORTHGATE_HAULAGE.png", "hall.3"])
    func `What cannot be replaced is seen`(_ text: String) { #expect(words.remains(in: Array(text.utf8)[...]) != nil) }

    @Test(arguments: ["hallway 3", "the hall; 30 of them", "north gate haulage"])
    func `Other words are not taken for them`(_ text: String) { #expect(words.remains(in: Array(text.utf8)[...]) == nil) }

    @Test func `Addresses in Markdown stay as they are`() throws {
        let text =
            "[Hall 3](../a/hall-3.md) and [[hall-3|hall 3]], https://hall-3.example/ and\n\n[x]: https://hall-3.example/ \"Hall 3\"\n"
        let edited = try #require(EditedMarkdown(Array(text.utf8)[...], words))
        #expect(
            String(decoding: edited.bytes, as: UTF8.self)
                == "[One of our halls](../a/hall-3.md) and [[hall-3|one of our halls]], https://hall-3.example/ and\n\n"
                + "[x]: https://hall-3.example/ \"one of our halls\"\n")
    }
}
