internal import Mustache

/// What a field holds, which decides how a template may use it.
enum FieldShape: Sendable {
    /// Text that is escaped when it is shown; as a section, shown when it is not empty.
    case text
    /// Finished HTML, for triple braces alone.
    case html
    /// Yes or no: a section alone.
    case flag
    /// Another view, or none; or several.
    case view(ViewShape)
    /// Words by name, of which only these exist.
    case names(Set<String>)
}

/// The fields of one sort of view, by name. Templates are held to it when the theme loads.
struct ViewShape: Sendable {
    let name: String
    /// Made on request, since views may hold views of their own sort.
    let fields: @Sendable () -> [String: FieldShape]
}

/// Something that a template sees.
///
/// Each view declares its fields once; rendering, the check of templates and their documentation all go by that declaration.
protocol View: MustacheParent, Sendable {
    static var fields: Fields<Self> { get }
}

extension View {
    /// Only an unknown name is nil, and is then looked for in the views around this one. A field without a value is empty instead:
    /// otherwise a template would show the same field of another view.
    func child(named name: String) -> Any? { Self.fields.value(of: name, in: self) }

    static var shape: ViewShape { ViewShape(name: "\(Self.self)", fields: { fields.shapes }) }

    /// The shape of a view that is rendered by itself: a theme's own names come on top.
    static func shape(_ names: ThemeNames) -> ViewShape {
        ViewShape(name: "\(Self.self)", fields: { fields.shapes.merging(names.shapes) { $1 } })
    }
}

/// The declared fields of a view.
struct Fields<Subject>: Sendable {
    struct Field: Sendable {
        let name: String
        let summary: String
        let shape: FieldShape
        let value: @Sendable (Subject) -> Any
    }

    let all: [Field]
    private let values: [String: @Sendable (Subject) -> Any]

    init(_ all: [Field]) {
        self.all = all
        values = Dictionary(all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func value(of name: String, in subject: Subject) -> Any? { values[name].map { $0(subject) } }

    var shapes: [String: FieldShape] { Dictionary(all.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first }) }
}

extension Fields.Field {
    static func text(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
        Self(name: name, summary: summary, shape: .text) { Shown(value($0) ?? "") }
    }

    static func html(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
        Self(name: name, summary: summary, shape: .html) { Shown(value($0) ?? "") }
    }

    static func flag(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Self {
        Self(name: name, summary: summary, shape: .flag) { value($0) }
    }

    static func view<Inner: View>(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Inner?) -> Self {
        Self(name: name, summary: summary, shape: .view(Inner.shape)) { subject in value(subject).map { $0 as Any } ?? Shown("") }
    }

    static func list<Inner: View>(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [Inner]) -> Self {
        Self(name: name, summary: summary, shape: .view(Inner.shape)) { value($0) }
    }

    /// Views under a heading of their own: nothing at all when there are none, else a view with `items`.
    static func group<Inner: View>(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [Inner]) -> Self {
        Self(name: name, summary: summary, shape: .view(GroupView<Inner>.shape)) { subject in
            let items = value(subject)
            return items.isEmpty ? Shown("") : GroupView(items: items)
        }
    }
}

/// Several views, at least one.
struct GroupView<Item: View>: View {
    let items: [Item]

    static var fields: Fields<Self> { Fields([.list("items", "The things themselves.") { $0.items }]) }

    // Generic types cannot store statics, and building the table for each look-up would cost more than the look-up.
    func child(named name: String) -> Any? { name == "items" ? items : nil }
}

/// Text on its way into a template. Knows that it has no fields, so that no look-up reflects on it; empty text counts as nothing.
struct Shown: MustacheCustomRenderable, MustacheParent {
    let text: String

    init(_ text: String) { self.text = text }

    var renderText: String { text }
    var isNull: Bool { text.isEmpty }
    func child(named name: String) -> Any? { nil }
}

/// One line of plain text in a list.
struct TextView: View {
    let text: String

    static let fields = Fields<TextView>([.text("text", "The text.") { $0.text }])
}
