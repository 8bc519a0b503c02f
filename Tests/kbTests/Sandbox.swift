import Foundation

/// A knowledge base of its own for one test: the fixture's content with the repository's look, and the real binary.
final class Sandbox {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let binary = repository.appending(path: ".build/debug/kb").path()

    let root: URL

    init(fixture: String = "Tests/kbTests/Fixture") throws {
        root = FileManager.default.temporaryDirectory.appending(path: "kb-test-\(UUID().uuidString)")
        let files = FileManager.default
        try files.copyItem(at: Self.repository.appending(path: fixture), to: root)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    struct Run {
        var output: String
        var status: Int32
    }

    /// Runs a line of shell with `kb` on the path; output and errors come in the order they were written in.
    func run(_ line: String, environment: [String: String] = [:]) throws -> Run {
        let process = Process()
        let pipe = Pipe()
        // A server that is tested in this process has it ignore closed pipes, and a shell could not take that back.
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["--default-signal=PIPE", "/bin/sh", "-c", line]
        process.currentDirectoryURL = root
        let folder = URL(filePath: Self.binary).deletingLastPathComponent().path()
        process.environment = ["PATH": "\(folder):/usr/bin:/bin", "LANG": "C.UTF-8"]
            .merging(environment) { _, new in new }
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(output: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }

    func read(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    func write(_ text: String, to path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: path).path()) }
}
