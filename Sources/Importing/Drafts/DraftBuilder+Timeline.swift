internal import Narratives

extension DraftBuilder {
    /// Moments, where every line has its day, its time and its offset. One that has not keeps the whole section in the body: half a timeline
    /// in another place would be worse than a whole one in words.
    mutating func draftTimeline() {
        var moments: [TimelineReader.Moment] = []
        for (place, text) in texts(for: .timeline) {
            var reader = TimelineReader(
                began: self.text(of: "date").flatMap { EventDate($0) }, dates,
                stated: dates.stated.and(index.headingAndZone(fields[place].name)?.zone ?? .none))
            let lines = lines(of: text, &reader)
            if let read = lines.flatMap({ reader.moments($0) }), !read.isEmpty {
                moments += read
                sources.add(reader.links)
                tellOfUnread(reader, place)
                finish(place, isWhole: !reader.hasMore)
            } else if lines?.isEmpty ?? false {
                // "Timeline: see the document" is none, and needs no word.
                copy(place)
            } else if reader.isUnsure {
                keepInBody(
                    place, "the offset from UTC of its times is not sure.",
                    fix:
                        "Write each with one offset, such as 17:02 UTC-7, or say in import.yaml which offset its zone has: `zones: {BST: \"+01:00\"}`. Import again."
                )
            } else if reader.lacksZone {
                keepInBody(
                    place, "nothing says which offset from UTC its times have.",
                    fix: "Say it in import.yaml, as in `zone: \"+01:00\"`, or in the text, as in “All times in UTC”, and import again.")
            } else {
                keepInBody(
                    place,
                    reader.unread.map { "“\($0.cut(to: 60))” is not sure to have a day, a time and plain words." }
                        ?? "not every moment in it has a day, a time and plain words.")
            }
        }
        let entries = moments.map {
            YAMLValue.mapping([YAMLEntry("at", .text($0.at.iso8601)), YAMLEntry("event", .text($0.event))])
        }
        if !entries.isEmpty { set("timeline", .list(entries)) }
    }

    private mutating func tellOfUnread(_ reader: TimelineReader, _ place: Int) {
        guard let words = reader.unread else { return }
        report(
            "import-stays", .note, "“\(words.cut(to: 60))” says no time that can be read, so it is not among the moments of `timeline`.",
            fix: "If you know when it was, add it there.", at: fields[place].position)
    }

    /// A line for each moment: those of a table's rows, and those of items, headings and paragraphs. Nil where they
    /// cannot be told apart.
    private func lines(of text: String, _ reader: inout TimelineReader) -> [String]? {
        let lines = text.textLines
        let isCode = Fence.code(in: lines)
        let tables = MarkdownTable.all(in: lines, lines.indices, isCode: isCode)
        reader.hasMore = isCode.contains(true)
        reader.takes(times: lines)
        var found: [String] = []
        var start = 0
        for end in tables.map(\.lines.lowerBound) + [lines.count] {
            let words = (start..<end).lazy.map { isCode[$0] ? "" : lines[$0] }
            let layout = TimelineLayout(words) { [reader] in reader.beginning(of: $0) }
            guard reader.takes(remark: layout.remarks) else { return nil }
            reader.hasMore = reader.hasMore || layout.hasMore
            found += layout.moments
            guard let table = tables.first(where: { $0.lines.lowerBound == end }) else { break }
            guard let columns = TimelineColumns(table.header.cells.map { PlainWords($0).text }, index) else {
                // One of something else stays where it is, and one that may be of moments keeps all of it there.
                guard !table.rows.contains(where: { $0.cells.contains { reader.beginning(of: $0).isMoment } }) else { return nil }
                reader.hasMore = true
                start = table.lines.upperBound
                continue
            }
            columns.stated.forEach { reader.takes(column: $0) }
            for row in table.rows {
                let cells = row.cells.filter { !index.isBlank($0) }
                if cells.count == 1, reader.beginning(of: cells[0]) == .remark {
                    guard reader.takes(remark: cells) else { return nil }
                } else if let line = columns.line(row.cells, isBlank: index.isBlank) {
                    found += line
                } else {
                    return nil
                }
            }
            start = table.lines.upperBound
        }
        return found
    }
}

/// What the columns of a timeline's table hold.
private struct TimelineColumns {
    private enum Column: Equatable { case day, time, end, zone, event, other(String) }

    private let columns: [Column]
    /// The names of the columns of times, which may say an offset.
    let stated: [String]
    /// The offsets of two columns that have the same times in two zones; empty where one has them.
    private let zones: [String]

    init?(_ names: [String], _ index: MappingIndex) {
        var columns = names.map { TimelineColumns.column($0, index) }
        // A day in one column, its time in another.
        if columns.count(where: { $0 == .time }) > 1, let date = names.firstIndex(where: { Name.bare($0) == "date" }) {
            columns[date] = .day
        }
        // What a later column tells of an event stands behind it.
        for (place, column) in columns.enumerated() where column == .event && columns[..<place].contains(.event) {
            columns[place] = .other(names[place])
        }
        let times = columns.indices.filter { columns[$0] == .time }
        // Of two columns of times, each must name its zone.
        let offsets = times.map { StatedZone(names[$0], index.zones).zone.offset?.text }
        guard !times.isEmpty || columns.contains(.day), columns.contains(.event), times.count < 2 || !offsets.contains(nil) else {
            return nil
        }
        self.columns = columns
        stated = times.count == 1 ? [names[times[0]]] : []
        zones = times.count == 1 ? [] : offsets.compactMap { $0.map { $0 == "Z" ? "UTC" : "UTC" + $0 } }
    }

    private static func column(_ name: String, _ index: MappingIndex) -> Column {
        for bare in ([name] + StatedZone.names(in: name, index.zones).map(\.name)).map(Name.bare) {
            switch bare {
            case "end", "until", "to", "endtime": return .end
            case "start", "from", "starttime", "begin", "began": return .time
            case "timezone", "zone", "tz": return .zone
            default: continue
            }
        }
        switch index.timelineColumn(name) {
        case "at": return .time
        case "day": return .day
        case "event": return .event
        default: return .other(name)
        }
    }

    /// A row as a line: the day, the time, a colon and the words; none for a row of blanks, nil for one that has no words, or other cells than
    /// there are columns.
    func line(_ cells: [String], isBlank: (String) -> Bool) -> [String]? {
        guard cells.count <= columns.count else { return nil }
        guard !cells.allSatisfy(isBlank) else { return [] }
        func cell(_ column: Column) -> [String] { zip(columns, cells).filter { $0 == column && !isBlank($1) }.map(\.1) }
        var time = cell(.time)
        // The same time in another zone, as `17:02 UTC (19:02 UTC+02:00)`.
        if !zones.isEmpty {
            guard time.count == zones.count else { return nil }
            time = zip(time, zones).map { "\($0) \($1)" }
            time = [time[0] + time.dropFirst().map { " (\($0))" }.joined()]
        }
        let moment = cell(.day) + time + cell(.end).map { "- " + $0 } + cell(.zone)
        let others = zip(columns, cells).compactMap { column, cell -> String? in
            guard case .other(let name) = column, !isBlank(cell) else { return nil }
            return name.isEmpty ? "(\(cell))" : "(\(name): \(cell))"
        }
        let words = cell(.event) + others
        let when = PlainWords(moment.joined(separator: " ")).text
        return [words.isEmpty ? when : when + ": " + words.joined(separator: " ")]
    }
}

extension MappingIndex {
    /// What a column of a timeline holds, be its name with an offset, as `Time (UTC)`, or the offset alone.
    fileprivate func timelineColumn(_ name: String) -> String? {
        field(ofColumn: name, in: .timeline)
            ?? StatedZone.names(in: name, zones).lazy.compactMap { part in
                part.name.isEmpty ? "at" : field(ofColumn: part.name, in: .timeline)
            }.first
    }
}
