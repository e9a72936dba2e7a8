import Narratives
import Testing

@testable import Analysis

struct NormativeTests {
    private let rule = Normative()

    @Test(arguments: [
        "An engineer ⟦mistakenly⟧ wiped the database.",
        "Engineers ⟦incorrectly⟧ assumed symmetry.",
        "It was a ⟦poor decision⟧.",
        "⟦Lack of situational awareness⟧ was named.",
        "They were people who ⟦wrongly⟧ believed it.",
        "It shows ⟦inadequate understanding⟧ of the tool.",
        "There was a ⟦lack of due diligence⟧.",
        "A ⟦poorly written⟧ expression ran.",
        "They were ⟦insufficiently careful⟧.",
        "The crew ⟦lacked training⟧.",
        "The pilots ⟦lost situational awareness⟧.",
        "The handover was ⟦inadequate⟧.",
        "The owner had ⟦not adequately⟧ studied its own grid.",
        "The change was ⟦not properly⟧ tested.",
        "They shipped a ⟦hastily⟧ built image.",
        "It shows ⟦inadequate power recovery procedures⟧ in both halls.",
        "It was done ⟦without sufficient load testing or due diligence⟧, which took a day.",
        "They signed without a visit ⟦or due diligence⟧.",
        "The switch was moved ⟦without adequate planning⟧.",
        "It went live ⟦without a thorough review⟧.",
        "It sent the traffic ⟦without properly configuring⟧ the switches.",
        "They moved it ⟦without fully understanding⟧ the lock.",
        "The hall was ⟦not adequately⟧ provisioned for it.",
        "The door was ⟦improperly⟧ secured.",
        "New hosts were added ⟦too quickly⟧, and a second leader rose.",
        "The feature was rolled out ⟦too soon⟧.",
        "The gate had a ⟦critical design flaw⟧.",
        "The builder was a crew ⟦lacking experience⟧ with two decks.",
        "An ⟦inexperienced⟧ operator held the lever.",
        "The incident was ⟦mishandled⟧.",
        "The rollout was ⟦rushed⟧.",
        "It was a ⟦hasty⟧ rollback.",
        "It was an ⟦ill-advised⟧ shortcut.",
        "It shows an ⟦inadequate review process⟧.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "The parser incorrectly exited.",
        "Redundant links were wrongly disabled.",
        "The job mistakenly targeted a group.",
        "“A poor decision,” they wrote.",
        "It was not a bad decision.",
        "The buffer was inadequate.",
        "The socket was not properly closed.",
        "Insufficient memory for the training of a model was left.",
        "It was not, properly speaking, a test.",
        "Insufficient memory was left.",
        "The node performed poorly.",
        "There was a lack of disk space.",
        "Metrics were insufficient.",
        "The pump lacked power.",
        "The response was 200.",
        "The buyer's due diligence took two weeks.",
        "The visit and due diligence took two weeks.",
        "The pod runs without sufficient memory.",
        "It runs without sufficient planning data.",
        "It was never shipped without adequate testing.",
        "It exits without properly closing its sockets.",
        "The tool let capacity be removed too quickly.",
        "Replicas were removed too quickly by the autoscaler.",
        "Events were added too quickly for the queue.",
        "A design flaw in the radar made it draw power.",
        "There was a node lacking memory, and one lacking knowledge of the term.",
        "An untrained model answered.",
        "The parser mishandled the date.",
        "The patient was rushed to a ward.",
        "Water rushed in.",
        "A hasty reopening can bring the crowd back.",
        "Hasty work is toasted, too.",
        "Insufficient planning data was left.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
