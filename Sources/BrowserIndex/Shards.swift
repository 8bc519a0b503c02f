import SearchIndex

/// The name of a folder, and of the function that its scripts call.
enum ShardFolder: String { case terms, positions, words }

/// Files of lists by name, each of a size that a page loads for a single list. A file is called by its start: the shortest
/// name that is not before its first and after all those of the file before.
func shardFile(_ folder: ShardFolder, from start: String, _ lines: some Sequence<ShardLine>) -> ShardFile {
    var bytes = shardHead(folder, from: start)
    var isFirst = true
    for line in lines {
        if !isFirst { bytes += "\\n".utf8 }
        isFirst = false
        bytes.append(escaped: line.name.utf8)
        bytes.append(UInt8(ascii: " "))
        bytes += line.list
    }
    return ShardFile(path: shardPath(folder, from: start), bytes: bytes + shardEnd)
}

func shardHead(_ folder: ShardFolder, from start: String) -> [UInt8] {
    var bytes = Array("kbSearch.\(folder)(".utf8)
    bytes.append(literal: start.utf8)
    return bytes + ",\"".utf8
}

let shardEnd = Array("\")\n".utf8)

/// Letters and digits of ASCII stand for themselves, other bytes in base 16. What comes before keeps Windows from taking
/// `con` for its console.
func shardPath(_ folder: ShardFolder, from start: String) -> String {
    var name = "from-"
    for byte in start.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            name.unicodeScalars.append(Unicode.Scalar(byte))
        default: name += (byte < 16 ? "-0" : "-") + String(byte, radix: 16)
        }
    }
    return "search/\(folder)/\(name).js"
}

/// Where the files of some lists begin and end.
struct Cuts {
    /// The index of each file's first line, and of the first that is in none.
    private(set) var bounds: [Int] = [0]
    private(set) var starts: [String] = []

    /// - Parameters:
    ///   - lines: In the order of their names.
    ///   - last: The name before the first.
    ///   - isAll: Whether no others follow; if some do, the last of these may be in no file yet.
    init(of lines: [ShardLine], _ sizes: ShardSizes, after last: String = "", isAll: Bool = true) {
        var last = last
        while let first = bounds.last, first < lines.count {
            let end = sizes.end(ofFileFrom: first, in: lines)
            guard end < lines.count || isAll else { break }
            starts.append(shortest(lines[first].name, after: last))
            last = lines[end - 1].name
            bounds.append(end)
        }
    }

    func write(
        _ lines: [ShardLine], to folder: ShardFolder, _ write: (ShardFile) throws -> Void
    ) rethrows {
        for (number, start) in starts.enumerated() {
            try write(shardFile(folder, from: start, lines[bounds[number]..<bounds[number + 1]]))
        }
    }
}
