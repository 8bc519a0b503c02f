import Model
import SearchIndex

/// What is shown of entries and passages, in files of the passages that stand one after the other.
struct TextShards {
    var files: [ShardFile] = []
    /// The number of the first passage in each file.
    var starts: [Int] = []
    private var parts: [String] = []
    private var size = 0

    init(of entries: [IndexedEntry], _ table: EntryTable) {
        for (number, entry) in entries.enumerated() { add(entry, firstPassage: table.rows[number].firstPassage) }
        endFile()
    }

    /// An entry that is too long for the file goes on in the next.
    private mutating func add(_ entry: IndexedEntry, firstPassage: Int) {
        var passages: [String] = []
        for (offset, passage) in entry.passages.enumerated() {
            let text = passageLiteral(passage)
            if size > 0, size + text.utf8.count > fullSize {
                addPart(of: entry, &passages)
                endFile()
            }
            if size == 0 { starts.append(firstPassage + offset) }
            passages.append(text)
            size += text.utf8.count
        }
        addPart(of: entry, &passages)
    }

    private mutating func addPart(of entry: IndexedEntry, _ passages: inout [String]) {
        guard !passages.isEmpty else { return }
        let head = [entry.id, entry.title, entry.date?.description ?? "", entry.summary].map(literal)
        parts.append("[\(head.joined(separator: ",")),[\(passages.joined(separator: ",\n"))]]")
        passages = []
    }

    private mutating func endFile() {
        guard !parts.isEmpty else { return }
        let text = "kbSearch.texts(\(files.count),[\(parts.joined(separator: ",\n"))])\n"
        files.append(ShardFile(path: "search/texts/\(files.count).js", text: text))
        parts = []
        size = 0
    }
}

/// In bytes. Hits seldom stand beside one another, so that a page loads such a file for each.
private let fullSize = 5000

private func passageLiteral(_ passage: IndexedPassage) -> String {
    let fields = [passage.anchor, passage.heading, passage.place ?? "", passage.body, passage.link ?? ""]
    return "[\(fields.map(literal).joined(separator: ","))]"
}
