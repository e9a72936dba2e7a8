import Narratives
import Testing

@testable import Analysis

struct FastThenBetterTests {
    private let pattern = FastThenBetter()

    @Test(arguments: [Action.Horizon.done, .now, .short])
    func `Something soon and something later for one factor form it, the soon first`(fast: Action.Horizon) throws {
        for later in [Action.Horizon.medium, .long] {
            let actions = [try action(["f"], nil, nil, later), try action(["f"]), try action(["f"], nil, nil, fast)]
            #expect(try pattern.formed(actions) == ["f: 2 0"])
        }
    }

    @Test(arguments: [[Action.Horizon.done, .now, .short], [.medium, .long], [.now], [.long], []])
    func `Soon alone or later alone does not form it, and nothing is said where no horizon is given`(horizons: [Action.Horizon]) throws {
        #expect(try pattern.formed(try (horizons + [nil]).map { try action(["f"], .fix, .test, $0) }) == [])
    }

    @Test
    func `Two factors met at two times do not form it`() throws {
        #expect(try pattern.formed([action(["f"], nil, nil, .now), action(["g"], nil, nil, .long)]) == [])
    }
}
