import Testing

@testable import Importing

/// The layout of a field's text says what can be taken from it.
struct FieldLayoutTests {
    @Test(arguments: [
        ("- Ice\n- [x] Snow\n  in the gate", ["Ice", "Snow in the gate"]), ("1. Ice\n2) Snow", ["Ice", "Snow"]),
        ("Ice\nin the pipes.", ["Ice\nin the pipes."]), ("Words:\n- Ice", ["Ice"]), ("- Ice\n\nMore words.\n\n- Snow", ["Ice"]),
        ("- Ice\n  - Snow\n  - [ ] Hail.\n    - Rain\n- Fog", ["Ice; Snow", "Hail. Rain", "Fog"]),
    ])
    func `A list has items, and a paragraph is one`(_ text: String, _ items: [String]) {
        #expect(FieldLayout(text).items?.map(\.text) == items)
    }

    @Test(arguments: [
        "- Ice\n> quoted", "- Ice\n```\ncode\n```", "One.\n\n# Two",
        "| a | b |\n| - | - |",
    ])
    func `What is more than a list or a paragraph has none`(_ text: String) { #expect(FieldLayout(text).items == nil) }

    @Test func `A task is done, open, or none`() {
        #expect(
            MarkdownItems(["- [x] a", "- [ ] b", "- c", "- [X] d", "- ✅ e", "- ☐ f"]).items.map(\.isDone) == [
                true, false, nil, true, true, false,
            ])
    }

    @Test func `A table has cells, and none of those in code`() {
        let text = FieldLayout("Times:\n\n| At | What \\| why |\n|---|---|\n| 17:02 | Ice |\nor | snow\n\n| not a table |")
        #expect(text.tables.first?.header.cells == ["At", "What | why"])
        #expect(text.tables.first?.rows.map(\.cells) == [["17:02", "Ice"], ["or", "snow"]])
        #expect(text.tables.first?.lines == 2..<6)
        #expect(FieldLayout("```\n| a | b |\n|---|---|\n```\n").tables.isEmpty)
    }

    @Test(arguments: [
        ("a\n```swift\nb\n```\nc", [false, true, true, true, false]), ("~~~\na\n```\n~~~~\nb", [true, true, true, true, false]),
        ("    ```\na", [false, false]), ("``` a`\nb", [false, false]), ("```\na", [true, true]),
    ])
    func `Code stands between fences`(_ text: String, _ isCode: [Bool]) { #expect(Fence.code(in: text.textLines) == isCode) }

    @Test func `Lines end in three ways`() { #expect("a\nb\r\nc\rd\n\n".textLines == ["a", "b", "c", "d", ""] && "".textLines == []) }
}
