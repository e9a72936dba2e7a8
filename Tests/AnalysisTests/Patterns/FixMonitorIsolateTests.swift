import Narratives
import Testing

@testable import Analysis

struct FixMonitorIsolateTests {
    private let pattern = FixMonitorIsolate()

    @Test(arguments: [Action.Aim.contain, .tolerate])
    func `A fix, a detection and something that contains or tolerates one factor form it, in that order`(last: Action.Aim) throws {
        let actions = [try action(["f"], last), try action(["f"], .learn), try action(["f"], .detect), try action(["g", "f"], .fix)]
        #expect(try pattern.formed(actions) == ["f: 3 2 0"])
    }

    @Test(arguments: [
        [Action.Aim.fix, .detect], [.fix, .contain], [.detect, .contain], [.contain, .tolerate, .fix], [.contain, .tolerate, .detect],
        [.fix, .detect, .respond], [.fix, .detect, .learn],
    ])
    func `Two of the three are not enough, nor is another aim in the place of one`(aims: [Action.Aim]) throws {
        #expect(try pattern.formed(try aims.map { try action(["f"], $0) }) == [])
    }

    @Test
    func `The three have to be about one factor, under whatever name`() throws {
        let apart = [try action(["f"], .fix), try action(["f"], .detect), try action(["g"], .contain)]
        #expect(try pattern.formed(apart) == [])
        let named = [try action(["f"], .fix), try action(["old-f"], .detect), try action(["here"], .contain)]
        let terms = [try termPage(.factors, "f", title: "F", aliases: ["old-f"])]
        #expect(try pattern.formed(named, factors: [factor("f", as: "here")], terms: terms) == ["f: 0 1 2"])
        #expect(try pattern.formed(named, terms: terms) == [])
    }

    @Test
    func `Each factor forms it by itself, by slug; actions about nothing form nothing`() throws {
        let aims: [Action.Aim] = [.fix, .detect, .tolerate]
        #expect(try pattern.formed(try aims.map { try action(["g", "f"], $0) }) == ["f: 0 1 2", "g: 0 1 2"])
        #expect(try pattern.formed(try aims.map { try action([], $0) }) == [])
    }
}
