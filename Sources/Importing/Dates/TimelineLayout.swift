/// The text of a timeline, taken apart: its moments as they are written, be they items, headings or paragraphs.
struct TimelineLayout {
    /// How a text begins.
    enum Beginning {
        /// With no moment.
        case none
        /// It says the offset of all times and nothing else.
        case remark
        /// It is a day and nothing else, which the next moments are on.
        case day
        /// It is a time and nothing else.
        case bare
        /// A day or a time, a sign, and words.
        case parted
        /// A day or a time, and words right behind it.
        case joined

        var isMoment: Bool { self != .none && self != .remark }
    }

    /// A line for each moment, with all that belongs to it; or a day alone, which the next ones are on.
    private(set) var moments: [String] = []
    /// What stands beside them.
    private(set) var remarks: [String] = []
    /// Whether anything else was met, which a moment's words cannot hold: headings without a time and what stands below them, code, quotes,
    /// pictures.
    private(set) var hasMore = false

    private enum Part { case remark, item(indent: Int), paragraph, aside }
    private var part = Part.remark
    private var isBare = false
    /// Whether a heading is the moment, and words of its own came after it: then a list below them only says more.
    private var isTold = false
    private var isUnderTime = false

    init(_ lines: some Sequence<String>, _ beginning: (String) -> Beginning) {
        var isAfterBlank = true
        var isBroken = false
        for line in lines {
            let trimmed = line.trimmed
            let item = MarkdownItems.item(line).map { (indent: $0.indent, text: MarkdownItems.task($0.text).words) }
            let heading = SourceSection.heading(of: line)?.title
            let begins = beginning(heading ?? item?.text ?? trimmed)
            defer { (isAfterBlank, isBroken) = (trimmed.isEmpty, line.hasSuffix("  ") || line.hasSuffix("\\")) }
            guard let first = trimmed.utf8.first, !trimmed.utf8.allSatisfy({ $0.isOne(of: "-=*_ ") }) else { continue }
            if begins == .remark {
                remarks.append(trimmed)
            } else if let heading {
                hasMore = hasMore || begins == .none
                if begins == .none { part = .aside } else { begin(heading, begins, .paragraph) }
                (isTold, isUnderTime) = (false, begins == .bare || begins == .parted)
            } else if first.isOne(of: ">|<") || trimmed.hasPrefix("![") {
                hasMore = true
            } else if let item {
                if isTold || (begins == .none && isDetail(item.indent)) {
                    add(item.text)
                } else if begins == .none, moments.isEmpty {
                    // A list of links on top, say.
                    remarks.append(item.text)
                } else {
                    begin(item.text, begins, .item(indent: item.indent))
                }
            } else if isNew(line, begins, isAfterBlank, isBroken) {
                begin(trimmed, begins, .paragraph)
            } else {
                addLine(line, isAfterBlank)
            }
        }
    }

    /// Whether an item says more of the moment above it.
    private func isDetail(_ indent: Int) -> Bool {
        switch part {
        case .item(let outer): indent >= outer + 2
        case .paragraph, .aside: true
        case .remark: false
        }
    }

    /// Whether a line that is no item begins a moment. Within a paragraph, "at\n17:02 the queue" begins none.
    private func isNew(_ line: String, _ begins: Beginning, _ isAfterBlank: Bool, _ isBroken: Bool) -> Bool {
        guard begins != .none, !isTold else { return false }
        if case .item = part { return isAfterBlank && !line.hasPrefix("  ") && !line.hasPrefix("\t") }
        return isAfterBlank || isBroken || begins != .joined
    }

    private mutating func begin(_ text: String, _ begins: Beginning, _ part: Part) {
        moments.append(text)
        (self.part, isBare) = (part, begins == .bare || begins == .day)
    }

    private mutating func addLine(_ line: String, _ isAfterBlank: Bool) {
        // A paragraph behind a list is none of its items.
        if case .item = part, isAfterBlank, !line.hasPrefix("  "), !line.hasPrefix("\t") { part = .remark }
        isTold = isUnderTime
        add(line.trimmed, isParagraph: isAfterBlank)
    }

    /// Adds words to the last moment; `: words` is how a list of definitions has them.
    private mutating func add(_ text: String, isParagraph: Bool = true) {
        switch part {
        case .remark: return remarks.append(text)
        case .aside: return hasMore = true
        case .item, .paragraph: break
        }
        let words = text.hasPrefix(": ") ? String(text.dropFirst(2)) : text
        let last = moments.count - 1
        let hasEnd = moments[last].utf8.last?.isOne(of: ".!?:;,") ?? true
        moments[last] += (isBare ? ": " : hasEnd || !isParagraph ? " " : "; ") + words
        isBare = false
    }
}
