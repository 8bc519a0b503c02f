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

    @Test(arguments: [0, 1, 7, 8, 9, 16, 20])
    func readsInPiecesOfOneSize(count: Int) throws {
        let bytes = (0..<count).map { UInt8($0) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder["x"]))
        var pieces: [[UInt8]] = []
        try readPieces(of: folder["x"], size: 8) { pieces.append($0) }
        #expect(pieces.flatMap(\.self) == bytes)
        #expect(pieces.dropLast().allSatisfy { $0.count == 8 })
        #expect(pieces.allSatisfy { (1...8).contains($0.count) })
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
        ("pipe", ENOTSUP), ("to-device", ENOTSUP), ("sub", EISDIR), ("five", EFBIG), ("missing", ENOENT),
        ("circle", ELOOP),
    ])
    func readsOnlyWhatIsAFileAndSmall(name: String, code: Int32) throws {
        mkfifo(folder["pipe"], 0o600)
        try folder.link("to-device", to: "/dev/zero")
        try folder.link("circle", to: "circle")
        try folder.make("sub/inner")
        try folder.make("five", "12345")
        #expect(throws: FileError(operation: "read", path: folder[name], code: code)) {
            try readRegularFile(folder[name], limit: 4)
        }
        #expect(try readRegularFile(folder["five"], limit: 5) == Array("12345".utf8))
    }

    /// A writer cuts the file, and makes it long again, as often as it can: what is read is some of it, and no more.
    @Test func readsAFileThatShrinksAndGrows() throws {
        let size = 1 << 20
        try Data(repeating: 7, count: size).write(to: URL(fileURLWithPath: folder["x"]))
        let path = folder["x"]
        let writer = Thread {
            let file = open(path, O_WRONLY)
            let bytes = [UInt8](repeating: 7, count: size)
            while !Thread.current.isCancelled {
                ftruncate(file, 0)
                pwrite(file, bytes, size, 0)
            }
            close(file)
        }
        writer.start()
        defer { writer.cancel() }
        for _ in 0..<200 {
            let bytes = try readRegularFile(path, limit: 2 * size)
            #expect(bytes.count <= size && bytes.allSatisfy { $0 == 7 })
        }
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
