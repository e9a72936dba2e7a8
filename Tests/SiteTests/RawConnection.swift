import Foundation
import Testing

/// A connection to a port of this machine, over which anything can be sent.
final class RawConnection {
    private let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)

    init(to port: Int) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        // Nothing here takes so long; a test that waits in vain fails instead.
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        guard isConnected else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECONNREFUSED) }
    }

    deinit { close(descriptor) }

    /// What the other side does not take any more is not sent.
    func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }

    /// Everything that comes until the other side closes; nil where it does not.
    func answers() -> String? {
        var (bytes, block) = ([UInt8](), [UInt8](repeating: 0, count: 65536))
        while true {
            let count = recv(descriptor, &block, block.count, 0)
            if count == 0 || count < 0 && errno == ECONNRESET { return String(decoding: bytes, as: UTF8.self) }
            guard count > 0 else { return nil }
            bytes += block[..<count]
        }
    }

    func answers(to text: String) throws -> String {
        send(text)
        return try #require(answers(), "the connection stays open")
    }
}
