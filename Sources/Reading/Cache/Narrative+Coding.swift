public import Narratives
public import Text

extension Narrative.Fields: BinaryCodable {
    /// Values that say nothing.
    public static var placeholder: Self { .blank }

    /// Codes every value.
    public mutating func code(with coder: inout BinaryCoder) {
        coder.code(&id)
        coder.code(&file)
        coder.code(fieldsOf: &self)
        coder.code(&extensions)
        coder.code(&body)
    }
}

extension Extension: BinaryCodable {
    package static var placeholder: Extension { Extension(name: "", value: .text("")) }

    package mutating func code(with coder: inout BinaryCoder) {
        let (name, value) = (coder.coded(name), coder.coded(value))
        self = Extension(name: name, value: value)
    }
}

extension Extension.Value: BinaryCodable {
    package static var placeholder: Self { .text("") }

    package mutating func code(with coder: inout BinaryCoder) {
        var tag =
            switch self {
            case .text: 0
            case .list: 1
            case .mapping: 2
            }
        coder.code(&tag)
        switch tag {
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
