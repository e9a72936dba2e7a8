import Narratives
import Testing

struct SlugTests {
    @Test(arguments: ["a", "7", "stale-config", "3-mile-island", "a-b-c-9"])
    func `Lower-case letters, digits and single hyphens are a slug`(text: String) throws {
        #expect(try #require(Slug(text)).text == text)
    }

    @Test(arguments: [
        "", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "a/b", "..", "a\u{0}", "é", "e\u{301}", "а", "a\n", "%61",
        String(repeating: "a", count: 101),
    ])
    func `Anything else is none`(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test
    func `A slug may have 100 bytes`() {
        #expect(Slug(String(repeating: "a", count: 100)) != nil)
    }

    @Test(arguments: [
        ("Load Shedding", "load-shedding"), ("Amazon Web Services, Inc.", "amazon-web-services-inc"), ("don't", "dont"),
        ("don’t", "dont"), ("Crème Brûlée", "creme-brulee"), ("Cre\u{300}me", "creme"), ("Ærøskøbing", "aeroskobing"),
        ("Zürich Straße", "zuerich-strasse"), ("Łódź", "lodz"), ("  -- a --  ", "a"), ("a___b", "a-b"), ("日本 2024", "2024"),
        ("C++ & C#", "c-c"), ("stale-config", "stale-config"),
    ])
    func `Words become the nearest slug`(words: String, slug: String) {
        #expect(Slug(from: words)?.text == slug)
    }

    @Test(arguments: ["", "日本", "—", "'", "\u{301}"])
    func `Nothing is made of words without a Latin letter or digit`(words: String) {
        #expect(Slug(from: words) == nil)
    }

    @Test
    func `A slug reads as words, with a capital or within a sentence`() throws {
        let slug = try #require(Slug("load-shedding-2"))
        #expect(slug.words == "Load shedding 2")
        #expect(slug.lowercaseWords == "load shedding 2")
        #expect(Slug("3d-print")?.words == "3d print")
        #expect(Slug("http-502")?.words == "HTTP 502" && Slug("memory-of-a-vm")?.lowercaseWords == "memory of a VM")
    }

    @Test
    func `Slugs sort by their bytes`() {
        #expect(["b", "a-b", "a", "10", "9"].compactMap { Slug($0) }.sorted().map(\.text) == ["10", "9", "a", "a-b", "b"])
    }

    @Test
    func `No author can write the slug that stands for none`() {
        #expect(Slug(Slug.unwritten.text) == nil)
    }
}

extension SlugTests {
    @Test
    func `What is made of any words is a slug itself, however long they are`() throws {
        for length in 95...105 {
            for ending in ["ß", "ä", "æ", "þ", "b", " b", "é!"] {
                let slug = try #require(Slug(from: String(repeating: "a", count: length) + ending))
                #expect(Slug(slug.text) == slug, "\(length) letters and \(ending)")
            }
        }
    }
}
