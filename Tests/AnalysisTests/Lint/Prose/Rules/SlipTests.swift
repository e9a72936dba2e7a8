import Narratives
import Testing

@testable import Analysis

struct SlipTests {
    private let rule = Slip()

    @Test(arguments: [
        "The table was ⟦accidentally⟧ dropped.",
        "An engineer ⟦inadvertently⟧ removed more servers.",
        "It began with an ⟦inadvertently⟧ applied rule.",
        "The ⟦accidental deletion⟧ took a minute.",
        "The operators deleted it ⟦by mistake⟧.",
        "The rows were deleted ⟦by accident⟧.",
        "The valve was closed ⟦in error⟧.",
        "The technician ⟦mistyped⟧ the address.",
        "The command had ⟦a typo⟧.",
        "The doses were entered ⟦incorrectly⟧.",
        "The query was ⟦mistakenly⟧ run there.",
        "She ran it on the ⟦wrong host⟧.",
        "It was run against the ⟦wrong cluster⟧.",
        "The fault was ⟦misdiagnosed⟧ at first.",
        "We ⟦did not notice⟧ the alert.",
        "The crew ⟦did not realise⟧ that it was off.",
        "The engineers ⟦were unaware⟧ of the limit.",
        "The shift lead ⟦misread⟧ the gauge.",
        "And while testing ⟦accidentally⟧ sent it.",
        "Somebody ⟦made a mistake⟧ there.",
        "⟦A typo⟧ led to it (https://e.org/watch?v=1).",
        "The rule — ⟦a typo⟧—went live.",
        "The ⟦wrong button⟧ was pressed.",
        "A feature had ⟦unknowingly⟧ added load.",
        "It was ⟦a misunderstanding⟧ of the flag.",
        "The team answered the page but ⟦missed that⟧ the backup was off.",
        "Operators read a stale picture for an hour and ⟦missed the⟧ loss of a line.",
        "Its operators ⟦did not understand⟧ how it spreads.",
        "⟦Mistakes were made⟧.",
        "The server had its folder ⟦accidentally⟧ deleted.",
        "The limit was ⟦incorrectly⟧ documented.",
        "They kept it there ⟦without realising⟧ that it is no archive.",
        "It began with the ⟦inadvertent modification⟧ of a route.",
        "An ⟦accidental feature setting⟧ emptied the queue.",
        "The technician sent the form with an ⟦incorrect entry⟧.",
        "An ⟦incorrect routing table change⟧ cut off the site.",
        "The error was identified as an ⟦incorrect change⟧ to a rule.",
        "It was found that an ⟦incorrect change⟧ had been made.",
        "It was found that the rows were deleted ⟦by mistake⟧.",
        "We ⟦did not spot⟧ this in the canary.",
        "An ⟦incorrect re-ordering⟧ of terms withdrew the routes.",
        "An ⟦incorrect ordering⟧ of the prefixes withdrew them.",
        "⟦Incorrectly⟧ configured backup names led to it.",
        "It began with an ⟦incorrectly⟧ configured limit.",
        "The limit was ⟦incorrectly⟧ configured.",
        "A change in one region ⟦incorrectly⟧ removed the setting for it.",
        "It was an update that ⟦incorrectly⟧ deleted a rule.",
        "The answer was late due to a wrong setting and ⟦phones on silent⟧.",
        "Nobody came, because the one on call ⟦slept through⟧ the alarm.",
        "An engineer ⟦misconfigured⟧ the router.",
        "The crash was ⟦mistakenly⟧ linked to another outage.",
        "It came of ⟦incorrectly⟧ configured alerts.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "The change inadvertently blocked the port.",
        "The header was accidentally cleared by the new code.",
        "A lock protects against accidental deletion.",
        "The risk of an accidental release is small.",
        "The bug was found by accident.",
        "Requests ended in error.",
        "Calls in error responses rose.",
        "The parser read the field incorrectly.",
        "Packets were sent to the wrong host.",
        "The script ran on the wrong branch of a condition.",
        "Most clients did not notice.",
        "The scheduler was unaware of the limit.",
        "The parser misread the date.",
        "The check rejects a typo.",
        "“It was accidentally dropped,” they said.",
        "Was it accidentally dropped?",
        "It was not accidentally dropped.",
        "The accidental discovery helped.",
        "We missed that deadline.",
        "The team missed the window for the release.",
        "We did not understand what the graph showed.",
        "The process had accidentally deleted it.",
        "The upgrade had landed and inadvertently reduced the pools.",
        "The parser did not understand the field.",
        "The probe missed that the backup was off.",
        "Incorrect input is rejected.",
        "The parser answers an incorrect command with a code.",
        "The engineers found an incorrect setting in the template.",
        "It returned an incorrect number of changes.",
        "The outage ended by reverting the erroneous change.",
        "The gap led to the mistaken application of a policy.",
        "The compiler mistakenly ran it twice.",
        "We did not spot any loss of data.",
        "We did not notice any loss of data.",
        "The team did not detect any intrusion.",
        "The crew did not notice evidence of fire.",
        "Clients got an incorrect ordering of messages.",
        "The scheduler incorrectly configured the pod.",
        "If a port is incorrectly configured, the check says so.",
        "The collector incorrectly removed live objects.",
        "The alarm rings phones on silent, too.",
        "The town slept through the storm.",
        "Engineers found misconfigured ports.",
        "We underestimated the load.",
        "The row was mistakenly marked as stale.",
        "The node was mistakenly removed by the scheduler.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }

    @Test
    func `A cell of a table is read as well`() {
        #expect(ProseSample("deleted by an engineer ⟦by mistake⟧").found(by: rule, in: .cell) == ["23 by mistake"])
    }
}
