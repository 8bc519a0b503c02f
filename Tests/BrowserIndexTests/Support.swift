import Foundation
import Linking
import Model
import Parsing
import SearchIndex
import Testing

@testable import BrowserIndex

typealias Files = [(path: String, text: String)]

func library(_ files: Files) -> Library {
    let entries = files.compactMap { path, text in
        parseEntry(path: path, source: SourceText(path: "Content/" + path, bytes: Array(text.utf8))).entry
    }
    return linkEntries(entries).library
}

func article(_ name: String, _ title: String, fields: String = "", _ body: String = "") -> (path: String, text: String)
{
    ("articles/\(name).md", "---\ntitle: \(title)\n\(fields)---\n\(body)\n")
}

func browserIndex(of library: IndexedLibrary) -> [ShardFile] {
    var files: [ShardFile] = []
    writeBrowserIndex(of: library) { files.append($0) }
    return files
}

extension ShardFile {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What the scripts of an index say, read as a page reads them: by the calls that they are.
struct ReadShards: Sendable {
    struct Call: Sendable {
        var name: String
        /// Between the brackets.
        var written: String

        var arguments: [Any] { get throws { try json("[\(written)]") } }
    }

    var calls: [String: Call] = [:]

    init(_ files: [ShardFile]) throws {
        for file in files {
            let text = file.text
            #expect(text.hasPrefix("kbSearch.") && text.hasSuffix(")\n"), "\(file.path)")
            let open = try #require(text.firstIndex(of: "("))
            let name = String(text[..<open].dropFirst("kbSearch.".count))
            calls[file.path] = Call(name: name, written: String(text[text.index(after: open)...].dropLast(2)))
        }
    }

    /// The files of a folder by their starts in order, each as its lines: a name and its list.
    func lists(_ folder: String) throws -> [[(name: String, list: String)]] {
        let starts = try #require(try manifest[folder == "words" ? "words" : "terms"]).split(separator: "\n")
        let files = calls.filter { $0.key.hasPrefix("search/\(folder)/") }
        #expect(files.count == starts.count)
        return try starts.map { start in
            let path = shardPath(try #require(ShardFolder(rawValue: folder)), from: String(start))
            let call = try #require(files[path])
            let arguments = try call.arguments
            #expect(call.name == folder && arguments.count == 2 && arguments.first as? String == String(start))
            let text = try #require(arguments.last as? String)
            return try text.split(separator: "\n").map { line in
                let space = try #require(line.firstIndex(of: " "))
                return (String(line[..<space]), String(line[line.index(after: space)...]))
            }
        }
    }

    var manifest: [String: String] {
        get throws {
            let call = try #require(calls["search/manifest.js"])
            #expect(call.name == "manifest")
            let fields = try #require(call.arguments.first as? [String: Any])
            return fields.mapValues { "\($0)" }
        }
    }

    /// By file: entries as id, title, date, summary, and passages as anchor, heading, place, body, link.
    func texts() throws -> [[(entry: [String], passages: [[String]])]] {
        let files = calls.filter { $0.key.hasPrefix("search/texts/") }
        return try (0..<files.count).map { number in
            let call = try #require(files["search/texts/\(number).js"])
            let arguments = try call.arguments
            #expect(call.name == "texts" && arguments.first as? Int == number)
            let parts = try #require(arguments.last as? [[Any]])
            return try parts.map { part in
                let entry = try #require(Array(part.dropLast()) as? [String])
                return (entry, try #require(part.last as? [[String]]))
            }
        }
    }
}

func numbers(_ text: String) -> [Int] {
    var reader = NumberReader(text)
    var numbers: [Int] = []
    while let number = reader.next() { numbers.append(number) }
    return numbers
}

/// Where a stem stands, by passage and field, as `positions` has it.
func readPositions(_ text: String) -> [Int: [Int: [Int]]] {
    var reader = NumberReader(text)
    var found: [Int: [Int: [Int]]] = [:]
    var passage = -1
    while let skipped = reader.next() {
        passage += skipped + 1
        var isLast = false
        while !isLast, let field = reader.next(), let more = reader.next() {
            isLast = field >= 8
            var position = -1
            for _ in 0...more {
                position += (reader.next() ?? 0) + 1
                found[passage, default: [:]][field % 8, default: []].append(position)
            }
        }
    }
    return found
}

/// Names of an object, and escapes, that JSON writes otherwise.
private func json(_ text: String) throws -> [Any] {
    let named = text.replacing(#/(^\[\{|,\n)([a-zA-Z]+):/#) { "\($0.1)\"\($0.2)\":" }
    let escaped = named.replacing(#/\\x([0-9A-Fa-f]{2})/#) { "\\u00\($0.1)" }
    return try #require(try JSONSerialization.jsonObject(with: Data(escaped.utf8)) as? [Any])
}
