/// Plain values in a row that nobody changes: in memory of their own, or where somebody else has them, as in a file that is mapped into memory.
package struct Fixed<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// Where they lie, for as long as this or a copy of it lives: for loops that would count references with every step otherwise.
    package let place: UnsafeBufferPointer<Element>
    /// Keeps what lies there from going and from changing.
    @usableFromInline let owner: any AnyObject & Sendable

    /// - Parameters:
    ///   - place: begins where an element may.
    ///   - owner: keeps what lies there as it is for as long as it lives itself.
    package init(at place: UnsafeBufferPointer<Element>, of owner: any AnyObject & Sendable) { (self.place, self.owner) = (place, owner) }

    package init(copying values: UnsafeBufferPointer<Element>) {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: values.count)
        _ = copy.initialize(from: values)
        self.init(at: UnsafeBufferPointer(copy), of: OwnMemory(UnsafeMutableRawPointer(copy.baseAddress)))
    }

    package init(_ array: [Element]) { self = array.withUnsafeBufferPointer { Fixed(copying: $0) } }

    package var count: Int { place.count }

    /// A copy.
    package var array: [Element] { withUnsafeBufferPointer { Array($0) } }

    @inlinable
    package func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
        defer { withExtendedLifetime(owner) {} }
        return try body(place)
    }

    /// Some of them, where they lie.
    package subscript(range: Range<Int>) -> Fixed { Fixed(at: UnsafeBufferPointer(rebasing: place[range]), of: owner) }
}

/// Memory that is given back when nobody needs it any more.
private final class OwnMemory: Sendable {
    nonisolated(unsafe) private let start: UnsafeMutableRawPointer?

    init(_ start: UnsafeMutableRawPointer?) { self.start = start }

    deinit { start?.deallocate() }
}

extension Fixed<UInt8> {
    /// The bytes as values of another type: where they lie, if such values may lie there. What is left over at the end is left out.
    package func values<Value>(of type: Value.Type = Value.self) -> Fixed<Value> {
        let bytes = UnsafeRawBufferPointer(place)
        let whole = UnsafeRawBufferPointer(rebasing: bytes[..<(count / MemoryLayout<Value>.stride * MemoryLayout<Value>.stride)])
        if Int(bitPattern: whole.baseAddress) % MemoryLayout<Value>.alignment == 0 {
            return Fixed<Value>(at: whole.bindMemory(to: Value.self), of: owner)
        }
        let copy = UnsafeMutableBufferPointer<Value>.allocate(capacity: whole.count / MemoryLayout<Value>.stride)
        UnsafeMutableRawBufferPointer(copy).copyMemory(from: whole)
        return Fixed<Value>(at: UnsafeBufferPointer(copy), of: OwnMemory(UnsafeMutableRawPointer(copy.baseAddress)))
    }
}

extension Fixed: Equatable where Element: Equatable {
    package static func == (left: Fixed, right: Fixed) -> Bool {
        left.withUnsafeBufferPointer { left in right.withUnsafeBufferPointer { left.elementsEqual($0) } }
    }
}
