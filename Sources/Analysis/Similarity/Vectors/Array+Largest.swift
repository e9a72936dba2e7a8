extension UInt64 {
    /// A weight in steps of 2⁻²⁴ above a number, so that one comparison orders both: ties fall to the lower number.
    static func weighed(_ number: Int, _ weight: Double) -> UInt64 {
        UInt64(weight * weightUnit) << 32 | UInt64(UInt32.max - UInt32(truncatingIfNeeded: number))
    }

    var weighedNumber: Int { Int(UInt32.max - UInt32(truncatingIfNeeded: self)) }

    /// What weights are counted in.
    static let weightUnit = 16_777_216.0
}

extension [UInt64] {
    /// The so many largest, in any order: Hoare's quickselect with the middle of three as pivot.
    func largest(_ wanted: Int) -> ArraySlice<UInt64> {
        guard wanted < count else { return self[...] }
        var values = self
        var (low, high) = (0, count - 1)
        while low < high {
            let (a, b, c) = (values[low], values[(low + high) / 2], values[high])
            let pivot = Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
            var (left, right) = (low, high)
            while left <= right {
                while values[left] > pivot { left += 1 }
                while values[right] < pivot { right -= 1 }
                if left <= right {
                    values.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if wanted - 1 <= right { high = right } else if wanted - 1 >= left { low = left } else { break }
        }
        return values[..<wanted]
    }
}

extension Int {
    /// The numbers below this one, so many at a time.
    func ranges(of size: Int) -> [Range<Int>] { stride(from: 0, to: self, by: size).map { $0..<Swift.min($0 + size, self) } }
}
