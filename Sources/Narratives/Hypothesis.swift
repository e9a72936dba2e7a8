/// What was taken to be happening while it happened, as it looked then.
package struct Hypothesis: Hashable, Sendable {
    package var held: String
    package var evidence: [Located<Evidence>] = []
    package var plain = PlainValues()

    package init(held: String) { self.held = held }
}

extension Hypothesis: FormatRecord {
    package static let subject = "a hypothesis"
    package static let blank = Hypothesis(held: "")

    package static let format: [Field<Hypothesis>] = [
        .prose("held", "What was taken to be happening.", .at(\.held)).required(),
        .prose("who", "A role, never a name.", as: .role).searched(.none),
        .dateOrWords("from", "Since when it was held: a date, or words."),
        .dateOrWords("until", "Until when."),
        .prose("rested-on", "What it rested on."),
        .prose("dropped", "What made people drop it."),
        .evidence(.at(\.evidence)),
        .audience,
    ]
}
