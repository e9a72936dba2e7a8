internal import Narratives

extension DraftBuilder {
    /// Moments, where every line has its day, its time and its offset. One that has not keeps the whole section in the body: half a timeline
    /// in another place would be worse than a whole one in words.
    mutating func draftTimeline() {
        var moments: [YAMLValue] = []
        for (place, text) in texts(for: .timeline) {
            var reader = TimelineReader(
                day: day, dates, stated: dates.stated.and(index.headingAndZone(fields[place].name)?.zone ?? .none))
            let layout = FieldLayout(text)
            let texts = layout.table.map { rows(of: $0, in: layout, &reader) } ?? items(of: layout.list, &reader)
            if let read = texts.flatMap({ reader.moments($0) }), !read.isEmpty {
                moments += read
                dispositions[place] = .moved
            } else if reader.isUnsure {
                keepInBody(
                    place, "the offset from UTC of its times is not sure.",
                    fix: "Write each with one offset, such as 17:02 UTC-7, or say once for all of them “All times are UTC-7”. Import again."
                )
            } else {
                keepInBody(
                    place, "not every moment in it has a day, a time, an offset from UTC and plain words.",
                    fix: reader.zone == nil ? "If the offset is missing, say `zone:` in import.yaml and import again." : nil)
            }
        }
        if !moments.isEmpty { set("timeline", .list(moments)) }
    }

    private func items(of list: MarkdownItems, _ reader: inout TimelineReader) -> [String]? {
        list.isPlain && list.isList && reader.takes(remark: list.preface) ? list.items.map(\.text) : nil
    }

    /// The rows of a table, each as a line: the day, the time, a colon and the words.
    private func rows(of table: MarkdownTable, in layout: FieldLayout, _ reader: inout TimelineReader) -> [String]? {
        let names = table.header.cells.map { PlainWords($0).text }
        var columns = names.map { index.timelineColumn($0) }
        // A day in one column, its time in another.
        if columns.count(where: { $0 == "at" }) == 2, let date = names.firstIndex(where: { Name.bare($0) == "date" }) {
            columns[date] = "day"
        }
        // Every column must have a home, and beside the table there may be a remark on the offset alone.
        guard let at = columns.firstIndex(of: "at"), let event = columns.firstIndex(of: "event"), !columns.contains(nil),
            Set(columns).count == columns.count, layout.lines[table.lines.upperBound...].allSatisfy({ $0.trimmed.isEmpty }),
            reader.takes(remark: layout.lines[..<table.lines.lowerBound].map(\.trimmed))
        else { return nil }
        reader.takes(column: names[at])
        guard table.rows.allSatisfy({ $0.cells.count == columns.count }) else { return nil }
        let day = columns.firstIndex(of: "day")
        return table.rows.map { row in
            PlainWords((day.map { row.cells[$0] + " " } ?? "") + row.cells[at]).text + ": " + row.cells[event]
        }
    }

    /// The day on which it began, where that is known to the day.
    private var day: String? {
        guard let text = text(of: "date"), let date = EventDate(text), date.precision >= .day else { return nil }
        return String(text.prefix(10))
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
