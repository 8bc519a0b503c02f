import Files
import Ingest
import Model
import Parsing

/// The generated files that a knowledge base has, by their entries.
struct IngestedEntries {
    private(set) var files: [EntryID: IngestFile] = [:]
    /// Those that have an entry's own file, whether or not it was ingested.
    private var written: Set<EntryID> = []
    private var byAddress: [String: [EntryID]] = [:]
    private var byFiles: [[String]: [EntryID]] = [:]
    private var bySums: [[String]: [EntryID]] = [:]

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
        if let url = file.facts.url { byAddress[url, default: []].append(entry) }
        for source in file.sources {
            byFiles[source.files, default: []].append(entry)
            if !source.sha256.isEmpty { bySums[source.sha256, default: []].append(entry) }
        }
    }

    /// An id that a plan has given away.
    mutating func reserve(_ entry: EntryID) { written.insert(entry) }

    func isTaken(_ entry: EntryID) -> Bool { written.contains(entry) }

    /// The entries that were made of the same source before.
    ///
    /// - Parameter shared: Of one item of a source of many, the addresses that several of them have, as episodes that all
    ///   name their show; nil for a source that is one entry.
    func entries(for file: IngestFile, shared: Set<String>?) -> [EntryID] {
        let source = file.sources.first
        let here = Set((byFiles[source?.files ?? []] ?? []) + (bySums[source?.sha256 ?? []] ?? []))
        let addressed = Set(file.facts.url.flatMap { byAddress[$0] } ?? [])
        guard let shared else {
            // One address may stand for many decks.
            let same = addressed.filter { here.contains($0) || isSame(file, $0) }
            return (same.isEmpty ? here : same).sorted()
        }
        if let url = file.facts.url, !shared.contains(url), !addressed.isEmpty { return [addressed.sorted()[0]] }
        return here.sorted().filter { entry in
            guard let facts = files[entry]?.facts, facts.title == file.facts.title else { return false }
            return facts.url == nil || file.facts.url == nil
                || (facts.url == file.facts.url && facts.date == file.facts.date)
        }
    }

    private func isSame(_ file: IngestFile, _ entry: EntryID) -> Bool {
        guard let old = files[entry] else { return false }
        return isSameSource(file, as: old) || (file.facts.title != nil && file.facts.title == old.facts.title)
    }
}
