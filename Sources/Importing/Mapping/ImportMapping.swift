package import Narratives

/// How one kind of source becomes narratives, as `import.yaml` says it.
package struct ImportMapping: Sendable {
    /// What it is called, for messages: a built-in name, or the file's.
    package var name = ""
    package var base: String?
    package var about = ""
    package var recognised = Recognition()
    package var kind: Kind?
    /// Patterns of paths below the folder: what is a write-up whatever it is called, and what is none.
    package var include: [String] = []
    package var exclude: [String] = []
    package var dates: DateOrder?
    /// The offset of times that give none.
    package var zone: ZoneOffset?
    package var zones: [String: ZoneOffset] = [:]
    /// What stands between the items of a list that is written as one text.
    package var lists: String?
    /// What stands between the columns of a CSV file; found out where it is nil.
    package var columns: String?
    package var keys: [Target: [Origin]] = [:]
    /// `x-` keys with the source keys that they take.
    package var extensionKeys: [String: [String]] = [:]
    package var sections: [Target: [String]] = [:]
    package var tables: [Target: [String: [String]]] = [:]
    package var values: [Target: [String: String]] = [:]
    /// Words that stand for nothing, such as "N/A".
    package var blanks: [String] = []

    package init() {}

    /// Which documents a built-in mapping is meant for.
    package struct Recognition: Sendable {
        package var keys: [String] = []
        package var headings: [String] = []
        package init() {}
    }

    package enum DateOrder: String, ClosedList {
        case dayFirst = "day-first"
        case monthFirst = "month-first"
    }

    /// The mapping with all that `base` says besides. Its entries come after, so that one's own are tried first; a key or heading that has a
    /// place here has it here alone.
    package func extending(_ base: ImportMapping) -> ImportMapping {
        var whole = self
        var base = base
        let ownKeys = Set(keys.values.joined().compactMap(\.name) + extensionKeys.values.joined().map(Name.bare))
        base.keys = base.keys.mapValues { $0.filter { $0.name.map { !ownKeys.contains($0) } ?? true } }
        let headings = Set(sections.values.joined().map(Name.bare))
        base.sections = base.sections.mapValues { $0.filter { !headings.contains(Name.bare($0)) } }
        whole.kind = kind ?? base.kind
        whole.dates = dates ?? base.dates
        whole.zone = zone ?? base.zone
        whole.lists = lists ?? base.lists
        whole.columns = columns ?? base.columns
        whole.zones.merge(base.zones) { own, _ in own }
        whole.keys.merge(base.keys) { $0 + $1 }
        whole.extensionKeys.merge(base.extensionKeys) { $0 + $1 }
        whole.sections.merge(base.sections) { $0 + $1 }
        whole.tables.merge(base.tables) { $0.merging($1) { $0 + $1 } }
        whole.values.merge(base.values) { $0.merging($1) { own, _ in own } }
        whole.blanks += base.blanks
        whole.include += base.include
        whole.exclude += base.exclude
        return whole
    }
}

extension Origin {
    /// The key's name as it is compared; nil for a place.
    fileprivate var name: String? {
        if case .key(let name) = selector { Name.bare(name) } else { nil }
    }
}

/// An offset from UTC as it is written in a date: `Z`, `+01:00`.
package struct ZoneOffset: Hashable, Sendable {
    package let text: String

    package init?(_ text: String) {
        guard let date = EventDate("2000-01-01T00:00" + text) else { return nil }
        self.text = date.offsetText
    }

    /// Minutes east of UTC.
    var minutes: Int { -(EventDate("1970-01-01T00:00" + text)?.secondsSinceEpoch ?? 0) / 60 }

    /// - Parameter minutes: minutes east of UTC.
    init?(minutes: Int) {
        self.init((minutes < 0 ? "-" : "+") + EventDate.padded(abs(minutes) / 60) + ":" + EventDate.padded(abs(minutes) % 60))
    }
}
