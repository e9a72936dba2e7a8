import Text

/// Lists of different lengths, one after the other in one array: no list has storage of its own.
package struct Rows<Element: Sendable>: Sendable {
    package private(set) var elements: [Element] = []
    /// Where each row begins, and where the last one ends.
    private var starts = [0]

    init() {}

    init(_ rows: [[Element]]) {
        for row in rows {
            elements += row
            endRow()
        }
    }

    /// The rows of all parts, in order.
    init(joining parts: [Rows<Element>]) {
        elements.reserveCapacity(parts.reduce(0) { $0 + $1.elements.count })
        starts.reserveCapacity(parts.reduce(1) { $0 + $1.count })
        for part in parts {
            let shift = elements.count
            elements += part.elements
            for start in part.starts.dropFirst() { starts.append(start + shift) }
        }
    }

    package var count: Int { starts.count - 1 }

    package func range(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    package subscript(row: Int) -> ArraySlice<Element> { elements[range(of: row)] }

    mutating func reserveCapacity(elements: Int, rows: Int) {
        self.elements.reserveCapacity(elements)
        starts.reserveCapacity(rows + 1)
    }

    /// Adds to the row that is not ended yet.
    mutating func append(_ element: Element) { elements.append(element) }

    mutating func endRow() { starts.append(elements.count) }
}

extension Rows {
    /// The same rows with other elements; one for which there is none is left out.
    func compactMapped<Other>(_ transform: (Element) -> Other?) -> Rows<Other> {
        var rows = Rows<Other>()
        rows.reserveCapacity(elements: elements.count, rows: count)
        for row in 0..<count {
            for element in self[row] { if let other = transform(element) { rows.append(other) } }
            rows.endRow()
        }
        return rows
    }
}

extension Rows where Element: BitwiseCopyable {
    /// See `BinaryCodable`, which it cannot be for such elements alone.
    mutating func code(with coder: inout BinaryCoder) {
        coder.codeInBulk(&elements)
        coder.codeInBulk(&starts)
        if !starts.areStarts(of: elements.count) { coder.refuse() }
    }
}

extension [Int] {
    /// Whether the numbers ascend from 0 to a count.
    func areStarts(of count: Int) -> Bool { first == 0 && last == count && zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
