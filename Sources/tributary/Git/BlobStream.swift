/// A parser of what `git cat-file --batch` prints, as it comes: `<name> blob <size>`, a line feed, the bytes and a line feed; or
/// `<name> missing`. One object at a time is held.
struct BlobStream {
    enum Answer: Equatable {
        case blob([UInt8])
        /// Larger than the limit; it was passed over.
        case tooLarge
        /// Not here, or no object that was expected.
        case missing
    }

    /// In bytes.
    let limit: Int
    private var buffer: [UInt8] = []
    /// How many of the bytes that come are to be passed over.
    private var excess = 0

    init(limit: Int) { self.limit = limit }

    /// - Parameter each: gets the answers in the order of the questions.
    mutating func take(_ block: [UInt8], _ each: (Answer) throws(GitFault) -> Void) throws(GitFault) {
        let passed = min(excess, block.count)
        excess -= passed
        buffer += block[passed...]
        var start = 0
        while let end = buffer[start...].firstIndex(of: 0x0A) {
            let header = buffer[start..<end].split(separator: UInt8(ascii: " "))
            guard header.count == 3, header[1].elementsEqual("blob".utf8), let size = Int(String(decoding: header[2], as: UTF8.self)) else {
                try each(.missing)
                start = end + 1
                continue
            }
            let next = end + 1 + size + 1
            if size > limit {
                excess = max(0, next - buffer.count)
                try each(.tooLarge)
            } else {
                guard next <= buffer.count else { break }
                try each(.blob(Array(buffer[(end + 1)..<(next - 1)])))
            }
            start = min(next, buffer.count)
        }
        buffer.removeFirst(start)
    }
}
