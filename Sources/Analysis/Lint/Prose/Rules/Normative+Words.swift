// What judges only where the words around it say so.
extension Normative {
    /// "Without testing or due diligence", and not "their due diligence took two weeks".
    static let diligence = ["or due diligence", "and due diligence"]
    static let withoutWork = [
        "sufficient", "adequate", "proper", "enough", "thorough", "appropriate", "an adequate", "a proper", "a thorough",
    ].map { "without " + $0 }
    /// What comes before the work is done, and is people's.
    static let foresight: Set<String> = [
        "care", "consideration", "consultation", "coordination", "diligence", "documentation", "experience", "expertise", "knowledge",
        "oversight", "planning", "preparation", "review", "reviews", "supervision", "testing", "tests", "thought", "training",
        "understanding",
    ]
    static let withoutCare = ["properly", "adequately", "sufficiently", "fully", "thoroughly", "carefully"].map { "without " + $0 }
    static let efforts: Set<String> = [
        "assessing", "checking", "communicating", "configuring", "considering", "consulting", "documenting", "evaluating", "examining",
        "planning", "preparing", "reviewing", "studying", "testing", "thinking", "understanding", "verifying", "vetting",
    ]
    static let hurries = ["quickly", "rapidly", "soon", "fast", "early", "hastily"].map { "too " + $0 }
    static let deployed: Set<String> = [
        "added", "approved", "decommissioned", "deployed", "introduced", "launched", "merged", "migrated", "pushed", "released", "removed",
        "rolled", "shipped",
    ]
    static let rollouts: Set<String> = [
        "change", "decision", "deploy", "deployment", "fix", "launch", "migration", "release", "review", "rollback", "rollout", "testing",
        "update", "upgrade",
    ]
    /// A node lacks memory; people lack what they were not given.
    static let lacking = ["experience", "expertise", "knowledge", "skills", "training", "understanding"].flatMap { gift in
        ["lacking ", "lacking the ", "lacking sufficient "].map { $0 + gift }
    }
    /// Models are untrained, too.
    static let greenness = ["inexperienced", "untrained", "unqualified", "undertrained"]
    /// Parsers mishandle dates.
    static let handling = ["mishandled", "mismanaged"]
    static let cases: Set<String> = [
        "alarm", "alert", "case", "crisis", "emergency", "handover", "incident", "migration", "outage", "project", "response", "rollout",
    ]
}
