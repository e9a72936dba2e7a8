internal import Narratives

extension Narrative.Fields: Taped {
    static var blank: Self { Self(id: .unwritten, file: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&id)
        tape.pass(&file)
        tape.pass(&title)
        tape.pass(&kind)
        tape.pass(&date)
        tape.pass(&ended)
        tape.pass(&summary)
        tape.pass(&hook)
        tape.pass(&organisation)
        tape.pass(&systems)
        tape.pass(&technologies)
        tape.pass(&tags)
        tape.pass(&status)
        tape.pass(&authors)
        tape.pass(&sources)
        tape.pass(&impact)
        tape.pass(&severity)
        tape.pass(&symptoms)
        tape.pass(&timeline)
        tape.pass(&factors)
        tape.pass(&relations)
        tape.pass(&adaptations)
        tape.pass(&surprises)
        tape.pass(&response)
        tape.pass(&lessons)
        tape.pass(&actions)
        tape.pass(&decisions)
        tape.pass(&related)
        tape.pass(&nearMiss)
        tape.pass(&wentRight)
        tape.pass(&aliases)
        tape.pass(&extensions)
        tape.pass(&body)
    }
}

extension Narrative.NearMiss: Taped {
    static var blank: Self { Self() }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&surfacedBy)
        tape.pass(&stoppedBy)
        tape.pass(&potential)
        tape.pass(&precursorOf)
    }
}

extension Narrative.WentRight: Taped {
    static var blank: Self { Self() }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&challenge)
        tape.pass(&normalWork)
        tape.pass(&capacities)
        tape.pass(&sustainedBy)
        tape.pass(&cost)
        tape.pass(&fragileIf)
    }
}

extension Source: Taped {
    static var blank: Source { Source(title: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&title)
        tape.pass(&url)
        tape.pass(&archive)
        tape.pass(&accessed)
    }
}

extension TimelineEvent: Taped {
    static var blank: TimelineEvent { TimelineEvent(at: .blank, event: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&at)
        tape.pass(&event)
        tape.pass(&part)
    }
}

extension Surprise: Taped {
    static var blank: Surprise { Surprise(believed: "", found: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&believed)
        tape.pass(&found)
        tape.pass(&who)
    }
}

extension RelatedNarrative: Taped {
    static var blank: RelatedNarrative { RelatedNarrative(id: .blank, why: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&id)
        tape.pass(&why)
    }
}

extension ContributingFactor: Taped {
    static var blank: ContributingFactor { ContributingFactor(factor: .blank) }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&factor)
        tape.pass(&localName)
        tape.pass(&here)
        tape.pass(&part)
        tape.pass(&evidence)
    }
}

extension Relation: Taped {
    static var blank: Relation { Relation(from: .blank, verb: .coOccurred, to: .blank) }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&from)
        tape.pass(&verb)
        tape.pass(&to)
        tape.pass(&via)
        tape.pass(&timing)
        tape.pass(&note)
        tape.pass(&evidence)
        tape.pass(&isVerbRead)
    }
}

extension Adaptation: Taped {
    static var blank: Adaptation { Adaptation(what: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&what)
        tape.pass(&who)
        tape.pass(&capacity)
        tape.pass(&helped)
        tape.pass(&designedFor)
        tape.pass(&worked)
    }
}

extension Action: Taped {
    static var blank: Action { Action(action: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&id)
        tape.pass(&event)
        tape.pass(&action)
        tape.pass(&target)
        tape.pass(&goal)
        tape.pass(&addresses)
        tape.pass(&aim)
        tape.pass(&stage)
        tape.pass(&horizon)
        tape.pass(&temporal)
        tape.pass(&ref)
    }
}

extension Decision: Taped {
    static var blank: Decision { Decision(text: "") }

    mutating func pass(over tape: inout some Tape) {
        tape.pass(&text)
        tape.pass(&because)
    }
}

extension Extension: Taped {
    static var blank: Extension { Extension(name: "", value: .text("")) }

    mutating func pass(over tape: inout some Tape) {
        let (name, value) = (tape.passed(name), tape.passed(value))
        self = Extension(name: name, value: value)
    }
}

extension Extension.Value: Taped {
    static var blank: Self { .text("") }

    mutating func pass(over tape: inout some Tape) {
        var sort =
            switch self {
            case .text: 0
            case .list: 1
            case .mapping: 2
            }
        tape.pass(&sort)
        switch sort {
        case 0: self = .text(tape.passed { if case .text(let text) = self { text } else { "" } })
        case 1:
            var list = if case .list(let list) = self { list } else { [Extension.Value]() }
            tape.descend { $0.pass(&list) }
            self = .list(list)
        case 2:
            var mapping = if case .mapping(let mapping) = self { mapping } else { [Extension]() }
            tape.descend { $0.pass(&mapping) }
            self = .mapping(mapping)
        default: tape.refuse()
        }
    }
}
