/// The refusal of a request whose host is not this machine under a name of its own; nil when it is.
///
/// A page of another site can make its own name lead to 127.0.0.1 (DNS rebinding). Its browser would then let it read all
/// that it asks for here, but it still sends that name.
func hostRefusal(of request: HTTPRequest) -> HTTPResponse? {
    let hosts = request.values(of: "Host")
    guard hosts.count == 1, let written = hosts.first else {
        return HTTPResponse(400, saying: "A request names one host (RFC 9112 §3.2).")
    }
    // An absolute form stands over the field.
    let host = (authority(of: request.target) ?? written).lowercased()
    let isOurs = ownNames.contains { host == "\($0):\(request.port)" || (host == $0 && request.port == 80) }
    guard !isOurs else { return nil }
    return HTTPResponse(
        421,
        saying: "kb answers only at http://localhost:\(request.port)/, http://127.0.0.1:\(request.port)/ "
            + "and http://[::1]:\(request.port)/, so that no other site can read through your browser what is here.")
}

private let ownNames = ["localhost", "127.0.0.1", "[::1]"]
