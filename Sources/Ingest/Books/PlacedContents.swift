import Model

/// The entries of a table of contents with their places in the files, in reading order. One without a place of its own
/// stands with the one that follows it; the same place under the same title counts once.
func placed(
    _ contents: [ContentsEntry], in files: [BookFile], warnings: inout [IngestWarning]
) -> [(place: BookPlace, entry: ContentsEntry)] {
    var finder = PlaceFinder(files)
    var found: [(place: BookPlace, number: Int, entry: ContentsEntry)] = []
    var waiting: [(number: Int, entry: ContentsEntry)] = []
    var seen: Set<[String]> = []
    for (number, entry) in contents.enumerated() {
        var entry = entry
        let place = finder.place(of: entry, warnings: &warnings)
        guard let place else {
            entry.file = nil
            waiting.append((number, entry))
            continue
        }
        found += waiting.map { (place, $0.number, $0.entry) }
        waiting = []
        guard seen.insert([entry.file ?? "", entry.fragment ?? "", entry.title]).inserted else { continue }
        found.append((place, number, entry))
    }
    found += waiting.map { (BookPlace(file: files.count, block: 0), $0.number, $0.entry) }
    return found.sorted { ($0.place, $0.number) < ($1.place, $1.number) }.map { ($0.place, $0.entry) }
}

private struct PlaceFinder {
    private let files: [BookFile]
    private let numbers: [String: Int]
    /// Windows does not tell cases apart, nor do programs there.
    private let numbersInLowerCase: [String: Int]
    /// For each file that was asked for, the block of each id.
    private var blocks: [Int: [String: Int]] = [:]

    init(_ files: [BookFile]) {
        self.files = files
        let names = files.enumerated().map { ($0.element.name, $0.offset) }
        numbers = Dictionary(names) { first, _ in first }
        numbersInLowerCase = Dictionary(names.map { ($0.0.lowercased(), $0.1) }) { first, _ in first }
    }

    mutating func place(of entry: ContentsEntry, warnings: inout [IngestWarning]) -> BookPlace? {
        guard let name = entry.file else { return nil }
        guard let file = numbers[name] ?? numbersInLowerCase[name.lowercased()] else {
            warnings.append(
                IngestWarning("item-missing", "'\(entry.title)' leads to '\(name)', which is not part of the text"))
            return nil
        }
        guard let fragment = entry.fragment else { return BookPlace(file: file, block: 0) }
        if blocks[file] == nil { blocks[file] = idsOfBlocks(file) }
        guard let block = blocks[file]?[fragment] else {
            warnings.append(
                IngestWarning("anchor-missing", "'\(entry.title)' leads to '\(name)#\(fragment)', which is not there"))
            return BookPlace(file: file, block: 0)
        }
        return BookPlace(file: file, block: start(block, in: file, title: entry.title))
    }

    private func idsOfBlocks(_ file: Int) -> [String: Int] {
        var ids: [String: Int] = [:]
        for (number, block) in files[file].blocks.enumerated() {
            for id in block.ids where ids[id] == nil { ids[id] = number }
        }
        return ids
    }

    /// Where the id is on what follows the heading, the heading is the start.
    private func start(_ block: Int, in file: Int, title: String) -> Int {
        guard block > 0, case .heading(let heading) = files[file].blocks[block - 1].block else { return block }
        return comparableWords(heading.content.plainText) == comparableWords(title) ? block - 1 : block
    }
}
