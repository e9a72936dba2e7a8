/// A reader of the heads of requests in what comes over a connection. Each byte is looked at once, in however many pieces it comes, and no more
/// than one head is held.
struct RequestReader: Sendable {
    /// A head of more bytes is refused. Browsers send some hundred.
    static let limit = 16 << 10

    private var bytes: [UInt8] = []
    /// Where the head begins that is being read, and its last line.
    private var (head, line) = (0, 0)
    private var place = 0
    /// How many bytes were looked at, over all heads.
    private(set) var steps = 0

    /// Whether no part of a head is waiting for the rest.
    var isEmpty: Bool { head == bytes.count }

    mutating func append(_ more: [UInt8]) {
        if head > 0 {
            bytes.removeFirst(head)
            (head, line, place) = (0, line - head, place - head)
        }
        bytes += more
    }

    /// The next head; nil until it is whole.
    mutating func next() throws(RequestRefusal) -> RequestHead? {
        while place < bytes.count {
            guard place - head < Self.limit else {
                throw RequestRefusal(.requestHeaderFieldsTooLarge, "The head of a request may have \(Self.limit) bytes.")
            }
            let byte = bytes[place]
            steps += 1
            place += 1
            guard byte == UInt8(ascii: "\n") else {
                try check(byte)
                continue
            }
            let end = place - 2
            guard end >= line, bytes[end] == UInt8(ascii: "\r") else { throw .malformed }
            let (start, isEmpty) = (head, end == line)
            line = place
            guard isEmpty else { continue }
            head = place
            // Some clients end the request before with a line too many.
            if end > start { return try RequestHead(bytes[start..<end]) }
        }
        return nil
    }

    /// Control characters are refused, and so is the end of a line that some take for one and others do not.
    private func check(_ byte: UInt8) throws(RequestRefusal) {
        let followsReturn = place - 2 >= line && bytes[place - 2] == UInt8(ascii: "\r")
        let isControl = byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\r") || byte == 0x7F
        if followsReturn || isControl { throw .malformed }
    }
}
