internal import Narratives

extension DraftBuilder {
    /// Moments, where every line has its day, its time and its offset. One that has not keeps the whole section in the body: half a timeline
    /// in another place would be worse than a whole one in words.
    mutating func draftTimeline() {
        var moments: [YAMLValue] = []
        for place in places(for: .timeline) {
            guard let text = fields[place].text else { continue }
            var reader = TimelineReader(
                day: day, dates, stated: dates.stated.and(index.headingAndZone(fields[place].name)?.zone ?? .none))
            let lines = text.textLines
            let read =
                MarkdownTable.all(in: lines, lines.indices).first.map { self.moments(in: $0, of: lines, &reader) }
                ?? self.moments(in: lines, &reader)
            if let read, !read.isEmpty {
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

    private func moments(in lines: [String], _ reader: inout TimelineReader) -> [YAMLValue]? {
        let listed = MarkdownItems(lines, lines.indices)
        guard listed.isPlain, listed.isList, reader.takes(remark: listed.preface) else { return nil }
        return reader.moments(listed.items.map(\.text))
    }

    private func moments(in table: MarkdownTable, of lines: [String], _ reader: inout TimelineReader) -> [YAMLValue]? {
        let names = table.header.cells.map { PlainWords($0).text }
        var columns = names.map { index.timelineColumn($0) }
        // A day in one column, its time in another.
        if columns.count(where: { $0 == "at" }) == 2, let date = names.firstIndex(where: { Name.bare($0) == "date" }) {
            columns[date] = "day"
        }
        // Every column must have a home, and beside the table there may be a remark on the offset alone.
        guard let at = columns.firstIndex(of: "at"), let event = columns.firstIndex(of: "event"), !columns.contains(nil),
            Set(columns).count == columns.count, lines[table.lines.upperBound...].allSatisfy({ $0.trimmed.isEmpty }),
            reader.takes(remark: lines[..<table.lines.lowerBound].map(\.trimmed))
        else { return nil }
        reader.takes(column: names[at])
        let day = columns.firstIndex(of: "day")
        guard table.rows.allSatisfy({ $0.cells.count == columns.count }) else { return nil }
        return reader.moments(
            table.rows.map { row in
                PlainWords((day.map { row.cells[$0] + " " } ?? "") + row.cells[at]).text + ": " + row.cells[event]
            })
    }

    /// The day on which it began, where that is known to the day.
    private var day: String? {
        guard case .text(let text)? = values["date"]?.value, let date = EventDate(text), date.precision >= .day else { return nil }
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
