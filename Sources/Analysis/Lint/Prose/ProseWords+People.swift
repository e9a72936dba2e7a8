internal import Narratives

extension ProseWords {
    /// Whether a word stands for people: by itself, as the last word of a role, or as the end of "on-call".
    func isPeople(_ index: Int) -> Bool {
        let word = words[index].text
        if word == "call" { return index > 0 && words[index - 1].text == "on" }
        if People.isLastOfRole(word) { return isRole(endingAt: index) }
        return People.isMeant(by: word) && !isProgram(index)
    }

    /// "The release manager", and not "the cluster manager".
    private func isRole(endingAt index: Int) -> Bool {
        index > 0 && words[index].gap == .space && People.isFirstOfRole(words[index - 1].text) && !isCapitalised(index)
    }

    /// Whether a word that may name people is a program's name: "Kubernetes operators", "Istio Pilot", "the Operator".
    func isProgram(_ index: Int) -> Bool {
        guard People.isNameOfPrograms(words[index].text) else { return false }
        if isCapitalised(index) { return true }
        guard index > 0, words[index].gap == .space else { return false }
        let before = words[index - 1].text
        return before == ProseWords.thing || People.isPlatform(before) || (isCapitalised(index - 1) && before.utf8.count > 1)
            || isAboutPlatforms(around: index)
    }

    /// Whether a word within the sentence is written with a capital, as names are.
    func isCapitalised(_ index: Int) -> Bool {
        words[index].gap != .stop && (0x41...0x5A).contains(block.text[words[index].range.lowerBound])
    }

    /// "The operator reconciled the custom resource."
    private func isAboutPlatforms(around index: Int) -> Bool {
        words[max(0, index - 12)..<min(words.count, index + 12)].contains { People.isPlatformTalk($0.text) }
    }
}
