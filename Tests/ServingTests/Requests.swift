import Serving

/// A site with a file of each sort.
let files: [String: [UInt8]] = [
    "index.html": Array("<!doctype html><html><head><title>Home</title></head><body>Hello</body></html>".utf8),
    "404.html": Array("<!doctype html><html><head></head><body>Not here</body></html>".utf8),
    "books/index.html": Array("<p>Books".utf8),
    "books/sre.html": Array("<!doctype html><html><HEAD></HEAD><body>SRE</body></html>".utf8),
    "books/grüße.txt": Array("Hello".utf8),
    "a%2eb": Array("percent".utf8),
    "long.txt": Array(String(repeating: "All work and no play. ", count: 100).utf8),
    "data.bin": Array(0..<100),
    "empty.bin": [],
    "service-worker.js": Array("self".utf8),
]

let site = ServedSite(generation: 1) { files[$0] }

/// A request as a browser on this machine makes it.
func get(
    _ target: String, _ fields: [(String, String)] = [], method: String = "GET", host: String? = "localhost:8000"
) -> HTTPResponse {
    let host = host.map { [HTTPField("Host", $0)] } ?? []
    let request = HTTPRequest(
        method: method, target: target, fields: host + fields.map { HTTPField($0.0, $0.1) }, port: 8000)
    return respond(to: request, from: site)
}

extension HTTPResponse {
    var bytes: [UInt8] { if case .bytes(let bytes) = body { bytes } else { [] } }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
