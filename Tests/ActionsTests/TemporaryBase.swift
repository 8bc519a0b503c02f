import Foundation
import Model
import QueryLanguage
import SearchIndex

@testable import Actions

/// A small knowledge base of one test's own, with the repository's look; removed when the test ends.
final class TemporaryBase {
    let root: Root

    init(name: String = "actions-tests-\(UUID().uuidString)", files: [String: String] = sample) throws {
        // Canonical, as `Root` is.
        let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        root = Root(path: temporary + "/" + name)
        try write("title: Small\n", to: "kb.yml")
        for (path, text) in files { try write(text, to: "Content/" + path) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root.path) }

    static let sample = [
        "practices/quorum.md": """
        ---
        title: Quorum
        tags: [partition]
        redirects: [practices/majority]
        ---
        The minority stops.

        ## Why
        A tie cannot be broken.
        """,
        "incidents/switch.md": "---\ntitle: Switch\ndate: 2012\n---\nNo packet passed.\n\n## End\nIt came back.\n",
        "runbooks/partition.md": "---\ntitle: Partition\n---\n## Fence\nCut its power.\n",
        "articles/plain.md": "---\ntitle: Plain\n---\nWords about zebras.\n",
    ]

    subscript(_ path: String) -> String { root.path + "/" + path }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self[path]) }

    func read(_ path: String) throws -> String { try String(contentsOfFile: self[path], encoding: .utf8) }

    func write(_ text: String, to path: String) throws {
        let file = URL(filePath: self[path])
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: self[path]) }

    /// Every file below a folder with its bytes, hidden ones too.
    func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: self[folder]) {
            contents[path] = FileManager.default.contents(atPath: self["\(folder)/\(path)"])
        }
        return contents
    }

    /// The paths that differ between two states of a folder.
    static func changes(from old: [String: Data], to new: [String: Data]) -> Set<String> {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    }

    @discardableResult func build(output: String? = nil) throws -> BuildReport {
        try Actions.build(root, BuildRequest(output: output)) { _ in }
    }

    @discardableResult func build(_ request: BuildRequest) throws -> BuildReport {
        try Actions.build(root, request) { _ in }
    }

    func load() throws -> LoadedLibrary { try loadLibrary(root) }

    func search(_ text: String, refresh: Bool = true) throws -> SearchReport {
        try Actions.search(SearchRequest(parseQuery(text), limit: 100), in: root, refresh: refresh) { _ in }
    }

    /// The addresses found, in no order.
    func found(_ text: String, refresh: Bool = true) throws -> Set<String> {
        Set(try search(text, refresh: refresh).result.hits.map(\.address.description))
    }
}
