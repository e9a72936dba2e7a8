package import Narratives

/// Where a narrative's words stand. Search reads all of them.
package enum TextPart: Int, CaseIterable, Sendable {
    case title, summary, body, impact, adaptations
    /// Every other field that says something in words.
    case record
    /// The words of vocabularies.
    case terms

    /// Whether it is running text whose capitals tell names from other words.
    var isProse: Bool { self != .title && self != .record && self != .terms }

    /// Whether similarity reads it.
    var isCompared: Bool { self != .record && self != .terms }
}

extension Narrative {
    /// Calls with each text of a part, in the order of the page; of the body with each run of its finished HTML.
    package func eachText(of part: TextPart, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        func say(_ text: String) {
            var text = text
            text.withUTF8(body)
        }
        switch part {
        case .title: say(title)
        case .summary: say(summary)
        case .body: self.body.forEachRun { run, _ in body(run) }
        case .impact: impact.map(say)
        case .adaptations: for adaptation in adaptations { say(adaptation.what) }
        case .record: eachStatement(say)
        case .terms:
            organisation.map(say)
            for vocabulary in Vocabulary.allCases where vocabulary != .organisations {
                for slug in terms(of: vocabulary) { say(slug.text) }
            }
        }
    }

    private func eachStatement(_ body: (String) -> Void) {
        hook.map(body)
        nearMiss.surfacedBy.map(body)
        nearMiss.potential.map(body)
        for text in [wentRight.challenge, wentRight.normalWork, wentRight.sustainedBy, wentRight.cost, wentRight.fragileIf] {
            text.map(body)
        }
        for factor in factors { factor.here.map(body) }
        for relation in relations { relation.note.map(body) }
        for surprise in surprises {
            body(surprise.believed)
            body(surprise.found)
        }
        for moment in timeline { body(moment.event) }
        for lesson in lessons { body(lesson) }
        for action in actions {
            for text in [action.event, action.action, action.target, action.goal] { text.map(body) }
        }
        for decision in decisions {
            body(decision.text)
            decision.because.map(body)
        }
    }
}
