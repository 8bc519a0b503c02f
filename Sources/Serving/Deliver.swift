import Compression

/// A file as the answer to a GET: whole, a part of it, compressed, or only that the copy which is there still holds.
///
/// - Parameter status: 200, or 404 for the page that says so, which is then sent as it is.
func deliver(_ file: [UInt8], _ type: String, _ status: Int, to request: HTTPRequest) -> HTTPResponse {
    let bytes = type.hasPrefix("text/html") ? withLiveScript(file) : file
    let isCompressed = isText(type) && bytes.count >= worthCompressing && acceptsGzip(request)
    var fields = [HTTPField("Content-Type", type)]
    if isText(type) { fields.append(HTTPField("Vary", "Accept-Encoding")) }
    guard status == 200 else { return whole(bytes, status, fields, isCompressed) }

    let tag = entityTag(of: bytes)
    // Each encoding has other bytes, and so a tag of its own (RFC 9110 §8.8.3).
    let sentTag = isCompressed ? "\(tag.dropLast())-gzip\"" : tag
    if matchesNone(request.value(of: "If-None-Match"), tags: [tag, sentTag]) {
        return HTTPResponse(304, fields + [HTTPField("ETag", sentTag)], .bytes([]))
    }
    let range = request.method == "GET" ? wantedRange(of: request, tag: tag, count: bytes.count) : .whole
    switch range {
    case .whole:
        let named = fields + [HTTPField("ETag", sentTag), HTTPField("Accept-Ranges", "bytes")]
        return whole(bytes, 200, named, isCompressed)
    case .part(let part):
        let place = HTTPField("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)")
        return HTTPResponse(206, fields + [HTTPField("ETag", tag), place], .bytes(Array(bytes[part])))
    case .unsatisfiable:
        let place = HTTPField("Content-Range", "bytes */\(bytes.count)")
        return HTTPResponse(416, saying: "The file has \(bytes.count) bytes.", [place])
    }
}

private func whole(_ bytes: [UInt8], _ status: Int, _ fields: [HTTPField], _ isCompressed: Bool) -> HTTPResponse {
    guard isCompressed, let compressed = gzip(bytes) else { return HTTPResponse(status, fields, .bytes(bytes)) }
    return HTTPResponse(status, fields + [HTTPField("Content-Encoding", "gzip")], .bytes(compressed))
}

/// In bytes: what fits into one packet arrives no sooner.
private let worthCompressing = 1024
