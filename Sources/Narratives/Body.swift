/// The text below the front matter, rendered once while reading.
///
/// What cannot be known then stays a slot: where the site's root is, seen from the page that shows the text, the title of a linked page, and
/// words in the theme's language. Everything else is finished HTML, safe to write as it is.
package struct Body: Sendable {
    package enum Filling: Hashable, Sendable {
        /// The way to the site's root, such as `../`, escaped. Empty or ending in a slash.
        case root
        /// The title of the page that is linked, escaped.
        case title(LinkTarget)
        /// A word from the theme's strings, escaped. It may stand in an attribute.
        case word(Word)
        /// Whatever a page has to say below a heading, by its place among `headings`; often nothing.
        case belowHeading(Int)
    }

    /// Something that belongs between two bytes of HTML.
    package struct Slot: Hashable, Sendable {
        /// How many bytes of HTML stand before it.
        package let offset: Int
        package let filling: Filling

        package init(offset: Int, filling: Filling) { (self.offset, self.filling) = (offset, filling) }
    }

    /// Words that the tool puts into an author's text; the raw value is the name in a theme's `strings/<language>.yaml`.
    package enum Word: String, CaseIterable, Hashable, Sendable {
        /// The titles of `> [!NOTE]` and its like.
        case alertNote = "alert-note"
        case alertTip = "alert-tip"
        case alertImportant = "alert-important"
        case alertWarning = "alert-warning"
        case alertCaution = "alert-caution"
        /// Names the section of footnotes.
        case footnotes
        /// Names the link from a footnote back to its place in the text; the footnote's number follows.
        case footnoteBack = "footnote-back"
        /// Names a table that no heading stands above.
        case table
        /// Names a block of code that scrolls; its number in the text follows.
        case code
        /// Names the lines of such a block that are folded.
        case codeRest = "code-rest"
        /// Leads to those lines; their numbers follow.
        case codeLines = "code-lines"
        /// Name the checkboxes of task lists.
        case taskDone = "task-done"
        case taskOpen = "task-open"
        /// Names a passage that editions leave out.
        case `internal`
        /// Stands in an edition where a link without words led to what is not in it.
        case withheld
    }

    /// All HTML between the slots, in one run: what shows or reads a text goes over its bytes, and a text of many links is one value.
    package let html: ArraySlice<UInt8>
    /// What belongs between the bytes, in order.
    package let slots: [Slot]
    package let headings: [Heading]
    /// Links to pages of this site and to files beside the Markdown, in order; images among them.
    package let links: [Link]
    /// Ids other than headings that a fragment may point to: footnotes and their references.
    package let anchors: [String]

    /// - Parameter html: finished HTML, valid UTF-8.
    package init(html: ArraySlice<UInt8>, slots: [Slot], headings: [Heading], links: [Link], anchors: [String]) {
        self.html = html
        self.slots = slots
        self.headings = headings
        self.links = links
        self.anchors = anchors
    }

    package init(html: [UInt8], slots: [Slot], headings: [Heading], links: [Link], anchors: [String]) {
        self.init(html: html[...], slots: slots, headings: headings, links: links, anchors: anchors)
    }

    package static let empty = Body(html: [], slots: [], headings: [], links: [], anchors: [])

    /// Whether a block of code stands in it.
    package var hasCode: Bool {
        html.withUnsafeBufferPointer { html in
            html.indices.dropLast(4).contains { html[$0] == UInt8(ascii: "<") && html[($0 + 1)...].starts(with: "pre".utf8) }
        }
    }

    /// Whether a passage for readers inside is marked in it.
    package var hasInternalPassages: Bool { slots.contains { $0.filling == .word(.internal) } }

    package var isEmpty: Bool { html.isEmpty && slots.isEmpty }

    /// Calls with each run of HTML and with what belongs behind it; nil behind the last. A run may be empty.
    @inlinable
    package func forEachRun(_ body: (_ html: UnsafeBufferPointer<UInt8>, _ filling: Filling?) -> Void) {
        html.withUnsafeBufferPointer { html in
            var start = 0
            for slot in slots {
                body(UnsafeBufferPointer(rebasing: html[start..<slot.offset]), slot.filling)
                start = slot.offset
            }
            body(UnsafeBufferPointer(rebasing: html[start...]), nil)
        }
    }
}

/// A heading with the id that links to it; unique in its document.
package struct Heading: Hashable, Sendable {
    package let id: String
    /// 2 to 6: the title of the page is the only heading of level 1.
    package let level: Int
    /// Plain text, not escaped.
    package let text: String

    package init(id: String, level: Int, text: String) {
        self.id = id
        self.level = level
        self.text = text
    }
}

/// A link from a text to something in the site, with the sentence that it stands in.
package struct Link: Hashable, Sendable {
    package let target: LinkTarget
    /// Without its `#`; nil for the page as a whole.
    package let fragment: String?
    package let position: SourcePosition
    /// As the author wrote it, for messages: `[[stale-config]]`, `images/graph.png`.
    package let written: String
    package let isImage: Bool
    package let sentence: Sentence

    package init(target: LinkTarget, fragment: String?, position: SourcePosition, written: String, isImage: Bool, sentence: Sentence) {
        self.target = target
        self.fragment = fragment
        self.position = position
        self.written = written
        self.isImage = isImage
        self.sentence = sentence
    }
}

/// Plain text around a link: `before`, the words linked, `after`. Not escaped.
package struct Sentence: Hashable, Sendable {
    /// Another link in the text, whose words are left to its target's title. Those of the target's id hold its place.
    package struct Title: Hashable, Sendable {
        /// In bytes of `before`, or of `after` where `isAfter`.
        package let range: Range<Int>
        package let isAfter: Bool
        package let target: LinkTarget

        package init(range: Range<Int>, isAfter: Bool, target: LinkTarget) {
            self.range = range
            self.isAfter = isAfter
            self.target = target
        }
    }

    package let before: String
    /// Nil where the author left the words to the target's title.
    package let words: String?
    package let after: String
    /// In order.
    package let titles: [Title]

    package init(before: String, words: String?, after: String, titles: [Title] = []) {
        self.before = before
        self.words = words
        self.after = after
        self.titles = titles
    }

    /// One side with the titles of its links filled in.
    package func text(after isAfter: Bool, titled title: (LinkTarget) -> String) -> String {
        let (side, titles) = (isAfter ? after : before, titles.filter { $0.isAfter == isAfter })
        guard !titles.isEmpty else { return side }
        let bytes = Array(side.utf8)
        var (text, end) = ("", 0)
        for link in titles where link.range.lowerBound >= end && link.range.upperBound <= bytes.count {
            text += String(decoding: bytes[end..<link.range.lowerBound], as: UTF8.self) + title(link.target)
            end = link.range.upperBound
        }
        return text + String(decoding: bytes[end...], as: UTF8.self)
    }
}
