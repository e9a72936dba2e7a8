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
        case .title: say(fields.title)
        case .summary: say(fields.summary)
        case .body: fields.body.forEachRun { run, _ in body(run) }
        case .impact: fields.impact.map(say)
        case .adaptations: for adaptation in fields.adaptations { say(adaptation.what) }
        case .record: eachStatement(say)
        case .terms:
            fields.organisation.map(say)
            for vocabulary in Vocabulary.allCases where vocabulary != .organisations {
                for slug in terms(of: vocabulary) { say(slug.text) }
            }
        }
    }

    private func eachStatement(_ body: (String) -> Void) {
        fields.hook.map(body)
        fields.nearMiss.surfacedBy.map(body)
        fields.nearMiss.potential.map(body)
        for text in [
            fields.wentRight.challenge, fields.wentRight.normalWork, fields.wentRight.sustainedBy, fields.wentRight.cost,
            fields.wentRight.fragileIf,
        ] {
            text.map(body)
        }
        for factor in fields.factors { factor.here.map(body) }
        for relation in fields.relations { relation.note.map(body) }
        for surprise in fields.surprises {
            body(surprise.believed)
            body(surprise.found)
        }
        for moment in fields.timeline { body(moment.event) }
        for lesson in fields.lessons { body(lesson) }
        for action in fields.actions {
            for text in [action.event, action.action, action.target, action.goal] { text.map(body) }
        }
        for decision in fields.decisions {
            body(decision.text)
            decision.because.map(body)
        }
    }
}
