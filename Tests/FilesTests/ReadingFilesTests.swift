import Files
import Foundation
import Testing

@Suite struct ReadingFilesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [0, 1, 4095, 4096, 4097, 1_000_000])
    func readsEveryByte(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder["x"]))
        #expect(try readFile(folder["x"]) == bytes)
    }

    @Test func readsAFileWhoseSizeIsNotKnown() throws {
        let text = String(decoding: try readFile("/proc/self/status"), as: UTF8.self)
        #expect(text.hasPrefix("Name:"))
        #expect(text.hasSuffix("\n"))
    }

    @Test(arguments: [
        ("missing", ENOENT, "No such file or directory"), (".", EISDIR, "Is a directory"),
        ("file/x", ENOTDIR, "Not a directory"), ("circle", ELOOP, "Too many levels of symbolic links"),
        ("file\0.md", EINVAL, "Invalid argument"),
    ])
    func saysWhyItCannotRead(name: String, code: Int32, reason: String) throws {
        try folder.make("file")
        try folder.link("circle", to: "circle")
        let error = #expect(throws: FileError.self) { try readFile(folder[name]) }
        #expect(error?.code == code)
        #expect(error?.description == "cannot read '\(folder[name])': \(reason)")
    }

    @Test func refusesAFileThatIsTooLarge() throws {
        try folder.make("x")
        // Sparse: it takes no room.
        truncate(folder["x"], (1 << 30) + 1)
        #expect(throws: FileError(operation: "read", path: folder["x"], code: EFBIG)) { try readFile(folder["x"]) }
    }

    @Test(arguments: [
        ("file", true, false), ("sub", true, true), ("to-file", true, false), ("to-sub", true, true),
        ("to-nothing", false, false), ("missing", false, false), ("file/x", false, false), ("sub\0", false, false),
    ])
    func knowsWhatIsThere(name: String, exists: Bool, isFolder: Bool) throws {
        try folder.make("file")
        try folder.make("sub/inner")
        try folder.link("to-file", to: "file")
        try folder.link("to-sub", to: "sub")
        try folder.link("to-nothing", to: "nothing")
        #expect(fileExists(folder[name]) == exists)
        #expect(isDirectory(folder[name]) == isFolder)
    }
}
