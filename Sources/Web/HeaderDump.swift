import Model

/// One answer's status and the few headers that are looked at.
struct ResponseHead: Equatable {
    var status: Int
    var location: String?
    /// In seconds.
    var retryAfter: Int?
}

/// The heads of a chain of answers as curl writes them one after another, up to the answer that leads no further. What
/// follows is its body. A head that breaks off is left out, and so are interim answers (RFC 9110, 15.2).
func responseHeads(in dump: [UInt8]) -> [ResponseHead] {
    var heads: [ResponseHead] = []
    var rest = dump[...]
    while let (head, end) = responseHead(at: rest) {
        rest = dump[end...]
        if (100..<200).contains(head.status) { continue }
        heads.append(head)
        guard head.location != nil else { break }
    }
    return heads
}

private func responseHead(at bytes: ArraySlice<UInt8>) -> (head: ResponseHead, end: Int)? {
    var rest = bytes
    guard let first = nextLine(&rest), let status = status(of: first) else { return nil }
    var fields: [String: String] = [:]
    while let line = nextLine(&rest) {
        if line.isEmpty { return (ResponseHead(status: status, fields), rest.startIndex) }
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0].lowercased()
        if parts.count == 2, fields[name] == nil {
            fields[name] = String(parts[1].drop { $0 == " " || $0 == "\t" })
        }
    }
    return nil
}

/// A line without its end; nil when there is no end of a line any more.
private func nextLine(_ bytes: inout ArraySlice<UInt8>) -> String? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    var line = bytes[..<end]
    bytes = bytes[(end + 1)...]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
}

/// `HTTP/1.1 404 Not Found`, `HTTP/2 404`.
private func status(of line: String) -> Int? {
    let words = line.split(separator: " ", maxSplits: 2)
    guard line.hasPrefix("HTTP/"), words.count >= 2, words[1].utf8.count == 3 else { return nil }
    return Int(words[1]).flatMap { (100..<1000).contains($0) ? $0 : nil }
}

extension ResponseHead {
    fileprivate init(status: Int, _ fields: [String: String]) {
        self.status = status
        if (300..<400).contains(status), let location = fields["location"], !location.isEmpty {
            self.location = location
        }
        retryAfter = fields["retry-after"].flatMap { seconds(of: $0, from: fields["date"]) }
    }
}

/// A number, or a date that is compared with the one of the answer, so that our clock does not matter.
private func seconds(of retryAfter: String, from date: String?) -> Int? {
    if retryAfter.utf8.count < 10, let number = Int(retryAfter) { return number >= 0 ? number : nil }
    guard let until = httpDate(retryAfter), let now = date.flatMap(httpDate) else { return nil }
    return max(0, until.seconds - now.seconds)
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`: the form that servers must write (RFC 9110, 5.6.7).
func httpDate(_ text: String) -> UTCTime? {
    let words = text.split(separator: " ")
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard words.count == 6, words[0].hasSuffix(","), words[5] == "GMT",
        let month = months.firstIndex(of: String(words[2]))
    else { return nil }
    return UTCTime("\(words[3])-\(month < 9 ? "0" : "")\(month + 1)-\(words[1])T\(words[4])Z")
}
