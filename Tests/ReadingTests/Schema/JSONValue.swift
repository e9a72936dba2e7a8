import Analysis
import Narratives
import Text

/// A JSON value that a test builds and changes. As JSON is YAML, the reader and a validator of JSON Schema take the same bytes.
indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As it is spelt.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Hashable, Sendable {
        var name: String
        var value: JSONValue
    }

    static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    var text: String {
        var json = JSONText()
        write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    func write(to json: inout JSONText) {
        switch self {
        case .null: json.raw(Array("null".utf8))
        case .bool(let value): json.raw(Array((value ? "true" : "false").utf8))
        case .number(let spelling): json.raw(Array(spelling.utf8))
        case .string(let text): json.string(text)
        case .array(let items): json.array(of: items) { $1.write(to: &$0) }
        case .object(let members):
            json.object { json in
                for member in members {
                    json.key(member.name)
                    member.value.write(to: &json)
                }
            }
        }
    }
}

extension SeededRandom {
    mutating func isOne(in number: Int) -> Bool { below(number) == 0 }
}
