/// A place in a text file. Lines and columns count from 1; columns count Unicode scalars.
@usableFromInline
package struct SourcePosition: Hashable, Sendable, Comparable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first character of a file: where a fault of the whole file is reported.
    package static let start = SourcePosition(line: 1, column: 1)

    @usableFromInline
    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A value together with the place where its author wrote it, for checks that run long after reading.
///
/// Equality and hashing look at the value alone.
@usableFromInline
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    @usableFromInline package let value: Value
    @usableFromInline package let position: SourcePosition

    @inlinable
    package init(_ value: Value, at position: SourcePosition) {
        self.value = value
        self.position = position
    }

    @inlinable package static func == (left: Self, right: Self) -> Bool { left.value == right.value }
    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Array {
    /// The values without their places.
    @inlinable
    package func values<Value>() -> [Value] where Element == Located<Value> { map(\.value) }
}
