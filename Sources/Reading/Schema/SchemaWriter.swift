internal import Narratives
internal import Text

/// Writes a mapping's shape as JSON Schema 2020-12.
///
/// A key with nothing behind it counts as left out, so that every key that may be left out may be null.
struct SchemaWriter {
    let title: String
    let mapping: MappingShape

    func write(to json: inout JSONText) {
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title)
            json.mapping(mapping, mayBeBlank: false)
            guard mapping.takesExtensions else { return }
            json.object("$defs") { json in
                json.object("name") { json in
                    json.member("description", "Any name but one that names a single cause.")
                    json.object("not") { $0.member("pattern", ForbiddenKey.pattern) }
                }
                json.object("anything") { json in
                    json.member("description", "Kept for themes and exports.")
                    json.reference("propertyNames", "name")
                    json.reference("additionalProperties", "anything")
                    json.reference("items", "anything")
                }
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func reference(_ name: String, _ definition: String) {
        object(name) { $0.member("$ref", "#/$defs/\(definition)") }
    }

    /// The members of a schema for a value.
    ///
    /// - Parameter mayBeBlank: whether there may be nothing behind its key.
    fileprivate mutating func shape(_ shape: ValueShape, mayBeBlank: Bool) {
        let blank = mayBeBlank ? ["null"] : []
        switch shape {
        case .text(let longest):
            types(["string", "number", "boolean"] + blank)
            member("pattern", #"[^\u0000-\u0020]"#)
            member("maxLength", longest)
        case .form(let form): self.form(form, blank)
        case .words(let words): self.words(words, mayBeBlank: mayBeBlank)
        case .number(let range, let isWhole):
            types([isWhole ? "integer" : "number", "string"] + blank)
            member("minimum", Int(range.lowerBound))
            member("maximum", Int(range.upperBound))
            // In quotes it is read as well.
            member("pattern", isWhole ? "^[+-]?[0-9]+$" : #"^0*(0|1(\.0+)?|0?\.[0-9]+)$"#)
        case .flag:
            key("enum")
            array { json in
                for word in ["true", "false"] {
                    json.raw(Array(word.utf8))
                    json.string(word)
                }
                if mayBeBlank { json.raw(Array("null".utf8)) }
            }
        case .list(let item): list(of: item, blank)
        case .oneOrMore(let item):
            key("anyOf")
            array { json in
                json.object { $0.shape(item, mayBeBlank: mayBeBlank) }
                json.object { $0.list(of: item, []) }
            }
        case .mapping(let shape): mapping(shape, mayBeBlank: mayBeBlank)
        case .table(let value):
            types(["object"] + blank)
            object("additionalProperties") { $0.shape(value, mayBeBlank: false) }
        case .item(let value, let mapping):
            key("anyOf")
            array { json in
                json.object { $0.shape(value, mayBeBlank: mayBeBlank) }
                json.object { $0.mapping(mapping, mayBeBlank: false) }
            }
        case .anything: member("$ref", "#/$defs/anything")
        }
    }

    private mutating func form(_ form: TextForm, _ blank: [String]) {
        types(["string"] + (form.numbers == nil ? [] : ["integer"]) + (form.takesTruth ? ["boolean"] : []) + blank)
        member("pattern", form.pattern)
        // Not of the standard; editors show it where the pattern does not match.
        member("patternErrorMessage", form.advice)
        member("maxLength", form.longest)
        member("minimum", form.numbers?.least)
        member("maximum", form.numbers?.most)
        member("examples", form.examples)
    }

    fileprivate mutating func types(_ names: [String]) {
        if names.count == 1 { member("type", names[0]) } else { member("type", names) }
    }

    private mutating func words(_ words: [String], mayBeBlank: Bool) {
        key("enum")
        array { json in
            for word in words { json.string(word) }
            if mayBeBlank { json.raw(Array("null".utf8)) }
        }
    }

    private mutating func list(of item: ValueShape, _ blank: [String]) {
        types(["array"] + blank)
        object("items") { $0.shape(item, mayBeBlank: false) }
    }
}

extension JSONText {
    fileprivate mutating func mapping(_ shape: MappingShape, mayBeBlank: Bool) {
        types(["object"] + (mayBeBlank ? ["null"] : []))
        object("properties") { json in
            for key in shape.keys {
                json.property(key.name, key, key.summary)
                for alias in key.aliases { json.property(alias, key, "Read as `\(key.name)`.") }
            }
        }
        member("required", shape.keys.filter { $0.isRequired && $0.aliases.isEmpty }.map(\.name))
        if shape.takesExtensions {
            reference("propertyNames", "name")
            object("patternProperties") { $0.reference("^x-", "anything") }
        }
        member("additionalProperties", false)
        conditions(of: shape)
    }

    private mutating func property(_ name: String, _ key: KeyShape, _ summary: String) {
        self.key(name)
        object { json in
            json.member("description", summary)
            json.shape(key.value, mayBeBlank: !key.isRequired)
        }
    }

    /// What more than one key has a say in: one spelling at a time, and keys that belong to another kind.
    private mutating func conditions(of shape: MappingShape) {
        let spelt = shape.keys.filter { !$0.aliases.isEmpty }
        guard !spelt.isEmpty || !shape.keysOfKinds.isEmpty else { return }
        key("allOf")
        array { json in
            for key in spelt { json.oneSpelling(of: key) }
            for (kind, keys) in shape.keysOfKinds {
                json.object { $0.blank(keys, where: shape.kinds.filter { $0 != kind }) }
            }
        }
    }

    private mutating func oneSpelling(of key: KeyShape) {
        let names = [key.name] + key.aliases
        for (index, name) in names.enumerated() {
            for other in names[(index + 1)...] {
                object { json in
                    json.object("not") { $0.member("required", [name, other]) }
                }
            }
        }
        guard key.isRequired else { return }
        object { $0.member("anyOf", names) { json, name in json.object { $0.member("required", [name]) } } }
    }

    /// Where `kind` is one of some, nothing may stand behind keys of another.
    private mutating func blank(_ keys: [String], where kinds: [String]) {
        object("if") { json in
            json.object("properties") { json in
                json.object("kind") { $0.member("enum", kinds) }
            }
            json.member("required", ["kind"])
        }
        object("then") { json in
            json.object("properties") { json in
                for name in keys {
                    json.object(name) { $0.member("type", "null") }
                }
            }
        }
    }
}

extension MappingShape {
    /// The words that `kind` may be.
    fileprivate var kinds: [String] {
        guard case .words(let words)? = keys.first(where: { $0.name == "kind" })?.value else { return [] }
        return words
    }
}
