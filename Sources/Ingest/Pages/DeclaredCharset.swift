/// The encoding that a page says it has, in its `meta` elements or its XML declaration; nil when it says none.
///
/// Source: HTML Living Standard, 13.2.3.2, "prescan a byte stream", which looks at the first 1024 bytes; pages that put
/// scripts before it are met, so more is looked at.
func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(8192).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    var index = 0
    while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
        index = start + 1
        let rest = head[index...]
        let isMeta = rest.starts(with: "meta".utf8)
        guard isMeta || rest.starts(with: "?xml".utf8) else { continue }
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if let name = value(after: isMeta ? "charset" : "encoding", in: Array(tag)) { return name }
    }
    return nil
}

private func value(after name: String, in tag: [UInt8]) -> String? {
    let name = Array(name.utf8)
    guard tag.count > name.count else { return nil }
    for start in 0..<(tag.count - name.count) where tag[start...].starts(with: name) {
        var rest = tag[(start + name.count)...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { continue }
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let value = rest.prefix {
            (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
}
