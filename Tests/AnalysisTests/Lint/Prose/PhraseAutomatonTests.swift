import Testing

@testable import Analysis

struct PhraseAutomatonTests {
    private func found(_ phrases: [String], _ text: String) -> [String] {
        let automaton = PhraseAutomaton(phrases)
        return Array(text.utf8).withUnsafeBufferPointer { text in
            let matches = automaton.matches(in: text)
            #expect(automaton.mayMatch(text) == !matches.isEmpty)
            return matches.map { "\(phrases[$0.phrase]) \($0.end)" }
        }
    }

    @Test
    func `Whole words are found, letter case aside`() {
        #expect(found(["root cause"], "A Root CAUSE.") == ["root cause 12"])
        #expect(found(["cause"], "because causes cause") == ["cause 20"])
        #expect(found(["cause"], "") == [])
        #expect(found(["cause"], "The cause—a rule—was “cause”. Causeé") == ["cause 9", "cause 33"])
    }

    @Test
    func `Phrases within and across each other are all found`() {
        #expect(found(["a b", "b c", "b", "a b c"], "a b c") == ["a b 3", "b 3", "a b c 5", "b c 5"])
        #expect(found(["she", "he", "hers"], "hers she") == ["hers 4", "she 8"])
    }

    @Test(arguments: ["a  b", "a\nb", "a\r\n\tb", "a-b"])
    func `Spaces, line ends and hyphens are one, and so are the apostrophes`(text: String) {
        #expect(found(["a b"], text) == ["a b \(text.utf8.count)"])
        #expect(found(["don't"], "don’t don't").count == 2)
    }

    @Test
    func `A false start does not hide what begins within it`() {
        #expect(found(["would not have", "not have been"], "would not have been") == ["would not have 14", "not have been 19"])
        #expect(found(["aab"], "aaaab aab") == ["aab 9"])
    }

    @Test
    func `A text made to start many phrases over and over holds those that it holds`() {
        let text = String(repeating: "would not have not have ", count: 500)
        #expect(found(["would not have", "not have", "have not have"], text).count == 500 * 4)
        #expect(found(["would not have been here"], text) == [])
    }
}
