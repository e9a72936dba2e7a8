import Dispatch
import Narratives
import Synchronization
import Testing

@testable import Reading

@Suite struct ParallelReadingTests {
    /// The parser's own switches for these are global and are thrown by every parse: without care, one thread takes them from another.
    @Test func `Reading on many threads gives what reading on one gives`() {
        let texts = (0..<40).map { number in
            number % 2 == 0
                ? String(
                    repeating: "Text \(number) ~~gone~~ and http://a.b/c www.d.e f@g.h [[one|x]] ~t~.\n\n| a |\n|---|\n| ~~b~~ |\n\n",
                    count: 10)
                : String(repeating: "Text \(number) with http://a.b/c, www.d.e, f@g.h and *words*[^1].\n\n", count: 10) + "[^1]: Note.\n"
        }
        let expected = texts.map { MarkdownSample($0).html }
        let differences = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 800) { iteration in
            let number = iteration % texts.count
            if MarkdownSample(texts[number]).html != expected[number] { differences.add(1, ordering: .relaxed) }
        }
        #expect(differences.load(ordering: .relaxed) == 0)
        #expect(expected[0].contains("<del>gone</del>") && expected[1].contains("<a href=\"http://www.d.e\">"))
    }
}
