import Analysis
import Narratives

extension CorpusGenerator {
    /// Markdown of 5 to 11 kB, 8 kB on average: an introduction, then a section for each heading, with 3 to 6 links to other pages.
    func body(of outline: NarrativeOutline, _ random: inout SeededRandom) -> String {
        let prose = Prose(lexicon: lexicon, topics: outline.topics)
        let size = random.number(in: 5_000...11_000)
        var links = (0..<random.number(in: 3...6)).map { _ in link(from: outline, prose, &random) }
        var blocks = random.shuffled(Block.allCases)
        var text = paragraph(prose, &random, link: nil)
        for (number, heading) in outline.headings.enumerated() {
            text += "## \(heading)\n\n"
            let end = size * (number + 1) / outline.headings.count
            repeat { text += paragraph(prose, &random, link: links.popLast()) } while text.utf8.count < end - 700
            if let block = blocks.popLast() { text += markdown(of: block, outline, prose, &random) }
            while text.utf8.count < end { text += paragraph(prose, &random, link: nil) }
        }
        return random.chance(20) ? text + "\(prose.sentence(&random))[^1]\n\n[^1]: \(prose.sentence(&random))\n" : text
    }

    /// What stands between paragraphs.
    private enum Block: CaseIterable { case bullets, numbers, table, code, alert, quote }

    private func paragraph(_ prose: Prose, _ random: inout SeededRandom, link: String?) -> String {
        let count = random.number(in: 3...6)
        let linked = random.below(count)
        let sentences = (0..<count).map { prose.sentence(&random, insert: $0 == linked ? link : nil, isMarked: true) }
        return sentences.joined(separator: " ") + "\n\n"
    }

    private func markdown(of block: Block, _ outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> String {
        switch block {
        case .bullets:
            let items = (0..<random.number(in: 3...6)).map { _ in "- \(prose.sentence(&random, words: 5...14, isMarked: true))\n" }
            return items.joined() + "\n"
        case .numbers:
            return (1...random.number(in: 3...5)).map { "\($0). \(prose.sentence(&random, words: 5...14))\n" }.joined() + "\n"
        case .table:
            let rows = (0..<random.number(in: 3...6)).map { _ in
                "| \(prose.phrase(&random)) | \(random.below(1_000)) | \(prose.phrase(&random, words: 1...3)) |\n"
            }
            return "| \(prose.heading(&random)) | Count | Where |\n|---|--:|---|\n" + rows.joined() + "\n"
        case .code:
            let lines = (0..<random.number(in: 4...9)).map { line in
                let name = lexicon.content(of: outline.topics, &random)
                return "\(outline.instant(after: line)) \(name)=\(random.below(10_000)) <\(prose.phrase(&random))>\n"
            }
            return "```text\n" + lines.joined() + "```\n\n"
        case .alert:
            return "> [!\(random.pick(["NOTE", "TIP", "WARNING"]))]\n> \(prose.sentence(&random))\n\n"
        case .quote:
            let words = prose.phrase(&random, words: 1...3)
            let host = lexicon.content(of: outline.topics, &random)
            return "> \(prose.sentence(&random)) [\(words)](https://\(host).example.com/\(outline.id))\n\n"
        }
    }

    /// `[[id]]`, `[[factor:slug]]` and so on; one in three with words of its own.
    private func link(from outline: NarrativeOutline, _ prose: Prose, _ random: inout SeededRandom) -> String {
        let words = random.chance(33) ? "|" + prose.phrase(&random, words: 1...3) : ""
        switch random.below(20) {
        case 0..<9: return "[[\(linkTarget(&random).id)\(words)]]"
        case 9..<14: return "[[factor:\(lists.factors.pick(1...1, &random)[0])\(words)]]"
        // A tag or a system has a page when some narrative uses it, so the links take those of a narrative.
        case 14..<17: return "[[tag:\(random.pick(linkTarget(&random).tags))\(words)]]"
        case 17..<19: return "[[system:\(random.pick(linkTarget(&random).systems))\(words)]]"
        default: return "[[page:about\(words)]]"
        }
    }
}
