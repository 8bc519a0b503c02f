import Files
import Model
import Parsing

/// Where an entry's two files are, from the root.
struct IngestTarget {
    let entry: EntryID
    let kind: Kind

    /// - Throws: `ActionError.badID`.
    init(_ text: String) throws {
        let address = Address(text)
        guard let kind = Kind(entry: address.entry), address.anchor.isEmpty, isValidID(address.entry),
            !address.entry.hasSuffix(".ingest")
        else { throw ActionError.badID(text) }
        entry = address.entry
        self.kind = kind
    }

    var written: String { "Content/\(entry).md" }
    var generated: String { "Content/\(entry)\(ingestEnding)" }

    /// Makes the folders, and sees that they are in this knowledge base and no links to elsewhere.
    ///
    /// - Throws: `ActionError.outside`, `FileError`.
    func prepare(in root: Root) throws {
        let folder = parentDirectory(of: root.path + "/" + written)
        try createDirectories(folder)
        let content = try canonicalPath(root.path.isEmpty ? "/" : root.path) + "/Content"
        let real = try canonicalPath(folder)
        guard real == content + folder.dropFirst(root.path.count + "/Content".count) else {
            throw ActionError.outside(written)
        }
        for file in [written, generated] where isSymbolicLink(root.path + "/" + file) {
            throw ActionError.outside(file)
        }
    }
}
