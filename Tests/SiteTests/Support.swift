import Foundation
import Linking
import Model
import Parsing
import Templates
import Testing
import XML

@testable import Site

/// Files by their path under `Content/`.
typealias Files = [(path: String, text: String)]

enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files below a folder whose name ends so, by their path in that folder.
    static func files(in folder: String, suffix: String) throws -> Files {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
        return try paths.filter { $0.hasSuffix(suffix) }.sorted().map { path in
            (path, try String(contentsOf: root.appending(path: folder).appending(path: path), encoding: .utf8))
        }
    }

    static let templates: (templates: TemplateSet, diagnostics: [Diagnostic]) = {
        let templates = (try? files(in: "Site/templates", suffix: ".mustache")) ?? []
        return TemplateSet.parse(
            templates.map {
                (String($0.path.dropLast(".mustache".count)), SourceText(path: $0.path, bytes: Array($0.text.utf8)))
            })
    }()
}

extension Repository {
    /// The repository's look in English, without its assets.
    static let look: Look = {
        let words = (try? files(in: "Site/words", suffix: "en.yml").first?.text) ?? ""
        return Look(
            templates: templates.templates,
            words: parseWords(SourceText(path: "en.yml", bytes: Array(words.utf8))).words)
    }()
}

func linked(_ files: Files) -> (library: Library, problems: [Diagnostic]) {
    let parsed = files.map { path, text in
        parseEntry(path: path, source: SourceText(path: "Content/" + path, bytes: Array(text.utf8)))
    }
    let (library, problems) = linkEntries(parsed.compactMap(\.entry))
    return (library, parsed.flatMap(\.problems) + problems)
}

/// All files of a site with the repository's templates.
struct BuiltSite {
    var paths: [String] = []
    var bytes: [String: [UInt8]] = [:]
    var problems: [Diagnostic] = []

    init(_ files: Files, settings: Settings = Settings(), assets: [Asset] = [], hasSearch: Bool = true) {
        let library = linked(files).library
        var look = Repository.look
        look.assets = assets + (hasSearch ? [Asset(path: searchScript, bytes: [])] : [])
        let made = siteFiles(of: library, settings: settings, look: look)
        for file in made {
            let (bytes, problems) = file.make()
            paths.append(file.path)
            self.bytes[file.path] = bytes
            self.problems += problems
        }
    }

    /// The text of a page; a test that asks for a page that is not there fails.
    subscript(_ path: String) -> String {
        get throws { String(decoding: try #require(bytes[path], "\(path)"), as: UTF8.self) }
    }

    var pages: [(path: String, text: String)] {
        paths.filter { $0.hasSuffix(".html") }.map { ($0, String(decoding: bytes[$0] ?? [], as: UTF8.self)) }
    }

    /// Only what stands between `<main>` and `</main>`.
    func main(_ path: String) throws -> String {
        let text = try self[path]
        let start = try #require(text.firstRange(of: "<main"))
        let end = try #require(text.firstRange(of: "</main>"))
        return String(text[start.lowerBound..<end.lowerBound])
    }

    /// What libxml2 objects to, on any page and in both feeds.
    var objections: [String] {
        paths.flatMap { path -> [String] in
            let bytes = bytes[path] ?? []
            let problems =
                path.hasSuffix(".html") ? htmlProblems(in: bytes) : path.hasSuffix(".xml") ? xmlProblems(in: bytes) : []
            return problems.map { "\(path):\($0.line):\($0.column): \($0.message)" }
        }
    }
}

extension StringProtocol where SubSequence == Substring {
    /// What each match of a pattern with one group holds.
    func all(_ pattern: Regex<(Substring, Substring)>) -> [String] { matches(of: pattern).map { String($0.output.1) } }

    /// The part after one text and before another.
    func between(_ start: String, _ end: String) throws -> String {
        let from = try #require(firstRange(of: start), "no \(start)").upperBound
        let to = try #require(self[from...].firstRange(of: end), "no \(end)").lowerBound
        return String(self[from..<to])
    }
}
