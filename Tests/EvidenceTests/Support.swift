import Linking
import Model
import Parsing

/// A library of files, each with its id and its text.
func library(_ files: [(id: EntryID, text: String)]) -> Library {
    let entries = files.compactMap { id, text in
        parseEntry(path: id + ".md", source: SourceText(path: "Content/\(id).md", bytes: Array(text.utf8))).entry
    }
    precondition(entries.count == files.count, "a file cannot be read")
    return linkEntries(entries).library
}
