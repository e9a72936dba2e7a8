import Testing

@testable import Analysis

@Suite struct WordScannerTests {
    /// Words, a bar before those that no phrase reaches across to.
    private func words(_ text: String, isHTML: Bool = false, elides: Bool = false) -> String {
        Array(text.utf8).withUnsafeBufferPointer { utf8 in
            var scanner = WordScanner(utf8, isHTML: isHTML, elides: elides)
            var found: [String] = []
            while let word = scanner.next() {
                found.append((word.breaksPhrase ? "|" : "") + String(decoding: utf8[word.range], as: UTF8.self))
            }
            return found.joined(separator: " ")
        }
    }

    @Test func `Splits at what is no letter`() { #expect(words("us-east-1 lost power") == "|us east 1 lost power") }
    @Test func `Breaks phrases at marks`() { #expect(words("Slow, then down. Up (soon)") == "|Slow |then down |Up |soon") }
    @Test func `Keeps names with stops together`() { #expect(words("on crates.io at v1.2") == "|on crates io at v1 2") }
    @Test func `Drops what follows an apostrophe`() {
        #expect(words("Canva’s cache didn't") == "|Canva cache didn")
        #expect(words("Canva&#39;s cache", isHTML: true) == "|Canva cache")
    }
    @Test func `Keeps what follows an apostrophe where a language elides`() {
        #expect(words("l’erreur d'hier", elides: true) == "|l erreur d hier")
        #expect(words("l&#39;erreur", isHTML: true, elides: true) == "|l erreur")
    }
    @Test func `Parts names at underscores`() { #expect(words("MAX_RETRY_COUNT of 3") == "|MAX RETRY COUNT of 3") }
    @Test func `Keeps other scripts`() { #expect(words("Überlast — 負荷") == "|Überlast |負荷") }
    @Test func `Passes over markup`() {
        #expect(words("<p>a <em>cold</em> cache</p><p class=\"x\">full</p>", isHTML: true) == "|a cold cache |full")
        #expect(words("a &amp; b", isHTML: true) == "|a |b")
        #expect(words("a < b & c") == "|a |b c")
    }
    @Test(arguments: ["<", "&", "<p", "&am", "&#3", "</", "'", "’"]) func `Ends at any end`(_ text: String) {
        #expect(words(text, isHTML: true).isEmpty)
    }

    @Test func `Knows where sentences begin`() {
        let text = Array("One two. Three four".utf8)
        let starts = text.withUnsafeBufferPointer { utf8 in
            var scanner = WordScanner(utf8, isHTML: false)
            var starts: [Bool] = []
            while let word = scanner.next() { starts.append(word.startsSentence) }
            return starts
        }
        #expect(starts == [true, false, true, false])
    }
}
