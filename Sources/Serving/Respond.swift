/// The answer to a request, from nothing but the request and the site.
public func respond(to request: HTTPRequest, from site: ServedSite) -> HTTPResponse {
    var response = hostRefusal(of: request) ?? answer(request, site)
    response.fields += [
        // What was saved must be seen: a browser asks each time whether its copy still holds.
        HTTPField("Cache-Control", "no-cache"),
        HTTPField("X-Content-Type-Options", "nosniff"),
        // A page of another site could otherwise read the search data, which are scripts.
        HTTPField("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    if request.method == "HEAD", case .bytes(let bytes) = response.body { response.body = .unsent(length: bytes.count) }
    return response
}

private func answer(_ request: HTTPRequest, _ site: ServedSite) -> HTTPResponse {
    guard ["GET", "HEAD"].contains(request.method) else {
        return HTTPResponse(405, saying: "This is read with GET and HEAD.", [HTTPField("Allow", "GET, HEAD")])
    }
    let path: String
    switch sitePath(ofTarget: request.target) {
    case .path(let resolved): path = resolved
    case .malformed: return HTTPResponse(400, saying: "This is no address of the site.")
    case .tooLong: return HTTPResponse(414, saying: "The address is longer than any of the site.")
    }
    switch path {
    case eventsPath: return events(request)
    case liveScriptPath: return deliver(liveScript(), mediaType(ofPath: path), 200, to: request)
    // A browser asks with this field whether a worker that it has is still the right one. An answer that there is none
    // would leave it in place.
    case _ where request.value(of: "Service-Worker") != nil:
        return deliver(retiringWorker(), mediaType(ofPath: "x.js"), 200, to: request)
    default: return page(path, request, site)
    }
}

private func events(_ request: HTTPRequest) -> HTTPResponse {
    let type = HTTPField("Content-Type", "text/event-stream")
    return HTTPResponse(200, [type], request.method == "HEAD" ? .bytes([]) : .events)
}

private func page(_ path: String, _ request: HTTPRequest, _ site: ServedSite) -> HTTPResponse {
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let file = isFolder ? path + "index.html" : path
    if let bytes = site.file(file) { return deliver(bytes, mediaType(ofPath: file), 200, to: request) }
    // The links of an index start at its folder, so the address must end with the slash.
    if !isFolder, site.file(path + "/index.html") != nil {
        let (plain, query) = splitQuery(request.target)
        let folder = HTTPField("Location", originForm(of: plain) + "/" + query)
        return HTTPResponse(302, saying: "This is a folder.", [folder])
    }
    guard let bytes = site.file("404.html") else { return HTTPResponse(404, saying: "There is no such page.") }
    return deliver(bytes, mediaType(ofPath: "404.html"), 404, to: request)
}
