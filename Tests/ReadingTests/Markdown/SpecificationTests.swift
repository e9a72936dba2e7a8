import Narratives
import Testing

/// Holds our writer to cmark-gfm's own HTML, example by example. What differs on purpose is taken out by `CMarkComparison`, or listed
/// here by number with its reason; an example that no longer differs must leave the list.
@Suite struct SpecificationTests {
    /// CommonMark 0.30.
    private static let commonMarkDifferences: [Int: String] = [
        34: "a language's name is cut down to letters that are safe in a class", 144: "likewise",
        187: "the line of a dropped tag stays empty",
        200: "a link without an address is no link", 484: "likewise", 485: "likewise", 486: "likewise", 566: "likewise",
        483: "a relative address is resolved: ./target.md",
        499: "a colon before the first slash makes a scheme, and only four are allowed: foo):", 595: "likewise: irc:",
        597: "likewise: a+b+c:",
        598: "likewise: made-up-scheme:", 600: "likewise: localhost:",
        501: "a path has no backslash",
        177: "words within HTML are shown", 148: "likewise", 149: "likewise", 151: "likewise", 155: "likewise", 159: "likewise",
        160: "likewise", 161: "likewise", 162: "likewise", 164: "likewise", 165: "likewise", 166: "likewise", 169: "likewise",
        174: "likewise", 178: "likewise", 185: "likewise", 186: "likewise", 189: "likewise", 190: "likewise",
        180: "what is no HTML is shown as it is typed", 150: "likewise", 156: "likewise", 157: "likewise", 158: "likewise", 163: "likewise",
        182: "likewise", 201: "likewise", 490: "likewise", 523: "likewise", 535: "likewise",
        612: "likewise", 613: "likewise", 614: "likewise", 616: "likewise", 622: "likewise", 627: "likewise", 629: "likewise",
        547: "[[…]] is a link of ours", 558: "likewise", 589: "likewise",
    ]

    /// GitHub's extensions, by file.
    private static let gitHubDifferences: [String: [Int: String]] = [
        "linkify": [7: "ftp: is not an allowed scheme"],
        "footnote": [3: "footnotes' ids are their numbers, not their labels", 5: "likewise"],
    ]

    @Test func `Common mark is written as c mark writes it`() throws {
        let examples = try SpecificationExamples.commonMark()
        #expect(examples.count == 652)
        check(examples, differing: SpecificationTests.commonMarkDifferences)
    }

    @Test(arguments: [("table", 13), ("strikethrough", 2), ("tasklist", 2), ("linkify", 19), ("footnote", 5)])
    func `Git hubs extensions are written as c mark writes them`(name: String, count: Int) throws {
        let examples = try SpecificationExamples.gitHub(name)
        #expect(examples.count == count)
        check(examples, differing: SpecificationTests.gitHubDifferences[name] ?? [:])
    }

    private func check(_ examples: [String], differing: [Int: String]) {
        for (index, markdown) in examples.enumerated() {
            let ours = CMarkComparison.normalised(ours: MarkdownSample(markdown, path: "index.md"))
            let theirs = CMarkComparison.normalised(theirs: CMarkComparison.html(markdown))
            if let reason = differing[index + 1] {
                #expect(ours != theirs, "example \(index + 1) is listed as different, but is not: \(reason)")
            } else {
                #expect(ours == theirs, "example \(index + 1): \(markdown)")
            }
        }
    }
}
