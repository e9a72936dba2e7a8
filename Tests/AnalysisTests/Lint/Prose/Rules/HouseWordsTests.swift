import Narratives
import Testing

@testable import Analysis

struct HouseWordsTests {
    private func check(_ words: [String], question: String? = nil, instead: String? = nil, allowed: [String] = [])
        -> SiteConfiguration.Check
    {
        var check = SiteConfiguration.Check()
        check.unwanted = [.init()]
        (check.unwanted[0].words, check.unwanted[0].question, check.unwanted[0].instead) = (words, question, instead)
        check.allowed = allowed
        return check
    }

    private func findings(_ text: String, _ check: SiteConfiguration.Check) -> [ProseFinding] {
        ProseRules(check).findings(in: ProseBlock(Array(text.utf8), .paragraph))
    }

    @Test(arguments: [
        "The ⟦War Room⟧ was full.", "The ⟦war\nroom⟧.", "A ⟦war-room⟧.", "⟦Überlast⟧ was seen.", "The ⟦v2.0⟧ came.", "⟦ops’ desk⟧",
        "A ⟦read/write⟧ lock.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        let rule = HouseWords(check(["War  room", "überlast", "v2.0", "ops' desk", "read/write"]).unwanted)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: ["The war. Room.", "Warrooms.", "“War room,” they said.", "A prewar room.", "See https://e.org/war-room."])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: HouseWords(check(["war room"]).unwanted)) == [])
    }

    @Test
    func `The question and the other words are the house's own`() {
        let found = findings("The war room.", check(["war room"], question: "Who was there?", instead: "call"))
        #expect(found.map(\.question) == ["Who was there?"] && found.map(\.fix) == ["Write “call”."])
        #expect(findings("The war room.", check(["war room"])).map(\.fix) == ["Say it in other words."])
    }

    @Test
    func `Within allowed words no rule finds anything, and beside them all do`() {
        let house = check(["war room"], allowed: ["Root cause analysis tool", "human error probability", "war room"])
        #expect(findings("The human error probability of the war room in the root-cause analysis tool.", house) == [])
        #expect(findings("Human error; the human error probability; human error.", house).count == 2)
    }

    @Test
    func `An allowed word lets nothing longer be`() { #expect(findings("The human error.", check([], allowed: ["error"])).count == 1) }

    @Test
    func `Judges of other words have other names`() {
        let names = [
            check([]), check(["a"]), check(["b"]), check(["a"], question: "q"), check(["a"], instead: "q"), check([], allowed: ["a"]),
        ].map { ProseRules($0).name }
        #expect(Set(names).count == names.count)
    }
}
