import SQLite
import Testing

@testable import Actions

@Suite struct IndexFailureTests {
    @Test(arguments: [
        (13, "cannot write '.kb/index.sqlite': No space left on device"),
        (8, "cannot write '.kb/index.sqlite': Read-only file system"),
        (8 | 4 << 8, "cannot write '.kb/index.sqlite': Read-only file system"),
        (11, "refused (SQLite code 11) in: PRAGMA user_version = 5"),
    ])
    func speaksOfTheFile(code: Int32, words: String) {
        let error = SQLiteError(code: code, message: "refused", subject: "PRAGMA user_version = 5")
        #expect("\(indexFailure(error, at: ".kb/index.sqlite"))" == words)
    }
}
