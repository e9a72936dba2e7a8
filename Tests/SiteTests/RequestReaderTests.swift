import Testing

@testable import Serving

/// Heads of requests, as a preview reads them.
struct RequestReaderTests {
    /// Every head that comes, one after the other, in pieces.
    private static func heads(_ text: String, pieces: Int = 4096) throws -> [RequestHead] {
        var (reader, heads) = (RequestReader(), [RequestHead]())
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            reader.append(Array(rest.prefix(pieces)))
            rest = rest.dropFirst(pieces)
            while let head = try reader.next() { heads.append(head) }
        }
        return heads
    }

    private static func status(_ text: String) -> PreviewResponse.Status? {
        do { return try heads(text).isEmpty ? nil : .ok } catch { return (error as? RequestRefusal)?.answer.status }
    }

    @Test(arguments: [1, 2, 7, 4096])
    func `Requests that come at once are read in turn, in whatever pieces`(pieces: Int) throws {
        let heads = try Self.heads(
            "GET /a?b=c&d HTTP/1.1\r\nHost: one\r\n\r\n\r\nHEAD http://Two:80?e HTTP/1.1\r\nhost:\t two \r\nConnection: Keep-Alive, Close\r\n\r\n"
                + "POST /f HTTP/1.0\r\nHost: x\r\nContent-Length: 03\r\n\r\nGET /cut HT", pieces: pieces)
        #expect(heads.map(\.method) == ["GET", "HEAD", "POST"])
        #expect(heads.map(\.path) == ["/a", "/", "/f"])
        #expect(heads.map(\.query) == ["b=c&d", "e", ""])
        #expect(heads.map(\.host) == ["one", "two", "x"])
        #expect(heads.map(\.authority) == [nil, "Two:80", nil])
        #expect(heads.map(\.isKeptAlive) == [true, false, false])
        #expect(heads.map(\.hasBody) == [false, false, true])
    }

    @Test(arguments: [
        "GET / HTTP/1.1\nHost: x\n\n", "GET / HTTP/1.1\r\nHost: x\n\r\n", "GET / HTTP/1.1\rHost: x\r\r", "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nName\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\ntransfer-encoding: identity\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0, 0\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: +0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\n", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / a HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /\r\nHost: x\r\n\r\n", "G(T / HTTP/1.1\r\nHost: x\r\n\r\n", "GET a HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET https://x/ HTTP/1.1\r\nHost: x\r\n\r\n", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /\u{0} HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: \u{0}\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nA: \u{7F}", "GET / http/1.1\r\nHost: x\r\n\r\n",
        "\u{16}\u{3}\u{1}",
    ])
    func `What could be read in two ways is refused`(_ text: String) { #expect(Self.status(text) == .badRequest) }

    @Test func `Other versions are named as such`() {
        for version in ["HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/1.10"] {
            #expect(Self.status("GET / \(version)\r\nHost: x\r\n\r\n") == .httpVersionNotSupported, "\(version)")
        }
    }

    @Test func `The work is one step a byte, however a head is made and in however many pieces it comes`() throws {
        for size in [2_000, 4_000, 8_000, 16_000] {
            for filling in [
                "a: b\r\n", "a:" + String(repeating: "b", count: 1_000) + "\r\n", "x: " + String(repeating: ",", count: size) + "\r\n",
            ] {
                let begin = "GET / HTTP/1.1\r\nHost: x\r\n"
                let times = max(1, (size - begin.utf8.count - 2) / filling.utf8.count)
                let head = Array((begin + String(repeating: filling, count: times) + "\r\n").utf8)
                var reader = RequestReader()
                for byte in head.dropLast() {
                    reader.append([byte])
                    #expect(try reader.next() == nil)
                }
                reader.append([head[head.count - 1]])
                #expect(try reader.next() != nil)
                #expect(reader.steps == head.count)
            }
        }
    }

    @Test func `A head that is too long is refused once it is, whatever else is sent`() throws {
        for beginning in ["GET /", "GET / HTTP/1.1\r\nHost: x\r\na: ", "GET / HTTP/1.1\r\n"] {
            for filling in ["a", "a:b\r\n"] {
                var reader = RequestReader()
                reader.append(Array((beginning + String(repeating: filling, count: 300_000)).utf8))
                let refusal = #expect(throws: RequestRefusal.self) { try reader.next() }
                #expect(refusal?.answer.status == .requestHeaderFieldsTooLarge)
                #expect(reader.steps == RequestReader.limit)
            }
        }
    }
}
