import Files
import SQLite

/// What stopped the writing of an index, as one says it of any other file where SQLite's words would name its statements.
func indexFailure(_ error: SQLiteError, at path: String) -> any Error {
    switch error.primaryCode {
    case SQLiteError.full: FileError.noSpace(for: path)
    case SQLiteError.readOnly: FileError.readOnly(path)
    default: error
    }
}
