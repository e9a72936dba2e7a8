import Analysis
import Foundation
import Narratives
import Testing
import Text

@testable import Reading

/// The schema and the reader are made from one declaration. These tests ask an independent validator whether they say the same.
struct FrontMatterSchemaTests {
    private struct Case {
        let subject: FrontMatterSchema
        let document: JSONValue
    }

    /// Whether the reader finds no error in a document, but for what a schema cannot say.
    private func reads(_ item: Case, all: Bool = false) throws -> (isGood: Bool, rules: [String]) {
        var list = FindingList(file: "a", firstLine: 1)
        let root = try #require(YAMLText.parse(Array(item.document.text.utf8)[...], into: &list), "\(item.document.text)")
        switch item.subject {
        case .narrative: _ = NarrativeReader.standard.read(root, id: .unwritten, file: "a", into: &list)
        case .factor: _ = PageKeys.factor.read(root, into: .init(term: Term(.factors, .unwritten), file: "a"), &list)
        case .term: _ = PageKeys.otherTerm.read(root, into: .init(term: Term(.tags, .unwritten), file: "a"), &list)
        case .page: _ = PageKeys.page.read(root, into: .init(slug: nil, file: "a"), &list)
        case .home: _ = PageKeys.home.read(root, into: .init(slug: nil, file: "a"), &list)
        case .configuration: _ = ConfigurationKeys.reader.read(root, into: SiteConfiguration(), &list)
        }
        let errors = list.findings.filter {
            $0.severity == .error && (all || !SchemaDifference.isOfReaderAlone($0))
        }
        return (errors.isEmpty, errors.map { "\($0.rule): \($0.message)" })
    }

    /// What Debian's python3-jsonschema says of each document, all of them in one process.
    private func validated(_ cases: [Case]) throws -> [Bool] {
        var request = JSONText()
        request.object { json in
            json.key("schemas")
            json.object { json in
                for subject in FrontMatterSchema.allCases {
                    json.key(subject.rawValue)
                    json.raw(subject.bytes)
                }
            }
            json.key("cases")
            json.array(of: cases) { json, item in
                json.array { json in
                    json.string(item.subject.rawValue)
                    item.document.write(to: &json)
                }
            }
        }
        // In ECMAScript, and so in JSON Schema, `$` is the end; in Python it may stand before a last line end.
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            def ecma(value):
                if isinstance(value, dict):
                    return {k: v[:-1] + r"\\Z" if k == "pattern" and v.endswith("$") else ecma(v) for k, v in value.items()}
                return [ecma(v) for v in value] if isinstance(value, list) else value
            request = json.load(sys.stdin)
            for schema in request["schemas"].values(): Draft202012Validator.check_schema(schema)
            validators = {name: Draft202012Validator(ecma(schema)) for name, schema in request["schemas"].items()}
            print("".join("1" if validators[subject].is_valid(document) else "0" for subject, document in request["cases"]))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let bytes = request.bytes
        try input.fileHandleForWriting.write(contentsOf: Data(bytes))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: answer, as: UTF8.self).filter { $0 == "0" || $0 == "1" }.map { $0 == "1" }
    }

    @Test
    func `It says of many generated documents, good and bad, what the reader says`() throws {
        var generator = DocumentGenerator(random: SeededRandom(seed: 7))
        var cases: [Case] = []
        for subject in FrontMatterSchema.allCases {
            for _ in 0..<(subject == .narrative ? 240 : 40) {
                let good = generator.good(subject.shape())
                let changed = generator.changed(good)
                cases += [good, changed, generator.changed(changed)].map { Case(subject: subject, document: $0) }
            }
        }
        let answers = try validated(cases)
        try #require(answers.count == cases.count)
        var verdicts = [0, 0]
        for (item, answer) in zip(cases, answers) {
            let (isGood, rules) = try reads(item)
            verdicts[isGood ? 1 : 0] += 1
            #expect(isGood == answer, "\(item.subject): \(item.document.text): \(rules)")
        }
        // Neither verdict is an accident.
        #expect(verdicts.allSatisfy { $0 > 300 }, "\(verdicts)")
    }

    @Test(arguments: SchemaDifference.all)
    func `What the two may judge differently is a short list, and each entry is true`(_ difference: SchemaDifference) throws {
        let item = Case(subject: difference.subject, document: difference.document)
        #expect(try validated([item]) == [difference.isFoundByReaderAlone])
        #expect(try reads(item, all: true).isGood == !difference.isFoundByReaderAlone)
    }

    @Test
    func `Front matter with every key of the format is good by the schema of its kind`() throws {
        for text in [EveryKey.postMortem, EveryKey.nearMiss, EveryKey.wentRight] {
            var list = FindingList(file: "a", firstLine: 1)
            let root = try #require(YAMLText.parse(Array(text.utf8)[...], into: &list))
            #expect(try validated([Case(subject: .narrative, document: root.json)]) == [true])
        }
    }

    @Test(arguments: FrontMatterSchema.allCases)
    func `Every key says what it is for`(_ subject: FrontMatterSchema) {
        for key in subject.shape().everyKey {
            #expect(key.summary.count > 4 && key.summary.hasSuffix("."), "\(key.name)")
        }
    }

    @Test
    func `The pages about the format and the settings name every key and every word of every closed list`() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let pages = tests.deletingLastPathComponent().appendingPathComponent("content/pages")
        for subject in FrontMatterSchema.allCases {
            let page = pages.appendingPathComponent(subject == .configuration ? "settings.md" : "format.md")
            let text = try String(contentsOf: page, encoding: .utf8)
            for key in subject.shape().everyKey {
                for name in [key.name] + key.aliases {
                    #expect(text.contains("`\(name)`") || text.contains("\(name):"), "\(subject): \(name)")
                }
                for word in key.value.words { #expect(text.contains("`\(word)`"), "\(key.name): \(word)") }
            }
        }
    }
}

extension MappingShape {
    /// The keys of this mapping and of all below it.
    fileprivate var everyKey: [KeyShape] { keys + keys.flatMap { $0.value.below } }
}

extension ValueShape {
    fileprivate var below: [KeyShape] {
        switch self {
        case .list(let item), .oneOrMore(let item), .table(let item): item.below
        case .item(let item, let mapping): item.below + mapping.everyKey
        case .mapping(let shape): shape.everyKey
        default: []
        }
    }

    fileprivate var words: [String] {
        switch self {
        case .list(let item), .oneOrMore(let item), .table(let item), .item(let item, _): item.words
        case .words(let words): words
        default: []
        }
    }
}

extension YAMLNode {
    /// As an editor reads YAML: plain numbers are numbers.
    fileprivate var json: JSONValue {
        switch content {
        case .scalar(let text, isPlain: true) where Int(text) != nil: .number(text)
        case .scalar(let text, _): .string(text)
        case .sequence(let items): .array(items.map(\.json))
        case .mapping(let pairs): .object(pairs.map { JSONValue.Member(name: $0.key.text ?? "", value: $0.value.json) })
        }
    }
}
