import Model
import SearchIndex

/// Writes what is shown of entries and passages, in files of equally many passages, so that a passage's number says which
/// file has it. Each passage begins a line.
func writeTexts(of library: IndexedLibrary, _ write: (ShardFile) throws -> Void) rethrows {
    let passagesInFile = passagesInFile(library.table)
    var file = TextFile(number: 0)
    var count = 0
    for entry in library.entries {
        for (offset, (passage, body)) in zip(entry.passages, entry.texts.bodies ?? []).enumerated() {
            if offset == 0 || count == 0 { file.start(entry) }
            file.add(passage, body)
            count += 1
            guard count == passagesInFile else { continue }
            try write(file.finished())
            file = TextFile(number: file.number + 1)
            count = 0
        }
    }
    if count > 0 { try write(file.finished()) }
}

/// So many that a file has about two kilobytes, because hits seldom stand beside one another and a page loads a file for
/// each; more where there would be more than twenty thousand files. A power of two, and made of the table alone, so that an
/// edit seldom makes it another one.
func passagesInFile(_ table: EntryTable) -> Int {
    // A word and its space, and what comes with a passage.
    let bytes = table.rows.reduce(0) { $0 + $1.length } * 7 + table.passageCount * 50
    let wanted = table.passageCount * max(2000, bytes / 20_000) / max(1, bytes)
    var passages = 1
    while passages * passages * 2 <= wanted * wanted { passages *= 2 }
    return passages
}

/// `kbSearch.texts(0,[["incidents/x","Title","2013","Summary.",[["","","","Body.",""],…]],…])`
private struct TextFile {
    let number: Int
    private var bytes: [UInt8]
    private var isInEntry = false
    private var hasPassage = false

    init(number: Int) {
        self.number = number
        bytes = textFileHead(number)
    }

    mutating func start(_ entry: IndexedEntry) {
        if isInEntry { bytes += "]],\n".utf8 }
        bytes += textHead(of: entry)
        (isInEntry, hasPassage) = (true, false)
    }

    mutating func add(_ passage: IndexedPassage, _ body: ArraySlice<UInt8>) {
        if hasPassage { bytes += ",\n".utf8 }
        bytes += textItem(of: passage, body)
        hasPassage = true
    }

    func finished() -> ShardFile {
        ShardFile(path: textFilePath(number), bytes: bytes + "]]])\n".utf8)
    }
}

func textFilePath(_ number: Int) -> String { "search/texts/\(number).js" }

func textFileHead(_ number: Int) -> [UInt8] { Array("kbSearch.texts(\(number),[".utf8) }

/// `["incidents/x","Title","2013","Summary.",[`
func textHead(of entry: IndexedEntry) -> [UInt8] {
    var bytes = Array("[".utf8)
    for text in [entry.id, entry.title, entry.date?.description ?? "", entry.summary] {
        bytes.append(literal: text.utf8)
        bytes.append(UInt8(ascii: ","))
    }
    return bytes + "[".utf8
}

/// `["anchor","Heading","Step 1","Body.","https://…"]`
func textItem(of passage: IndexedPassage, _ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array("[".utf8)
    for text in [passage.anchor, passage.heading, passage.place ?? ""] {
        bytes.append(literal: text.utf8)
        bytes.append(UInt8(ascii: ","))
    }
    bytes.append(literal: body)
    for text in [passage.link ?? ""] + (passage.cues.isEmpty ? [] : [passage.cues.text]) {
        bytes.append(UInt8(ascii: ","))
        bytes.append(literal: text.utf8)
    }
    return bytes + "]".utf8
}
