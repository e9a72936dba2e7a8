internal import Reading

/// A value of front matter without its places, to be changed and written again.
indirect enum FrontMatterValue: Sendable {
    case text(String)
    case nothing
    case list([FrontMatterValue])
    case mapping([Pair])

    struct Pair: Sendable {
        let key: String
        var value: FrontMatterValue
    }

    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, _): self = node.isBlank ? .nothing : .text(text)
        case .sequence(let items): self = .list(items.map(FrontMatterValue.init))
        case .mapping(let pairs): self = .mapping(pairs.map { Pair(key: $0.key.text ?? "", value: FrontMatterValue($0.value)) })
        }
    }

    /// The front matter of a file; nil where it is none that could be read.
    static func read(_ yaml: ArraySlice<UInt8>, file: String) -> [Pair]? {
        var list = FindingList(file: file, firstLine: Document.frontMatterLine)
        guard let root = YAMLText.parse(yaml, into: &list), case .mapping(let pairs) = FrontMatterValue(root) else { return nil }
        return pairs
    }

    subscript(key: String) -> FrontMatterValue? {
        guard case .mapping(let pairs) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// A file of front matter and Markdown.
    static func file(_ pairs: [Pair], _ body: [UInt8]) -> [UInt8] {
        let lines = pairs.map { "\(FrontMatterValue.quoted($0.key)): \($0.value.written)\n" }
        return Array(("---\n" + lines.joined() + "---\n").utf8) + body
    }

    /// As YAML on one line.
    private var written: String {
        switch self {
        case .text(let text): FrontMatterValue.quoted(text)
        case .nothing: "null"
        case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
        case .mapping(let pairs):
            "{" + pairs.map { "\(FrontMatterValue.quoted($0.key)): \($0.value.written)" }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where YAMLScalar.mayStand(scalar): quoted.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return quoted + "\""
    }
}
