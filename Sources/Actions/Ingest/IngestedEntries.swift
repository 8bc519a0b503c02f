import Files
import Ingest
import Model
import Parsing

/// The generated files that a knowledge base has, by their entries.
struct IngestedEntries {
    private(set) var files: [EntryID: IngestFile] = [:]
    /// Those that have an entry's own file, whether or not it was ingested.
    private var written: Set<EntryID> = []
    private var byAddress: [String: EntryID] = [:]
    private var byFiles: [[String]: [EntryID]] = [:]

    /// - Parameter only: The one entry that is asked for, where it is known: no other file is read then.
    init(in root: Root, only: EntryID? = nil) throws {
        guard isDirectory(root.content) else { return }
        for stamp in try walk(root.content, suffix: ".md").files {
            guard stamp.path.hasSuffix(ingestEnding) else {
                written.insert(String(stamp.path.dropLast(3)))
                continue
            }
            let entry = String(stamp.path.dropLast(ingestEnding.count))
            if let only, only != entry { continue }
            let bytes = try readRegularFile("\(root.content)/\(stamp.path)", limit: contentLimit)
            guard let file = IngestFile(reading: String(decoding: bytes, as: UTF8.self)) else { continue }
            add(file, as: entry)
        }
    }

    mutating func add(_ file: IngestFile, as entry: EntryID) {
        files[entry] = file
        written.insert(entry)
        if let url = file.facts.url { byAddress[url] = entry }
        for source in file.sources { byFiles[source.files, default: []].append(entry) }
    }

    func isTaken(_ entry: EntryID) -> Bool { written.contains(entry) }

    /// The entry that was made of the same source before.
    func entry(for file: IngestFile, from sources: [String], isOneOfMany: Bool) -> EntryID? {
        if let url = file.facts.url, let entry = byAddress[url] { return entry }
        let candidates = byFiles[sources] ?? []
        if isOneOfMany { return candidates.first { files[$0]?.facts.title == file.facts.title } }
        return candidates.count == 1 ? candidates[0] : nil
    }
}
