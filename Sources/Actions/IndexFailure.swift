import Files
import SQLite

/// What stopped the writing of an index, as one says it of any other file where SQLite's words would name its statements.
func indexFailure(_ error: SQLiteError, at path: String) -> any Error {
    // SQLITE_FULL and SQLITE_READONLY (https://sqlite.org/rescode.html).
    switch error.primaryCode {
    case 13: FileError.noSpace(for: path)
    case 8: FileError.readOnly(path)
    default: error
    }
}
