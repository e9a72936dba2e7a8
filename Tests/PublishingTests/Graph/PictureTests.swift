import Foundation
import Narratives
import Scratch
import Testing

@testable import Analysis
@testable import Publishing

/// Every picture of the demonstration, and a thousand of seeded narratives.
struct PictureTests {
    private struct Picture: Sendable {
        let narrative: Narrative
        let figure: GraphFigure
        /// By node: all that it is called.
        let titles: [String]
    }

    private static let all = Result {
        let demonstration = try SiteOnDisk(demonstrationTexts())
        let words = SiteGraphWords(site: SiteReader(demonstration.site))
        let narratives = demonstration.corpus.narratives + (try (1...1_000).map(seededNarrative))
        return narratives.map { narrative in
            let graph = ContributingFactorGraph(of: narrative)
            return Picture(
                narrative: narrative, figure: GraphFigure(GraphText(graph, words)), titles: graph.nodes.map { words.title($0.subject) })
        }
    }

    @Test
    func `No line leads to the outcome but those that an author wrote, so no box is the last before it`() throws {
        var written = 0
        for picture in try Self.all.get() {
            let graph = picture.figure.graph
            let outcome = try #require(graph.outcome)
            let claimed = Set(picture.narrative.relations.filter(\.leadsToOutcome).map(\.from.value))
            let drawn = graph.edges.filter { $0.to == outcome || $0.from == outcome }
            #expect(Set(drawn.map { graph.nodes[$0.from].name }) == Set(claimed.map { "factor-\($0)" }), "\(picture.narrative.id)")
            written += drawn.count
        }
        #expect(written > 100)
    }

    @Test
    func `All factors lie in the basin, which ends in the band`() throws {
        for picture in try Self.all.get() {
            let (figure, id) = (picture.figure, picture.narrative.id)
            let (basin, band) = (try #require(figure.basin), figure.boxes[try #require(figure.graph.outcome)])
            #expect(abs(basin.right - band.left) < 0.001 && abs(basin.size.height - band.size.height) < 0.001, "\(id)")
            #expect(abs(band.right - figure.size.width) < 0.001)
            for (node, box) in zip(figure.graph.nodes, figure.boxes) where node.name.hasPrefix("factor-") {
                #expect(box.left > basin.left && box.right < basin.right && box.top > basin.top && box.bottom < basin.bottom, "\(id)")
            }
            #expect(figure.boxes.allSatisfy { $0.left >= 0 && $0.bottom <= figure.size.height && $0.right <= figure.size.width })
        }
    }

    @Test
    func `Boxes, labels and the band never overlap, and no line enters a box or another's label`() throws {
        for picture in try Self.all.get() {
            let (figure, id) = (picture.figure, picture.narrative.id)
            let things = figure.boxes + figure.routes.compactMap(\.label)
            for (index, thing) in things.enumerated() {
                #expect(!things[(index + 1)...].contains { $0.overlaps(thing) }, "\(id)")
            }
            for (index, route) in figure.routes.enumerated() {
                let labels = figure.routes.indices.filter { $0 != index }.compactMap { figure.routes[$0].label }
                let outcome = figure.graph.outcome
                let others = figure.boxes.indices.filter { $0 != outcome }.map { figure.boxes[$0] } + labels
                #expect(!others.contains { route.enters($0) }, "\(id), line \(index)")
                #expect(route.points.count > 1)
            }
        }
    }

    @Test
    func `A line to the outcome ends at the band's edge`() throws {
        for picture in try Self.all.get() {
            let figure = picture.figure
            for (edge, route) in zip(figure.graph.edges, figure.routes) where edge.to == figure.graph.outcome {
                let (end, basin) = (try #require(route.points.last), try #require(figure.basin))
                #expect(basin.right...(basin.right + GraphFigure.bend) ~= end.x, "\(picture.narrative.id)")
                #expect(basin.top...basin.bottom ~= end.y)
            }
        }
    }

    @Test
    func `The words of the band and of every box are whole, and have room`() throws {
        for picture in try Self.all.get() {
            let (figure, typography) = (picture.figure, picture.figure.text.typography)
            func joined(_ lines: [GraphText.Line]) -> String { lines.map(\.text).joined(separator: " ") }
            func unbroken(_ text: String) -> String { text.filter { !$0.isWhitespace } }
            let outcome = try #require(figure.graph.outcome)
            let words = ContributingFactorGraph.Outcome(of: picture.narrative).words
            if let words { #expect(unbroken(joined(figure.outcome)).contains(unbroken(words)), "\(picture.narrative.id)") }
            for index in figure.graph.nodes.indices {
                let lines = index == outcome ? figure.outcome : figure.text.titles[index]
                #expect(unbroken(joined(lines)).contains(unbroken(picture.titles[index])))
                let box = figure.boxes[index]
                #expect(typography.height(of: lines) < box.size.height)
                let room = box.size.width - (index == outcome ? GraphFigure.bend : 0)
                for line in lines { #expect(GlyphAdvances.width(of: line.text) * typography.size(of: line.style) < room) }
            }
        }
    }
}

/// The demonstration's Markdown, by path below the content folder.
private func demonstrationTexts() throws -> [String: String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../content").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return try Dictionary(
        uniqueKeysWithValues: files.filter { $0.hasSuffix(".md") && $0.contains("/") }.map {
            ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
        })
}

/// A narrative of any kind, with 1 to 14 factors, relations among them and to the outcome, and things that people did.
private func seededNarrative(_ seed: Int) throws -> Narrative {
    var random = SeededRandom(seed: UInt64(seed))
    let names = (0..<random.number(in: 1...14)).map { "condition-\($0)" + (random.chance(20) ? "-with-a-longer-name-than-most" : "") }
    func slug() throws -> Located<Slug> { Located(try #require(Slug(random.pick(names))), at: .start) }
    func prose(_ words: Int) -> String {
        (0..<words).map { _ in random.pick(["people", "waited", "a", "long", "while"]) }.joined(separator: " ")
    }
    return try Narrative(id: try #require(Slug("seeded-\(seed)")), file: "content/narratives/seeded-\(seed).md") { fields in
        fields.kind = random.pick(Kind.allCases)
        fields.impact = random.chance(70) ? prose(random.number(in: 1...60)) : nil
        fields.wentRight.challenge = random.chance(70) ? prose(random.number(in: 1...40)) : nil
        fields.capacities = (0..<random.below(4)).map { _ in random.pick(Capacity.allCases) }
        fields.nearMiss.stoppedBy = random.chance(50) ? [random.pick(Narrative.NearMiss.Stopper.allCases)] : []
        fields.factors = try names.map { name in
            var factor = ContributingFactor(factor: Located(try #require(Slug(name)), at: .start))
            factor.part = random.chance(60) ? random.pick(ContributingFactor.Part.allCases) : nil
            return factor
        }
        fields.relations = try (0..<random.below(2 * names.count + 1)).map { _ in
            let to = random.chance(10) ? Located(Slug.outcome, at: .start) : try slug()
            return Relation(
                from: try slug(), verb: random.pick(Relation.Verb.allCases.filter { $0.isDirected || to.value != Slug.outcome }), to: to
            )
        }
        fields.adaptations = try (0..<random.below(5)).map { _ in
            var adaptation = Adaptation(what: prose(random.number(in: 3...24)))
            adaptation.helped = try (0..<random.below(3)).map { _ in try slug() }
            adaptation.worked = random.chance(70) ? random.pick(Adaptation.Worked.allCases) : nil
            return adaptation
        }
    }
}
