import Testing

@testable import Analysis

@Suite struct StemmerTests {
    private func stem(_ word: String, _ language: String = "en") -> String {
        String(decoding: Stemmer(language).stem(Array(word.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("en", ["retry", "retries", "retried", "retrying"]), ("en", ["deployed", "deployment"]),
        ("de", ["ausfall", "ausfälle", "ausfällen"]),
        ("fr", ["panne", "pannes"]), ("es", ["servidor", "servidores"]), ("it", ["errore", "errori"]), ("nl", ["storing", "storingen"]),
        ("pt", ["falha", "falhas"]), ("sv", ["avbrott", "avbrotten"]), ("da", ["fejl", "fejlen"]), ("no", ["alarm", "alarmene"]),
        ("fi", ["verkko", "verkossa"]), ("ru", ["сервер", "серверы", "серверов"]),
    ])
    func `Brings forms of a word together`(_ language: String, _ forms: [String]) {
        #expect(Set(forms.map { stem($0, language) }).count == 1, "\(forms.map { stem($0, language) })")
    }

    @Test(arguments: ["ab", "s3", "x509s", "10s"]) func `Leaves what is short or holds a digit`(_ word: String) {
        #expect(stem(word) == word)
    }

    @Test(arguments: ["xx", "", "ja", "zh"]) func `Keeps words as they are in a language that it does not know`(_ language: String) {
        #expect(stem("retries", language) == "retries")
    }

    @Test(arguments: [("de-AT", "de"), ("PT-br", "pt"), ("nb", "no"), ("nn-NO", "no"), ("en", "en"), ("", "")])
    func `A language tag counts by its first part`(_ tag: String, _ language: String) {
        #expect(TextSimilarityOptions(language: tag).language == language)
    }
}

@Suite struct StopWordsTests {
    private func contains(_ word: String, _ language: String) -> Bool {
        Array(word.utf8).withUnsafeBufferPointer { StopWords.of(language).contains($0) }
    }

    @Test(arguments: StopWords.lists.keys.sorted())
    func `Every list is in order, in small letters, and of words short enough`(_ language: String) {
        let words = StopWords.of(language).listed
        #expect(words.count > 80)
        #expect(zip(words, words.dropFirst()).allSatisfy { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
        #expect(words.allSatisfy { (2...8).contains($0.utf8.count) && Array($0.utf8) == LetterFolding.small(Array($0.utf8)) })
        #expect(words.allSatisfy { contains(String($0), language) && contains($0.uppercased(), language) })
    }

    @Test
    func `A word is common in its own language alone, in any case, composed or not`() {
        #expect(contains("für", "de") && contains("Für", "de") && contains("FÜR", "de") && contains("fu\u{308}r", "de"))
        #expect(!contains("für", "en") && !contains("the", "de") && contains("The", "en"))
        #expect(!contains("the", "xx") && contains("x", "xx"))
    }
}
