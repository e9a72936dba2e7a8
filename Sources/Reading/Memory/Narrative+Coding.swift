package import Narratives
package import Text

extension Narrative.Fields: BinaryCodable {
    package static var placeholder: Self { Self(id: .unwritten, file: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&id)
        coder.code(&file)
        coder.code(&title)
        coder.code(&kind)
        coder.code(&date)
        coder.code(&ended)
        coder.code(&summary)
        coder.code(&hook)
        coder.code(&organisation)
        coder.code(&systems)
        coder.code(&technologies)
        coder.code(&tags)
        coder.code(&status)
        coder.code(&authors)
        coder.code(&sources)
        coder.code(&impact)
        coder.code(&severity)
        coder.code(&symptoms)
        coder.code(&timeline)
        coder.code(&factors)
        coder.code(&relations)
        coder.code(&adaptations)
        coder.code(&surprises)
        coder.code(&response)
        coder.code(&lessons)
        coder.code(&actions)
        coder.code(&decisions)
        coder.code(&related)
        coder.code(&nearMiss)
        coder.code(&wentRight)
        coder.code(&aliases)
        coder.code(&extensions)
        coder.code(&body)
    }
}

extension Narrative.NearMiss: BinaryCodable {
    package static var placeholder: Self { Self() }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&surfacedBy)
        coder.code(&stoppedBy)
        coder.code(&potential)
        coder.code(&precursorOf)
    }
}

extension Narrative.WentRight: BinaryCodable {
    package static var placeholder: Self { Self() }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&challenge)
        coder.code(&normalWork)
        coder.code(&capacities)
        coder.code(&sustainedBy)
        coder.code(&cost)
        coder.code(&fragileIf)
    }
}

extension Source: BinaryCodable {
    package static var placeholder: Source { Source(title: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&title)
        coder.code(&url)
        coder.code(&archive)
        coder.code(&accessed)
    }
}

extension TimelineEvent: BinaryCodable {
    package static var placeholder: TimelineEvent { TimelineEvent(at: .placeholder, event: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&at)
        coder.code(&event)
        coder.code(&part)
    }
}

extension Surprise: BinaryCodable {
    package static var placeholder: Surprise { Surprise(believed: "", found: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&believed)
        coder.code(&found)
        coder.code(&who)
    }
}

extension RelatedNarrative: BinaryCodable {
    package static var placeholder: RelatedNarrative { RelatedNarrative(id: .placeholder, why: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&id)
        coder.code(&why)
    }
}

extension ContributingFactor: BinaryCodable {
    package static var placeholder: ContributingFactor { ContributingFactor(factor: .placeholder) }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&factor)
        coder.code(&localName)
        coder.code(&here)
        coder.code(&part)
        coder.code(&evidence)
    }
}

extension Relation: BinaryCodable {
    package static var placeholder: Relation { Relation(from: .placeholder, verb: .coOccurred, to: .placeholder) }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&from)
        coder.code(&verb)
        coder.code(&to)
        coder.code(&via)
        coder.code(&timing)
        coder.code(&note)
        coder.code(&evidence)
        coder.code(&isVerbRead)
    }
}

extension Adaptation: BinaryCodable {
    package static var placeholder: Adaptation { Adaptation(what: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&what)
        coder.code(&who)
        coder.code(&capacity)
        coder.code(&helped)
        coder.code(&designedFor)
        coder.code(&worked)
    }
}

extension Action: BinaryCodable {
    package static var placeholder: Action { Action(action: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&id)
        coder.code(&event)
        coder.code(&action)
        coder.code(&target)
        coder.code(&goal)
        coder.code(&addresses)
        coder.code(&aim)
        coder.code(&stage)
        coder.code(&horizon)
        coder.code(&temporal)
        coder.code(&ref)
    }
}

extension Decision: BinaryCodable {
    package static var placeholder: Decision { Decision(text: "") }

    package mutating func code(with coder: inout some BinaryCoder) {
        coder.code(&text)
        coder.code(&because)
    }
}

extension Extension: BinaryCodable {
    package static var placeholder: Extension { Extension(name: "", value: .text("")) }

    package mutating func code(with coder: inout some BinaryCoder) {
        let (name, value) = (coder.coded(name), coder.coded(value))
        self = Extension(name: name, value: value)
    }
}

extension Extension.Value: BinaryCodable {
    package static var placeholder: Self { .text("") }

    package mutating func code(with coder: inout some BinaryCoder) {
        var sort =
            switch self {
            case .text: 0
            case .list: 1
            case .mapping: 2
            }
        coder.code(&sort)
        switch sort {
        case 0: self = .text(coder.coded { if case .text(let text) = self { text } else { "" } })
        case 1:
            var list = if case .list(let list) = self { list } else { [Extension.Value]() }
            coder.nested { $0.code(&list) }
            self = .list(list)
        case 2:
            var mapping = if case .mapping(let mapping) = self { mapping } else { [Extension]() }
            coder.nested { $0.code(&mapping) }
            self = .mapping(mapping)
        default: coder.refuse()
        }
    }
}
