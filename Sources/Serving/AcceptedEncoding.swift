/// Whether `Accept-Encoding` allows gzip (RFC 9110 §12.5.3).
func acceptsGzip(_ request: HTTPRequest) -> Bool {
    // A part is cut out of the file as it is.
    guard let field = request.value(of: "Accept-Encoding"), request.value(of: "Range") == nil else { return false }
    let weights = field.lowercased().split(separator: ",").map { coding in
        let parts = coding.split(separator: ";").map(trimmed)
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
        return (name: parts.first ?? "", weight: quality ?? 1)
    }
    let named = weights.first { ["gzip", "x-gzip"].contains($0.name) } ?? weights.first { $0.name == "*" }
    return (named?.weight ?? 0) > 0
}
