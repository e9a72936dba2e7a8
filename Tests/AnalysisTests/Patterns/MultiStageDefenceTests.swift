import Narratives
import Testing

@testable import Analysis

struct MultiStageDefenceTests {
    private let pattern = MultiStageDefence()

    @Test
    func `One factor met at three stages forms it, in the order of the work`() throws {
        let stages: [Action.Stage?] = [.response, nil, .design, .response, .test]
        #expect(try pattern.formed(try stages.map { try action(["f"], nil, $0) }) == ["f: 2 4 0 3"])
    }

    @Test(arguments: [[Action.Stage.test, .review], [.test, .review, .test, .review], [.test, .test, .test]])
    func `Two stages do not, however often, and what names no stage is none`(stages: [Action.Stage]) throws {
        #expect(try pattern.formed(try (stages + [nil]).map { try action(["f"], .fix, $0) }) == [])
    }

    @Test
    func `Three stages of several factors do not form it`() throws {
        #expect(try pattern.formed([action(["f"], nil, .design), action(["f"], nil, .review), action(["g"], nil, .test)]) == [])
    }
}
