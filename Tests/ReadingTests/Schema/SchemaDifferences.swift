import Narratives
import Testing

@testable import Reading

/// What JSON Schema cannot say, or not in a form that anyone could read: all that the schema and the reader may judge differently.
struct SchemaDifference: CustomTestStringConvertible {
    let name: String
    let subject: FrontMatterSchema
    let document: JSONValue
    /// Whether the schema lets it pass and the reader does not; else it is the other way round.
    var isFoundByReaderAlone = true

    var testDescription: String { name }

    /// Whether generated documents may have a finding that no schema makes: one that holds a part of a document to another.
    static func isOfReaderAlone(_ finding: Finding) -> Bool {
        ["unknown-factor", "factor-twice", "relation-to-itself", "duplicate-id", "outcome"].contains(finding.rule)
            || finding.message.hasSuffix("before it began.")
            || finding.message.contains("has no Latin letter")
    }

    static let all = [
        SchemaDifference(
            name: "a day that its month does not have", subject: .narrative, document: narrative(["ended": .string("2024-02-30")])),
        SchemaDifference(name: "an end before the beginning", subject: .narrative, document: narrative(["ended": .string("2001")])),
        SchemaDifference(name: "a record before the beginning", subject: .narrative, document: narrative(["recorded": .string("2001")])),
        SchemaDifference(
            name: "a factor that is not among the factors", subject: .narrative,
            document: narrative(["adaptations": .array([.object(["what": .string("a"), "helped": .array([.string("b")])])])])),
        SchemaDifference(
            name: "one name twice among the factors", subject: .narrative,
            document: narrative(["factors": .array([.object(["factor": .string("a")]), .object(["factor": .string("a")])])])),
        SchemaDifference(
            name: "an organisation without a Latin letter or digit", subject: .narrative,
            document: narrative(["organisation": .string("漢")])),
        SchemaDifference(name: "a whole number with a fraction", subject: .page, document: page(["menu": .number("6.0")])),
        SchemaDifference(name: "a number in quotes that is out of range", subject: .page, document: page(["menu": .string("1000")])),
        SchemaDifference(name: "an extension nested 16 deep", subject: .page, document: page(["x-deep": nested(20)])),
        SchemaDifference(
            name: "a single cause in capitals below an extension", subject: .page,
            document: page(["x-a": .object(["ROOT CAUSE": .string("b")])])),
        SchemaDifference(
            name: "a fraction in quotes with an exponent", subject: .configuration,
            document: .object(["similarity": .object(["threshold": .string("1e-1")])]), isFoundByReaderAlone: false),
    ]

    static func narrative(_ more: KeyValuePairs<String, JSONValue>) -> JSONValue {
        let members: KeyValuePairs<String, JSONValue> = [
            "title": .string("t"), "kind": .string("post-mortem"), "date": .number("2024"), "summary": .string("s"),
        ]
        return .object((Array(members) + Array(more)).map { JSONValue.Member(name: $0.key, value: $0.value) })
    }

    private static func page(_ more: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object((Array(["title": .string("t")] as KeyValuePairs) + Array(more)).map { JSONValue.Member(name: $0.key, value: $0.value) })
    }

    private static func nested(_ depth: Int) -> JSONValue { (0..<depth).reduce(.string("a")) { value, _ in .array([value]) } }
}
