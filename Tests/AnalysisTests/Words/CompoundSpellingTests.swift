import Testing

@testable import Analysis

@Suite struct CompoundSpellingTests {
    /// Words, a bar before those that a mark parts from the one before; nil for one word.
    private func parts(_ text: String) -> String? {
        let parts = Array(text.utf8).withUnsafeBufferPointer { CompoundSpelling.parts(of: $0) }
        return parts?.map { ($0.joins ? "" : "|") + String(decoding: $0.letters, as: UTF8.self) }.joined(separator: " ")
    }

    @Test(arguments: ["cache", "Überlast", "naïve", "сервер", "µs", "انتهت", "橋", "温度"]) func `Nearly every word is one`(_ word: String) {
        #expect(parts(word) == nil)
    }

    @Test
    func `Characters go by twos, the last one stands alone as well`() {
        #expect(parts("温度計") == "温度 度計 計")
        #expect(parts("온도가") == "온도 도가 가")
        #expect(parts("サーバー") == "サー ーバ バー ー")
    }

    @Test
    func `Letters beside them are words of their own, and marks part them`() {
        #expect(parts("v2サーバ、停止。") == "v2 サー ーバ バ |停止 止")
        #expect(parts("«mot»") == "|mot")
        #expect(parts("mot\u{A0}fin") == "mot |fin")
        #expect(parts("¿qué") == "|qué")
        #expect(parts("ミスＡ・Ｂ") == "ミス ス Ａ |Ｂ")
    }

    @Test
    func `Decomposed syllables are put together first`() { #expect(parts("\u{110B}\u{1169}\u{11AB}도") == "온도 도") }
}

@Suite struct LetterFoldingTests {
    private func folded(_ text: String) -> String {
        String(decoding: LetterFolding.folded(LetterFolding.small(Array(text.utf8))), as: UTF8.self)
    }

    @Test(arguments: [
        ("Résumé", "resume"), ("ŁÓDŹ", "lodz"), ("Straße", "strasse"), ("Bjørn", "bjorn"), ("cœur", "coeur"), ("Ửng", "ung"),
        ("cafe\u{301}", "cafe"),
        ("ὀδός", "οδοσ"), ("cache", "cache"), ("が", "が"), ("온도", "온도"), ("й", "и"),
    ])
    func `Drops accents and nothing else`(_ text: String, _ plain: String) {
        #expect(folded(text).unicodeScalars.elementsEqual(plain.unicodeScalars))
    }

    @Test
    func `Small letters are composed`() {
        #expect(LetterFolding.small(Array("CAFE\u{301}".utf8)) == Array("café".utf8))
        #expect(LetterFolding.small(Array("ABC".utf8)) == Array("abc".utf8))
    }
}
