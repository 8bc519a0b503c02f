import Model
import SearchIndex

/// A list in a file of lists.
struct ShardLine: Equatable {
    var name: String
    /// Without any character that a string of JavaScript must escape.
    var list: ArraySlice<UInt8>

    /// In bytes, with what stands between.
    var size: Int { name.utf8.count + list.count + 2 }
}

/// Between what sizes files of lists are cut, in bytes. A longer list is a file by itself.
///
/// The sizes grow in steps and the names choose the places, so that an edit changes no file but those near the lists that it
/// changes: "content-defined chunking" (Muthitacharoen, Chen and Mazières, "A Low-bandwidth Network File System", 2001).
struct ShardSizes: Equatable {
    var least: Int
    var most: Int
}

extension ShardSizes {
    /// Small files for a small site: two or three of them and the texts of ten hits are a query, and a large site would have
    /// too many to tell them apart. The words with the same ends are less than the places of a term.
    init(for table: EntryTable, of folder: ShardFolder) {
        let words = table.rows.reduce(0) { $0 + $1.length }
        most = 2048
        while most < 8192, words > most * 1000 { most *= 2 }
        if folder == .words { most /= 2 }
        least = most / 2
    }

    /// Where the file ends that begins with a line: of all places between the sizes, at the one whose name has the lowest
    /// rank.
    ///
    /// - Parameter lines: In the order of their names.
    func end(ofFileFrom start: Int, in lines: [ShardLine]) -> Int {
        var size = lines[start].size
        var best: (end: Int, rank: UInt64)?
        for end in lines.indices.dropFirst(start + 1) {
            let isFull = size + lines[end].size > most
            if size >= least || isFull, mayStart(lines[end].name, after: lines[end - 1].name) {
                let rank = rank(of: lines[end].name)
                if best.map({ rank < $0.rank }) ?? true { best = (end, rank) }
            }
            if isFull, let best { return best.end }
            size += lines[end].size
        }
        return lines.count
    }
}

/// The shortest beginning of a name that another one precedes.
func shortest(_ name: String, after last: String) -> String {
    var beginning = ""
    for scalar in name.unicodeScalars {
        beginning.unicodeScalars.append(scalar)
        if last.precedesInBytes(beginning) { break }
    }
    return beginning
}

/// A file is called by its start, which must not become too long for a file's name.
private func mayStart(_ name: String, after last: String) -> Bool {
    name.utf8.count <= longestStart || shortest(name, after: last).utf8.count <= longestStart
}

/// In bytes: as long as a word. Each may take three letters in the file's name, which most systems limit to 255.
private let longestStart = 64

/// The same for a name wherever it stands, and otherwise as by chance: FNV-1a, with its bits mixed.
private func rank(of name: String) -> UInt64 {
    var hash = fnv1a(name.utf8)
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 29
}
