import Glibc
import Synchronization
import Testing

/// A connection to a server on the loopback, without an HTTP library, so that anything can be sent.
final class Connection {
    private let socket: Int32
    private var received: [UInt8] = []

    struct Refused: Error {}

    init(_ port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let answer = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // A server that hangs must fail the test, not stop it.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard answer == 0 else {
            close(socket)
            throw Refused()
        }
    }

    deinit { close(socket) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    func get(_ target: String, port: Int, _ fields: String = "") {
        send("GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(fields)\r\n")
    }

    /// What comes up to a text, and with it.
    func read(until text: String) throws -> String {
        let mark = Array(text.utf8)
        while true {
            for end in received.indices.dropFirst(mark.count - 1) where received[...end].suffix(mark.count) == mark[...]
            {
                defer { received.removeFirst(end + 1) }
                return String(decoding: received[...end], as: UTF8.self)
            }
            try #require(more(), "closed after '\(String(decoding: received, as: UTF8.self))'")
        }
    }

    func read(_ count: Int) throws -> String {
        while received.count < count { try #require(more()) }
        defer { received.removeFirst(count) }
        return String(decoding: received.prefix(count), as: UTF8.self)
    }

    /// A head, and the body by its length.
    func response() throws -> (head: String, body: String) {
        let head = try read(until: "\r\n\r\n")
        let length = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length: ") }
        return (head, try read(length.flatMap { Int($0.dropFirst(16)) } ?? 0))
    }

    /// All that comes until the other side closes.
    func readToEnd() -> String {
        while more() {}
        return String(decoding: received, as: UTF8.self)
    }

    /// False at the end, or when nothing comes for long.
    private func more() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &buffer, buffer.count, 0)
        received += buffer.prefix(max(0, count))
        return count > 0
    }
}
