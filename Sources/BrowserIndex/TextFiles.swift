import Model
import SearchIndex

/// Writes what is shown of entries and passages, in files of equally many passages, so that a passage's number says which
/// file has it.
///
/// - Returns: How many passages a file has.
func writeTexts(of entries: [IndexedEntry], _ write: (ShardFile) throws -> Void) rethrows -> Int {
    let passagesInFile = passagesInFile(entries)
    var file = TextFile(number: 0)
    var count = 0
    for entry in entries {
        for (offset, passage) in entry.passages.enumerated() {
            if offset == 0 || count == 0 { file.start(entry) }
            file.add(passage)
            count += 1
            guard count == passagesInFile else { continue }
            try write(file.finished())
            file = TextFile(number: file.number + 1)
            count = 0
        }
    }
    if count > 0 { try write(file.finished()) }
    return passagesInFile
}

/// So many that a file has two kilobytes on average, because hits seldom stand beside one another and a page
/// loads a file for each; more where there would be more than twenty thousand files.
private func passagesInFile(_ entries: [IndexedEntry]) -> Int {
    let passages = entries.reduce(0) { $0 + $1.passages.count }
    let bytes = entries.reduce(0) { $0 + size(of: $1) }
    return max(1, passages * max(2000, bytes / 20_000) / max(1, bytes))
}

private func size(of entry: IndexedEntry) -> Int {
    entry.passages.reduce(entry.id.utf8.count + entry.title.utf8.count + entry.summary.utf8.count) { sum, passage in
        let texts = [passage.anchor, passage.heading, passage.body, passage.link ?? ""]
        return texts.reduce(sum + 20) { $0 + $1.utf8.count }
    }
}

/// `kbSearch.texts(0,[["incidents/x","Title","2013","Summary.",[["","","","Body.",""],…]],…])`
private struct TextFile {
    let number: Int
    private var bytes: [UInt8]
    private var isInEntry = false
    private var hasPassage = false

    init(number: Int) {
        self.number = number
        bytes = Array("kbSearch.texts(\(number),[".utf8)
    }

    mutating func start(_ entry: IndexedEntry) {
        bytes += (isInEntry ? "]],\n[" : "[").utf8
        for text in [entry.id, entry.title, entry.date?.description ?? "", entry.summary] {
            bytes.append(literal: text.utf8)
            bytes.append(UInt8(ascii: ","))
        }
        bytes.append(UInt8(ascii: "["))
        (isInEntry, hasPassage) = (true, false)
    }

    mutating func add(_ passage: IndexedPassage) {
        bytes += (hasPassage ? ",\n[" : "[").utf8
        var texts = [passage.anchor, passage.heading, passage.place ?? "", passage.body, passage.link ?? ""]
        if !passage.cues.isEmpty { texts.append(passage.cues.text) }
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(literal: text.utf8)
        }
        bytes.append(UInt8(ascii: "]"))
        hasPassage = true
    }

    func finished() -> ShardFile {
        ShardFile(path: "search/texts/\(number).js", bytes: bytes + "]]])\n".utf8)
    }
}
