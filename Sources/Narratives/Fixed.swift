/// Plain values in a row that nobody changes: in an array, or where somebody else has them, as in a file that is mapped into memory.
package struct Fixed<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    @usableFromInline
    enum Storage {
        case array(ArraySlice<Element>)
        /// The owner keeps what lies at the place from going and from changing.
        case place(UnsafeBufferPointer<Element>, owner: any AnyObject & Sendable)
    }

    @usableFromInline let storage: Storage

    private init(_ storage: Storage) { self.storage = storage }

    package init(_ array: [Element]) { self.init(.array(array[...])) }

    /// - Parameters:
    ///   - place: begins where an element may.
    ///   - owner: keeps what lies there as it is for as long as it lives itself.
    package init(at place: UnsafeBufferPointer<Element>, of owner: any AnyObject & Sendable) { self.init(.place(place, owner: owner)) }

    @inlinable
    package var count: Int {
        switch storage {
        case .array(let array): array.count
        case .place(let place, _): place.count
        }
    }

    /// A copy.
    package var array: [Element] { withUnsafeBufferPointer { Array($0) } }

    @inlinable
    package func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
        switch storage {
        case .array(let array): return try array.withUnsafeBufferPointer(body)
        case .place(let place, let owner):
            defer { withExtendedLifetime(owner) {} }
            return try body(place)
        }
    }

    /// Some of them, where they lie.
    package subscript(range: Range<Int>) -> Fixed {
        switch storage {
        case .array(let array): Fixed(.array(array[array.startIndex + range.lowerBound..<array.startIndex + range.upperBound]))
        case .place(let place, let owner): Fixed(.place(UnsafeBufferPointer(rebasing: place[range]), owner: owner))
        }
    }
}

extension Fixed<UInt8> {
    /// The bytes as values of another type: where they lie, if such values may lie there. What is left over at the end is left out.
    package func values<Value>(of type: Value.Type = Value.self) -> Fixed<Value> {
        let count = count / MemoryLayout<Value>.stride
        return withUnsafeBufferPointer { bytes in
            let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<(count * MemoryLayout<Value>.stride)])
            if case .place(_, let owner) = storage, Int(bitPattern: bytes.baseAddress) % MemoryLayout<Value>.alignment == 0 {
                return Fixed<Value>(at: bytes.bindMemory(to: Value.self), of: owner)
            }
            return Fixed<Value>(
                Array(unsafeUninitializedCapacity: count) { buffer, filled in
                    UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
                    filled = count
                })
        }
    }
}

extension Fixed: Equatable where Element: Equatable {
    package static func == (left: Fixed, right: Fixed) -> Bool {
        left.withUnsafeBufferPointer { left in right.withUnsafeBufferPointer { left.elementsEqual($0) } }
    }
}
