import Files
import Foundation
import Testing

@Suite struct WritingFilesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [0, 1, 5_000_000])
    func writesEveryByte(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try writeFile(bytes, to: folder["x"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder["x"])) == Data(bytes))
    }

    @Test(arguments: [("old", EEXIST), ("sub", EEXIST), ("to-nothing", EEXIST), ("no/x", ENOENT)])
    func writesOnlyNewFiles(name: String, code: Int32) throws {
        try folder.make("old", "kept")
        try folder.make("sub/inner")
        try folder.link("to-nothing", to: "nothing")
        #expect(throws: FileError(operation: "write", path: folder[name], code: code)) {
            try writeFile([1], to: folder[name])
        }
        #expect(try folder.text("old") == "kept")
        #expect(try folder.names() == ["old", "sub", "to-nothing"])
    }

    /// A limit on the size of files stands for a full disk; it holds for a process, so the test has one of its own.
    @Test func removesWhatItCouldNotFinish() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try folder.make("old", "kept")
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 5000, rlim_max: 5000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let bytes = [UInt8](repeating: 1, count: 10_000)
            let new = FileError(operation: "write", path: folder["new"], code: EFBIG)
            #expect(throws: new) { try writeFile(bytes, to: folder["new"]) }
            let old = FileError(operation: "replace", path: folder["old"], code: EFBIG)
            #expect(throws: old) { try replaceFile(folder["old"], with: bytes) }
            #expect(try folder.text("old") == "kept")
            #expect(try folder.names() == ["old"])
        }
    }
}
