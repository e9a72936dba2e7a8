internal import Narratives

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

/// What a field of one view holds. Empty text, finished HTML or lists count as nothing: a section of them is not shown.
enum FieldValue {
    case text(String)
    case html(String)
    /// Finished HTML too, as whoever made it had it.
    case bytes([UInt8])
    case flag(Bool)
    case views([any View])
}

/// The fields of one sort of view, by name. Templates are held to it when the theme loads.
struct ViewShape: Sendable {
    let name: String
    /// Made on request, since views may hold views of their own sort. The index is the field's place in `Fields.all`.
    let fields: @Sendable () -> [String: (index: Int, shape: FieldShape)]
    /// The fields as they were declared, for the manual.
    let declared: @Sendable () -> [DeclaredField]
}

/// A field without the view that it is of.
struct DeclaredField: Sendable {
    /// What a template's author is told of views; rendering needs no more than their shape.
    enum Plurality { case one, list, group }

    let name: String
    let summary: String
    let shape: FieldShape
    let plurality: Plurality
}

/// Something that a template sees.
///
/// Each view declares its fields once; the check of templates, rendering and their documentation all go by that declaration. A view lives while
/// its page is rendered, on one core.
protocol View {
    static var fields: Fields<Self> { get }
    /// The value of a field by its place in `fields`.
    func value(at index: Int) -> FieldValue
}

extension View {
    func value(at index: Int) -> FieldValue { Self.fields.all[index].value(self) }

    static var shape: ViewShape { shape { fields } }

    static func shape(of fields: @escaping @Sendable () -> Fields<Self>) -> ViewShape {
        ViewShape(
            name: "\(Self.self)",
            fields: {
                let named = fields().all.enumerated().map { ($0.element.name, (index: $0.offset, shape: $0.element.shape)) }
                return Dictionary(named, uniquingKeysWith: { first, _ in first })
            },
            declared: {
                fields().all.map { DeclaredField(name: $0.name, summary: $0.summary, shape: $0.shape, plurality: $0.plurality) }
            })
    }
}

/// The declared fields of a view.
struct Fields<Subject>: Sendable {
    struct Field: Sendable {
        let name: String
        let summary: String
        let shape: FieldShape
        var plurality = DeclaredField.Plurality.one
        let value: @Sendable (Subject) -> FieldValue
    }

    let all: [Field]

    init(_ all: [Field]) { self.all = all }
}

extension Fields.Field {
    static func text(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
        Self(name: name, summary: summary, shape: .text) { .text(value($0) ?? "") }
    }

    static func html(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
        Self(name: name, summary: summary, shape: .html) { .html(value($0) ?? "") }
    }

    /// Finished HTML, as bytes.
    static func finished(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [UInt8]) -> Self {
        Self(name: name, summary: summary, shape: .html) { .bytes(value($0)) }
    }

    static func flag(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Self {
        Self(name: name, summary: summary, shape: .flag) { .flag(value($0)) }
    }

    static func view<Inner: View>(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Inner?) -> Self {
        Self(name: name, summary: summary, shape: .view(Inner.shape)) { subject in .views(value(subject).map { [$0] } ?? []) }
    }

    static func list<Inner: View>(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [Inner]) -> Self {
        Self(name: name, summary: summary, shape: .view(Inner.shape), plurality: .list) { .views(value($0).map { $0 }) }
    }

    /// Views under a heading of their own: nothing at all when there are none, else a view with `items`.
    static func group<Inner: View>(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [Inner]) -> Self {
        Self(name: name, summary: summary, shape: .view(GroupView<Inner>.shape), plurality: .group) { subject in
            let items = value(subject)
            return .views(items.isEmpty ? [] : [GroupView(items: items)])
        }
    }
}

/// Several views, at least one.
struct GroupView<Item: View>: View {
    let items: [Item]

    static var fields: Fields<Self> { Fields([.list("items", "The things themselves.") { $0.items }]) }

    // Generic types cannot store statics, and building the declaration for each look-up would cost more than the look-up.
    func value(at index: Int) -> FieldValue { .views(items.map { $0 }) }
}

/// One line of plain text in a list.
struct TextView: View {
    let text: String
    var audience: String?

    init(text: String, audience: String?) { (self.text, self.audience) = (text, audience) }
    init(text: String) { self.text = text }

    static let fields = Fields<TextView>([
        .text("text", "The text.") { $0.text },
        .text("audience", "That it is internal, where it is.") { $0.audience },
    ])
}

extension PlainValues {
    /// That an item of a list is internal, in words; nil where it is not.
    func mark(_ index: Int, of list: String, _ wording: LocalizedStrings) -> String? {
        internalItems[list]?.contains(index) == true ? wording.word("audience", Audience.internal) : nil
    }

    /// The items of a list, in its order.
    func items(_ texts: [String], of list: String, _ wording: LocalizedStrings) -> [TextView] {
        texts.enumerated().map { TextView(text: $1, audience: mark($0, of: list, wording)) }
    }
}
