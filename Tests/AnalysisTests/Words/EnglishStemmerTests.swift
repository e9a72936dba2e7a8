import Testing

@testable import Analysis

@Suite struct EnglishStemmerTests {
    private func stem(_ word: String) -> String { String(decoding: EnglishStemmer.stem(Array(word.utf8)), as: UTF8.self) }

    /// Pairs from the algorithm's own vocabulary.
    @Test(arguments: [
        ("caresses", "caress"), ("flies", "fli"), ("ties", "tie"), ("gas", "gas"), ("gaps", "gap"), ("kiwis", "kiwi"), ("agreed", "agre"),
        ("hopping", "hop"), ("hoped", "hope"), ("luxuriating", "luxuri"), ("happy", "happi"), ("say", "say"), ("youth", "youth"),
        ("conditionally", "condit"), ("generate", "generat"), ("general", "general"), ("communism", "communism"),
        ("vietnamization", "vietnam"),
        ("operator", "oper"), ("hopefulness", "hope"), ("technologically", "technolog"), ("replacement", "replac"), ("adoption", "adopt"),
        ("controlled", "control"), ("rate", "rate"), ("consist", "consist"), ("knightly", "knight"), ("skies", "sky"),
        ("succeeded", "succeed"),
        ("news", "news"), ("bed", "bed"), ("sing", "sing"), ("kindness", "kind"), ("formative", "format"),
    ])
    func `Takes endings off`(_ word: String, _ stem: String) { #expect(self.stem(word) == stem) }

    @Test(arguments: ["ab", "s3", "us-east", "Überlast", "x509"]) func `Leaves what is no english word`(_ word: String) {
        #expect(stem(word) == word)
    }

    @Test func `Brings forms of a word together`() {
        #expect(Set(["retry", "retries", "retried", "retrying"].map(stem)).count == 1)
        #expect(stem("deployment") == stem("deployed"))
    }
}
