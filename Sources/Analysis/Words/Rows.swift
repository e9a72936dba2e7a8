import Narratives

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

extension Rows where Element: BitwiseCopyable {
    func put(to writer: inout ArrayWriter) {
        writer.put(elements)
        writer.put(starts)
    }

    init(from reader: inout ArrayReader) { (elements, starts) = (reader.array(), reader.array()) }

    /// Nothing is added any more.
    var fixed: FixedRows<Element> { FixedRows(elements: Fixed(elements), starts: Fixed(starts)) }
}

extension Fixed where Element: BinaryInteger {
    /// Whether the numbers ascend from 0 to a count.
    func areStarts(of count: Int) -> Bool {
        withUnsafeBufferPointer { starts in
            starts.first == 0 && starts.last.map { Int($0) == count } == true && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
        }
    }
}

/// Rows to which nothing is added, wherever they lie.
struct FixedRows<Element: BitwiseCopyable & Sendable>: Sendable {
    private let elements: Fixed<Element>
    private let starts: Fixed<Int>

    fileprivate init(elements: Fixed<Element>, starts: Fixed<Int>) { (self.elements, self.starts) = (elements, starts) }

    init(from reader: inout ArrayReader) {
        self.init(elements: reader.values(), starts: reader.values())
        if !starts.areStarts(of: elements.count) { reader.refuse() }
    }

    func put(to writer: inout ArrayWriter) {
        writer.put(elements)
        writer.put(starts)
    }

    var count: Int { max(0, starts.count - 1) }

    @inline(__always)
    func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        let range = starts.withUnsafeBufferPointer { $0[row]..<$0[row + 1] }
        return elements.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The same rows with other elements; one for which there is none is left out.
    func compactMapped<Other>(_ transform: (Element) -> Other?) -> Rows<Other> {
        var rows = Rows<Other>()
        rows.reserveCapacity(elements: elements.count, rows: count)
        for row in 0..<count {
            withRow(row) { for element in $0 { if let other = transform(element) { rows.append(other) } } }
            rows.endRow()
        }
        return rows
    }
}
