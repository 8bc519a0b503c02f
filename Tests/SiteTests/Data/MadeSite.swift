import Foundation
import Model
import Testing

@testable import Site

/// A site's files as texts, with what only some tests need: a history, a service worker.
struct MadeSite {
    var texts: [String: String] = [:]
    var problems: [Diagnostic] = []

    init(
        _ files: Files, baseURL: String? = nil, title: String = "Small", background: Background = Background(),
        serviceWorker: String? = nil, change: (inout Settings) -> Void = { _ in }
    ) {
        var settings = Settings()
        (settings.title, settings.givenBaseURL) = (title, baseURL)
        change(&settings)
        var look = Repository.look
        look.assets = [
            Asset(path: searchScript, bytes: []), Asset(path: "assets/kb.css", bytes: [1]),
            Asset(path: "assets/icon.svg", bytes: [2]),
        ]
        look.serviceWorker = serviceWorker.map { Array($0.utf8) }
        for file in siteFiles(of: linked(files).library, settings: settings, look: look, background: background) {
            let (bytes, problems) = file.make()
            texts[file.path] = String(decoding: bytes, as: UTF8.self)
            self.problems += problems
        }
    }

    subscript(_ path: String) -> String { get throws { try #require(texts[path], "\(path)") } }

    func object(_ path: String) throws -> [String: Any] { try parsed(self[path]) }

    /// The things of schema.org in a page's head.
    func things(_ path: String) throws -> [[String: Any]] {
        let data = try self[path].between("<script type=\"application/ld+json\">", "</script>")
        return try #require(parsed(data)["@graph"] as? [[String: Any]])
    }

    func thing(_ path: String, _ type: String) throws -> [String: Any] {
        try #require(things(path).first { $0["@type"] as? String == type }, "no \(type) on \(path)")
    }
}

private func parsed(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}
