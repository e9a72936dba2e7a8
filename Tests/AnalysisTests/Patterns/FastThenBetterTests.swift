import Narratives
import Testing

@testable import Analysis

struct FastThenBetterTests {
    private let pattern = FastThenBetter()

    @Test("something soon and something later for one factor form it, the soon first", arguments: [Action.Horizon.done, .now, .short])
    func formed(fast: Action.Horizon) throws {
        for later in [Action.Horizon.medium, .long] {
            let actions = [try action(["f"], nil, nil, later), try action(["f"]), try action(["f"], nil, nil, fast)]
            #expect(try pattern.formed(actions) == ["f: 2 0"])
        }
    }

    @Test(
        "soon alone or later alone does not form it, and nothing is said where no horizon is given",
        arguments: [[Action.Horizon.done, .now, .short], [.medium, .long], [.now], [.long], []])
    func nearMisses(horizons: [Action.Horizon]) throws {
        #expect(try pattern.formed(try (horizons + [nil]).map { try action(["f"], .fix, .test, $0) }) == [])
    }

    @Test("two factors met at two times do not form it")
    func oneFactor() throws {
        #expect(try pattern.formed([action(["f"], nil, nil, .now), action(["g"], nil, nil, .long)]) == [])
    }
}
