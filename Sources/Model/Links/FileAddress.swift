/// The address of a file of this machine (RFC 8089), for a terminal or a browser to open.
///
/// - Parameter path: Absolute.
public func fileAddress(ofPath path: String) -> String { "file://" + percentEncoded(path) }

/// A path as part of an address: what an address cannot hold is percent-encoded (RFC 3986, 2.3).
public func percentEncoded(_ path: String) -> String {
    var address = ""
    for byte in path.utf8 {
        let isPlain = (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || "-._~/".utf8.contains(byte)
        let hex = String(byte, radix: 16, uppercase: true)
        address += isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
    }
    return address
}
