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
    /// Calls with each text of a part, in the order of the page; of the body with its finished HTML.
    package func eachText(of part: TextPart, _ body: (String) -> Void) {
        switch part {
        case .title: body(title)
        case .summary: body(summary)
        case .body: for case .html(let html) in self.body.pieces { body(html) }
        case .impact: impact.map(body)
        case .adaptations: for adaptation in adaptations { body(adaptation.what) }
        case .record: eachStatement(body)
        case .terms:
            organisation.map(body)
            for vocabulary in Vocabulary.allCases where vocabulary != .organisations {
                for slug in terms(of: vocabulary) { body(slug.text) }
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
