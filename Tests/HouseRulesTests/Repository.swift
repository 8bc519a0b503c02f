import Foundation

/// The repository that these tests stand in.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    struct SourceFile: CustomStringConvertible {
        /// Relative to the root.
        var path: String
        var text: String
        var description: String { path }

        /// The target that the file belongs to.
        var target: String { String(path.split(separator: "/")[1]) }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        var imports: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
                return words.first == "import" && words.count == 2 ? words.last.map(String.init) : nil
            }
        }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func swiftFiles(under folder: String) throws -> [SourceFile] {
        let base = root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: base.path())?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            SourceFile(path: "\(folder)/\(path)", text: try text("\(folder)/\(path)"))
        }
    }

    /// Paths that git tracks.
    static func trackedFiles() throws -> [String] {
        try output(of: "/usr/bin/env", ["git", "-C", root.path(), "ls-files"]).split(separator: "\n").map(String.init)
    }

    static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
